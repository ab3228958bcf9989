"""A noun that names a happening, in its clause."""

from dataclasses import dataclass

from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns import Noun
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
INDEFINITE = frozenset({"", "a", "an", "another", "several", "some"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A noun that names a happening, in its clause."""

    discourse: Discourse
    clause: Clause
    noun: Noun
    row: EventNounRow


def wards_off(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the clause ends what its object tells: "*fought off* an attack", "*drove back* two assaults"."""
    away = {clause.particle, *clause.adverbs} & {"off", "back"}
    return bool(away) and clause.verb in lexicon.words("warding_verb")
