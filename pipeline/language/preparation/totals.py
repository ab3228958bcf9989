"""What only sums up before a number: "*a total of* 45 people", with whose noun the parser ends the phrase."""

from collections.abc import Collection, Sequence

from pipeline.language.trees.tree import Word

_SUMS = frozenset({"total", "sum", "grand", "combined", "record"})
_ARTICLES = frozenset({"a", "the"})
LONGEST = 4  # "a combined total of"


def without_totals(words: list[Word], numbers: Collection[int]) -> list[Word]:
    """The words without "a total of" before a number; `numbers` are the offsets where numbers begin."""
    kept: list[Word] = []
    for word in words:
        if word.start in numbers and word.form.lower() not in _ARTICLES:
            del kept[_begin(kept) :]
        kept.append(word)
    return kept


def _begin(words: Sequence[Word]) -> int:
    """Where the words that sum up begin, at the end of `words`; their length where there are none."""
    end = len(words)
    if end < 2 or words[-1].form != "of" or words[-2].form.lower() not in {"total", "sum"}:  # noqa: PLR2004
        return end
    begin = end - 2
    while begin > max(0, end - LONGEST) and words[begin - 1].form.lower() in _SUMS | _ARTICLES:
        begin -= 1
    return begin
