"""The words by which a summary box is read, with their roles: `curated/box_words.csv`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from pipeline.curation.table import read_table
from pipeline.shipped import shipped

DEFAULT = shipped("curated") / "box_words.csv"
BoxRole = Literal[
    "organisation_end",
    "organisation_start",
    "organisation_opener",
    "organisation_middle",
    "organisation_arm",
    "organisation_of_no_man",
    "article_end",
    "article_start",
    "person_start",
    "rank_continued",
    "name_suffix",
    "kunya",
    "particle",
    "glue_prefix",
    "connective",
    "binding",
    "opener",
    "finite_verb",
    "prose_word",
    "abbreviation",
    "outcome_killed",
    "outcome_wounded",
    "outcome_captured",
    "outcome_missing",
    "outcome_displaced",
    "outcome_both",
    "outcome_lost",
    "unit_bodies",
    "unit_aircraft",
    "unit_vessels",
    "unit_vehicles",
    "unit_people",
    "unit_formation",
    "model_aircraft",
    "model_vehicles",
    "captive",
    "figure_word",
    "blank_word",
    "value_word",
    "quantifier",
    "capitalised_quantifier",
    "subset_word",
    "claim_word",
    "claim_voice",
    "claim_start",
    "claim_agent",
    "heading_start",
    "phase",
    "period_word",
    "death_note",
    "fate_note",
    "auxiliary",
    "joining_word",
    "article_word",
    "month",
    "support_word",
    "support_modifier",
    "support_past",
    "first_name",
]


@dataclass(frozen=True, slots=True)
class BoxWordRow:
    """A word and a role that it may have in a summary box; a word may have several."""

    KEY: ClassVar = ("word", "role")

    word: str
    role: BoxRole


@dataclass(frozen=True, slots=True)
class BoxWords:
    """Words with their roles, spelled as in the file: case tells an actor's `Front` from the front of a war."""

    by_word: Mapping[str, frozenset[str]]

    def has(self, role: BoxRole, word: str) -> bool:
        """Tell whether a word has a role."""
        return role in self.by_word.get(word, ())

    def has_one(self, roles: frozenset[BoxRole], word: str) -> bool:
        """Tell whether a word has any of some roles."""
        found = self.by_word.get(word)
        return found is not None and not roles.isdisjoint(found)

    def words(self, role: BoxRole) -> frozenset[str]:
        """Return the words that have a role."""
        return frozenset(word for word, roles in self.by_word.items() if role in roles)

    def has_any(self, prefix: str, word: str) -> bool:
        """Tell whether a word, in whatever case, has a role whose name starts with `prefix`."""
        return bool(self.roles(prefix, word))

    def roles(self, prefix: str, word: str) -> tuple[str, ...]:
        """Return the ends of the roles named `<prefix>…` that a word has, in whatever case, sorted."""
        roles = {*self.by_word.get(word, ()), *self.by_word.get(word.casefold(), ())}
        return tuple(sorted(role.removeprefix(prefix) for role in roles if role.startswith(prefix)))


@cache
def load_box_words(path: Path = DEFAULT) -> BoxWords:
    """Read the file; raise InputError with `file:line:field` for a row that cannot be used."""
    by_word: dict[str, set[str]] = {}
    for row in read_table(path, BoxWordRow).rows:
        by_word.setdefault(row.word, set()).add(row.role)
    return BoxWords({word: frozenset(roles) for word, roles in by_word.items()})
