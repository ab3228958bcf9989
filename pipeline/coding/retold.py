"""Forces told again by their noun alone: "Oak Front militants took Esk. *The militants* burnt it."."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.language.model import Phrase

# Bodies of men that stand for one another only where they are told of by themselves.
BODIES = frozenset({"column", "convoy", "patrol", "unit", "garrison", "detachment", "contingent", "team", "squad"})
# Passages: how far back those may stand whom a noun takes up.
NEAR = 3


@dataclass(slots=True)
class Retold:
    """Remembers who was called by which noun, passage by passage."""

    told: dict[str, dict[int, set[str]]] = field(default_factory=dict)

    def remember(self, position: int, row: ForceNounRow, keys: Sequence[str]) -> None:
        """Note that a noun with more words beside it means somebody: "*Oak Front* militants", "a *relief* column"."""
        if len(keys) == 1:
            self.told.setdefault(row.noun.split()[-1], {}).setdefault(position, set()).add(keys[0])

    def again(self, position: int, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """ "*The militants* burnt it": the only ones whom the noun has meant in this passage or just before."""
        one_or_many = phrase.plural or row.noun in BODIES
        plain = phrase.determiner == "the" and one_or_many and phrase.name is None and not phrase.names
        hanging = phrase.words or phrase.links or phrase.clauses or phrase.possessor is not None
        if not plain or hanging or phrase.number is not None:
            return ()
        places = self.told.get(row.noun, {})
        near = {key for place, keys in places.items() if 0 <= position - place <= NEAR for key in keys}
        return tuple(near) if len(near) == 1 else ()
