"""The curated words that a sentence is prepared and its tree is read with, by the part they play."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.curation import Curated
from pipeline.curation.syntax_rows import SyntaxRole


@dataclass(frozen=True)
class Syntax:
    """The words of `syntax_words.csv`; a role without words is an empty one."""

    roles: Mapping[SyntaxRole, tuple[str, ...]]
    happenings: frozenset[str] = frozenset()  # the plurals of nouns for happenings: "counterattacks"
    doings: frozenset[str] = frozenset()  # nouns for happenings that are verbs as well: "shelling"
    saying: frozenset[str] = frozenset()  # forms of verbs of saying: "said"
    verbs: frozenset[str] = frozenset()  # what is done in a conflict, in base form: "storm"
    place_verbs: frozenset[str] = frozenset()  # of those what is done to places: "capture"
    short_titles: frozenset[str] = frozenset()  # what is written with a dot before a name, without it: "capt", "st"
    people: frozenset[str] = frozenset()  # nouns for people, forces and their titles: "soldiers", "general"

    @classmethod
    def of(cls, curated: Curated) -> "Syntax":
        """The words of each role, in file order."""
        roles: dict[SyntaxRole, tuple[str, ...]] = {}
        for row in curated.syntax_words:
            roles[row.role] = (*roles.get(row.role, ()), row.word)
        nouns = [row.noun for row in curated.event_nouns]
        doings = frozenset(noun for noun in nouns if noun.endswith("ing"))
        speech = {row.verb for row in curated.speech_verbs}
        saying = {row.form for row in curated.verb_forms if row.lemma in speech} | speech
        saying |= {f"{verb}{'d' if verb.endswith('e') else 'ed'}" for verb in speech}
        return cls(
            roles,
            frozenset(f"{noun}s" for noun in nouns),
            doings,
            frozenset(saying),
            frozenset(row.verb for row in curated.verbs),
            frozenset(row.verb for row in curated.verbs if row.place == "object" and not row.particle),
            _short_titles(curated) | frozenset(roles.get("shortened_title", ())),
            _people(curated),
        )

    @cached_property
    def attributive(self) -> frozenset[str]:
        """What forces do, said before their noun: "by *advancing* troops"."""
        return frozenset(self.words("attributive"))

    def words(self, role: SyntaxRole) -> tuple[str, ...]:
        """The words that play a part."""
        return self.roles.get(role, ())

    def has(self, role: SyntaxRole, word: str) -> bool:
        """Whether a word in lower case plays that part."""
        return word in self.words(role)


def _short_titles(curated: Curated) -> frozenset[str]:
    """The titles of one word that end in a dot, without it: "capt"."""
    short = (row.title.lower() for row in curated.titles if row.title.endswith(".") and " " not in row.title)
    return frozenset(title.removesuffix(".") for title in short)


def _people(curated: Curated) -> frozenset[str]:
    rows = [row for row in curated.force_nouns if row.group in {"force", "population"}]
    return frozenset({row.noun for row in rows} | {row.plural for row in rows if row.plural})
