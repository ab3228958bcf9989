"""Numbers of several words, which the parser reads better as one: "*between 30 and 40* rebels were killed"."""

from collections.abc import Sequence

from pipeline.language.model import Number
from pipeline.language.trees.tree import Word

# Between the two ends of a range.
_JOINING = (" and ", " to ")
# What bounds a number: a preposition, an adverb and a comparison to the parser.
_BOUNDING = (
    *("more than ", "less than ", "fewer than ", "no fewer than ", "no less than ", "not less than ", "no more than "),
    *("at least ", "at most ", "up to ", "as many as ", "as few as ", "well over ", "upwards of ", "in excess of "),
    *("close to ", "well under ", "just over ", "just under ", "not fewer than ", "not more than ", "as high as "),
)
# Behind another word a bare number may seem its label: "in his *unit* at least nine survived".
_BEFORE = frozenset(
    {",", ".", ":", ";", "-", '"', "“", "and", "or", "but", "that", "while", "with", "of", "to", "by", "for", "from"}
    | {"in", "on", "when", "where", "because", "as", "only", "also", "including", "lost", "left", "took", "shot", "hit"}
    | {"was", "were", "is", "are", "be", "been", "had", "have", "has", "another", "a", "the", "these", "said", "says"}
    | {"after", "told", "saw", "sent", "put", "found", "held", "cost", "brought", "claims", "hurt"}
)
_VERBAL = ("ed", "ing")
_SCALES = frozenset({"dozen", "score", "hundred", "thousand", "million", "dozens", "scores", "hundreds", "thousands"})


def with_one_number(words: list[Word], numbers: Sequence[Number]) -> list[Word]:
    """The words with each number of several as its last word: "*40* rebels were killed"."""
    several = (number for number in numbers if _is_range(number) or _is_bounded(number))
    spans = [(number.start, number.end) for number in several if _stands_free(words, number.start)]
    if not spans:
        return words
    kept: list[Word] = []
    for word in words:
        span = next(((start, end) for start, end in spans if start <= word.start and word.end <= end), None)
        if span is None:
            kept.append(word)
            continue
        if kept and kept[-1].start == span[0]:
            kept.pop()
        kept.append(word._replace(start=span[0]))
    return kept


def _stands_free(words: list[Word], start: int) -> bool:
    """Whether the word before a number is none that it could belong to."""
    before = next((word for word in reversed(words) if word.end <= start), None)
    if before is None:
        return True
    form = before.form.lower()
    return before.name is None and before.time is None and (form in _BEFORE or form.endswith(_VERBAL))


def _is_range(number: Number) -> bool:
    """Whether a number has two ends: "between 30 and 40", "20 to 30"."""
    two = number.minimum is not None and number.maximum is not None and number.minimum != number.maximum
    return two and any(joint in number.text for joint in _JOINING)


def _is_bounded(number: Number) -> bool:
    """Whether a single word stands behind what bounds it: "at least 40", "up to twelve", not "over two dozen"."""
    text = number.text.lower()
    bound = next((words for words in _BOUNDING if text.startswith(words)), None)
    return bound is not None and " " not in text[len(bound) :] and text[len(bound) :] not in _SCALES
