"""What stands aside from its sentence and tears it apart for the parser: brackets, "including X", "X said"."""

from itertools import pairwise

from pipeline.language.evidence import Lexicon
from pipeline.language.tree import Word

_OPENING, _CLOSING = "([", ")]"
_SHARES = frozenset({"percent", "%"})
LONGEST_ASIDE = 10
LONGEST_SPEAKER = 4  # "the", a name, "had", "said"


def without_brackets(words: list[Word]) -> list[Word]:
    """Drop what stands in round or square brackets; an opening bracket that nothing closes drops itself alone."""
    kept: list[Word] = []
    opened: list[int] = []
    for word in words:
        if word.form and word.form in _OPENING:
            opened.append(len(kept))
        elif word.form and word.form in _CLOSING:
            if opened:
                del kept[opened.pop() :]
        else:
            kept.append(word)
    return kept


def without_asides(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Drop ", including X," and ", the Herald reported,"."""
    commas = [index for index, word in enumerate(words) if word.form == ","]
    dropped: set[int] = set()
    for left, right in pairwise(commas):
        inside = words[left + 1 : right]
        if not inside or len(inside) > LONGEST_ASIDE:
            continue
        if _is_part(inside, lexicon):
            dropped.update(range(left, right + 1))
        elif len(inside) <= LONGEST_SPEAKER and lexicon.says(inside[-1].form) and _is_voice(inside[:-1]):
            dropped.update(range(left, right))
    return [word for index, word in enumerate(words) if index not in dropped]


def _is_part(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether words name a part of what stands before: "including X", "30 percent of them"."""
    share = words[0].form[:1].isdigit() and any(word.form in _SHARES for word in words[:3])
    return (words[0].form == "including" or share) and not any(lexicon.says(word.form) for word in words)


def _is_voice(words: list[Word]) -> bool:
    """Whether words are a name with at most articles before it: "the Herald", "Smith"."""
    articles = all(word.form.lower() in {"the", "a"} for word in words[:-1])
    return bool(words) and words[-1].name is not None and articles
