"""What stands between commas with a subject of its own: "The guards, *their ammunition spent*, surrendered"."""

from pipeline.language.trees.tree import Word

_OWNERS = frozenset({"its", "their", "his", "her"})
_STATES = frozenset({"dead", "gone", "empty", "low", "intact", "lost", "broken", "cut"})
_PARTICLES = frozenset({"out", "off", "up", "away"})
_BEHIND = _PARTICLES | frozenset({"by", "from", "around", "with", "to", "into"})
_BEHIND_DONE = _BEHIND | {",", "in", "on", "at"}
# Before the comma: a clause has begun, and the parser knows what follows; behind the last: a list goes on.
_OPENED = frozenset({"when", "where", "and", "that"})
_LISTING = frozenset({"and", "or"})
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
    if end - begin < SHORTEST or words[begin - 2].form in _OPENED or words[end + 1].form in _LISTING:
        return False
    return any(_is_predicate(words[n - 1], words[n], words[n + 1].form) for n in range(begin + 2, end))


def _is_predicate(before: Word, word: Word, behind: str) -> bool:
    """Whether a word tells what the one before does or suffers: "their guns *firing* from", not "border crossing"."""
    if word.name is not None or before.form.endswith("ly"):
        return False
    if word.form.endswith("ing"):
        return behind in _PARTICLES or (before.form.endswith("s") and behind in _BEHIND)
    done = word.form.endswith(("ed", "pent")) and not word.form.endswith("eed")
    return (done or word.form in _STATES) and behind in _BEHIND_DONE
