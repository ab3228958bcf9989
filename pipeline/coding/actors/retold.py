"""Forces told again by their noun alone: "Oak Front militants took Esk. *The militants* burnt it."."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.language.model import Phrase
from pipeline.language.parsed import ParsedDocument

# Bodies of men that stand for one another only where they are told of by themselves.
BODIES = frozenset({"column", "convoy", "patrol", "unit", "garrison", "detachment", "contingent", "team", "squad"})
# Passages: how far back those may stand whom a noun takes up.
NEAR = 2


@dataclass(slots=True)
class Retold:
    """Remembers who was called by which noun, passage by passage."""

    document: ParsedDocument
    told: dict[str, dict[int, set[str]]] = field(default_factory=dict)

    def remember(self, position: int, row: ForceNounRow, keys: Sequence[str]) -> None:
        """Note whom a noun means, named or not: "*Oak Front* militants", "*foreign* militants", "a *relief* column"."""
        self.told.setdefault(_head(row), {}).setdefault(position, set()).update(keys)

    def again(self, position: int, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """ "*The militants* burnt it": the only ones whom the noun has meant in this passage or just before.

        None where text may be missing between: "Oak Front militants took Esk. [4] The militants burnt it."
        """
        one_or_many = phrase.plural or row.noun in BODIES
        plain = phrase.determiner == "the" and one_or_many and phrase.name is None and not phrase.names
        hanging = phrase.words or phrase.links or phrase.clauses or phrase.possessor is not None
        if not plain or hanging or phrase.number is not None:
            return ()
        places = self.told.get(_head(row), {})
        near = {key for place in (position, *self.document.unbroken(position, NEAR)) for key in places.get(place, ())}
        return tuple(near) if len(near) == 1 else ()


def _head(row: ForceNounRow) -> str:
    """ "Foreign *fighters*", "*fighters*": both are called by the one noun."""
    return row.noun.rsplit(maxsplit=1)[-1]
