"""What stands between commas with a subject of its own: "The guards, *their ammunition spent*, surrendered"."""

from pipeline.language.tree import Word

_OWNERS = frozenset({"its", "their", "his", "her"})
_STATES = frozenset({"dead", "gone", "empty", "low", "intact", "lost", "broken", "cut"})
_BEHIND = frozenset({",", "by", "in", "on", "at", "from", "around", "out", "off", "up", "away", "with", "to", "into"})
LONGEST, SHORTEST = 9, 3  # "their ammunition spent"


def with_absolutes(words: list[Word]) -> list[Word]:
    """The words with "with" before "their ammunition spent", as the parser knows it."""
    opens = [n for n, word in enumerate(words) if n and word.form in _OWNERS and words[n - 1].form == ","]
    found = [n for n in opens if _is_absolute(words, n)]
    for n in reversed(found):
        words = [*words[:n], Word("with", words[n].start, words[n].start), *words[n:]]
    return words


def _is_absolute(words: list[Word], begin: int) -> bool:
    """Whether a noun and what it does or suffers, and nothing else, stand up to the next comma."""
    ends = (n for n in range(begin, min(begin + LONGEST, len(words) - 1)) if words[n].form == ",")
    end = next(ends, begin)
    return end - begin >= SHORTEST and any(
        _is_predicate(words[n].form) and words[n + 1].form in _BEHIND and words[n - 1].form[-2:] != "ly"
        for n in range(begin + 2, end)
        if words[n].name is None
    )


def _is_predicate(form: str) -> bool:
    return form in _STATES or form.endswith(("ed", "ing", "pent"))
