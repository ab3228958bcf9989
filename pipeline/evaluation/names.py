"""The names under which the tables know an actor or a place."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Row = Mapping[str, str | None]


def plain(text: str) -> str:
    """Return a text without case, accents, markers, punctuation and a leading article."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"\[\d+\]", " ", letters)).strip()
    return re.sub(r"^(the|a|an|some|two|other) ", "", words)


class Names:
    """Every spelling of the rows of one table: its name, with its title, and its mentions other than pronouns."""

    def __init__(self, rows: Iterable[Row], mentions: Iterable[Row], key: str) -> None:
        self._spellings: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            name, title = row["name"] or "", row.get("title")
            self._spellings[row[key] or ""] |= {plain(name)} | ({plain(f"{title} {name}")} if title else set())
        for mention in mentions:
            identifier = mention[key]
            if identifier and mention["basis"] != "pronoun":
                self._spellings[identifier].add(plain(mention["text"] or ""))

    def means(self, identifier: str | None, spellings: Sequence[str]) -> bool:
        """Whether a row is known under one of the spellings."""
        if not identifier:
            return False
        known = self._spellings.get(identifier) or {plain(identifier.replace("-", " "))}
        return not known.isdisjoint(map(plain, spellings))

    def count(self, spellings: Sequence[str]) -> int:
        """Return how many rows are known under one of the spellings."""
        wanted = set(map(plain, spellings))
        return sum(not known.isdisjoint(wanted) for known in self._spellings.values())
