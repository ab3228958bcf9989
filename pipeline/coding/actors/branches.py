"""The branches of arms: which of a nation's forces a name means."""

from collections.abc import Iterable

from pipeline.curation import Curated
from pipeline.curation.rows import NationRow


class Branches:
    """Reads the names of forces by `branches.csv`, whatever nation stands before or behind."""

    def __init__(self, curated: Curated) -> None:
        self._endings = {row.ending: row.branch for row in curated.branches}
        self._whole = {row.ending for row in curated.branches if row.whole}
        self._realms = {row.word for row in curated.name_words if row.role == "realm"}
        self._words = {row.code: _words_of(row) for row in curated.nations}

    def of_name(self, name: str, code: str) -> str | None:
        """The branch that a force's name means beside its nation's: "Royal Norse Navy", "Armed Forces of Norland"."""
        words = _without(name.lower(), self._words.get(code, ()), self._realms)
        if words in self._endings:
            return self._endings[words]
        loose = (ending for ending in self._endings if ending not in self._whole and words.endswith(f" {ending}"))
        return next((self._endings[ending] for ending in loose), None)


def _words_of(row: NationRow) -> tuple[str, ...]:
    """The names and adjectives of a nation, the longest first."""
    return tuple(
        sorted({word.lower() for word in (*row.spellings, *row.adjectives)}, key=lambda word: (-len(word), word))
    )


def _without(name: str, nation: Iterable[str], realms: Iterable[str]) -> str:
    """A name without its nation's and without "royal"."""
    for realm in realms:
        name = name.removeprefix(f"{realm} ")
    for word in nation:
        for front in (f"{word}'s ", f"{word} "):
            name = name.removeprefix(front)
        for behind in (f" of the republic of {word}", f" of the {word}", f" of {word}"):
            name = name.removesuffix(behind)
    for realm in realms:
        name = name.removeprefix(f"{realm} ")
    return name.removeprefix("the ")
