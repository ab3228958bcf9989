"""Verbs left out where each place has its date: "took Elm on 3 May and Oak on 5 May"; "… and in Oak on 5 May"."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.language.model import Name
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.trees.tree import Word

_DATING = frozenset({"on", "in", "by", "at", "during", "around"})
_LEADING = _DATING | {"to", "from", "near", "into", "under", "with", "against", "after", "over"}
_PLACING = frozenset({"at", "in", "near", "around", "outside", "inside"})
_WAS = frozenset({"was", "were"})
_BREAKS = frozenset({".", ",", ";", ":", "and", "but", "who", "which", "that", "not"})
_SETTLING = frozenset({"the", "nearby", "city", "town", "village", "port", "of"})
FARTHEST = 11  # words from a verb to its date
LONGEST = 4  # "the town of Elm"


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb with the auxiliary of its passive, and with its object where the place has a preposition of its own.

    `behind` where the place is its subject: "*Elm* fell on 3 May".
    """

    words: tuple[Word, ...]
    behind: bool
    placed: bool = False


def with_gapped_verbs(words: list[Word], names: Sequence[Name], lexicon: Lexicon) -> list[Word]:
    """The words with the verb put in again before, or behind, a second place that has its own date.

    What is put in stands for the words of the verb itself.
    """
    places = frozenset(
        index for index, word in enumerate(words) if word.name is not None and names[word.name].kind == "place"
    )
    dated = [index for index, word in enumerate(words) if word.time is not None]
    added: dict[int, tuple[Word, ...]] = {}
    verb: _Verb | None = None
    for first, second in pairwise(dated):
        verb = _verb(words, first, places, lexicon) or (verb if added else None)
        at = _gap(words, first, second, places, placed=verb.placed) if verb is not None else None
        if verb is None or at is None:
            verb = None
            continue
        added[at[1] + 1 if verb.behind else at[0]] = verb.words
    if not added:
        return words
    return [item for index, word in enumerate(words) for item in (*added.get(index, ()), word)]


def _verb(words: Sequence[Word], date: int, places: frozenset[int], lexicon: Lexicon) -> _Verb | None:
    """The verb that a date goes with, where its place is its object, or its subject and right before it."""
    for index in range(date - 1, max(-1, date - FARTHEST), -1):
        word = words[index]
        form = word.form.lower()
        if form in _BREAKS:
            return None
        if word.name is not None or word.time is not None or not _is_verb(form, lexicon):
            continue
        inside = places.intersection(range(index + 1, date))
        passive = index > 0 and words[index - 1].form in _WAS
        start = index - 1 if passive else index
        placed = max(inside, default=0) - 1
        if placed > index and words[placed].form.lower() in _PLACING:
            copied = tuple(words[start:placed])
            return None if any(_counts(item, lexicon) for item in copied) else _Verb(copied, behind=False, placed=True)
        if inside and words[index + 1].form.lower() not in _LEADING:
            return _Verb((word,), behind=False)
        return _Verb(tuple(words[start : index + 1]), behind=True) if start - 1 in places and not inside else None
    return None


def _is_verb(form: str, lexicon: Lexicon) -> bool:
    lemma = lexicon.lemma(form)
    return (
        lemma != form
        and not form.endswith("s")
        and (lemma in lexicon.takes_place or lemma in lexicon.acts or form == "fell")
    )


def _counts(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word counts: ten who died in one place are not the ten who died in the other."""
    return word.form[:1].isdigit() or word.form.lower() in lexicon.counts


def _gap(
    words: Sequence[Word], first: int, second: int, places: frozenset[int], *, placed: bool
) -> tuple[int, int] | None:
    """Where the second place begins and ends, if it and no more stands between "and" and the second date.

    One with a preposition where the first one was `placed` by one, and else one without.
    """
    begin = first + 1
    while begin < second and words[begin].form in {",", "and"}:
        begin += 1
    end = second - 1
    while end > begin and words[end].form.lower() in _DATING:
        end -= 1
    joined = first + 1 < begin <= end < begin + LONGEST and (words[begin].form in _PLACING) == placed
    between = words[begin + placed : end]
    plain = all(word.name is None and word.form.lower() in _SETTLING for word in between)
    return (begin, end) if joined and plain and end in places else None
