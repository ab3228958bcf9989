"""A noun that names a happening, in its clause."""

from dataclasses import dataclass

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.nouns import Noun
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# "held the hill *against* repeated attacks".
HOLDING = frozenset({"hold", "defend", "fight"})
GENERIC = frozenset({"VB", "VBP", "VBZ"})
INDEFINITE = frozenset({"", "a", "an", "another", "several", "some"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A noun that names a happening, in its clause."""

    discourse: Discourse
    clause: Clause
    noun: Noun
    row: EventNounRow


def joins(telling: Telling) -> bool:
    """Whether the subject does what stands after "in": "took part *in the attack*", "participated *in the siege*"."""
    clause, noun = telling.clause, telling.noun
    part = clause.verb == "take" and any(phrase.head == "part" for phrase in clause.objects)
    return noun.role == "link" and noun.preposition == "in" and (part or clause.verb == "participate")


def wards_off(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the clause ends what its object tells: "*fought off* an attack", "*drove back* two assaults"."""
    away = {clause.particle, *clause.adverbs} & {"off", "back"}
    return bool(away) and clause.verb in lexicon.words("warding_verb")


def withstood(telling: Telling, lexicon: Lexicon) -> bool:
    """ "*held the hill against* repeated attacks"; not "defends the town against attack", "defended the bill"."""
    clause = telling.clause
    if telling.noun.preposition != "against" or clause.verb not in HOLDING or clause.tag in GENERIC:
        return False
    return any(_is_held(phrase, lexicon) for phrase in (*clause.objects, *clause.subjects))


def lost_to(telling: Telling) -> bool:
    """ "lost the hill *to a counter-attack*": what it was lost by."""
    return telling.clause.verb == "lose" and telling.noun.preposition == "to"


def _is_held(phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "held *the hill*", "*the garrison* held out": ground or a force."""
    if phrase.name is not None:
        return phrase.name.kind != "person"
    people = lexicon.people(phrase)
    force = people is not None and people.group == "force"
    return force or lexicon.place_noun(phrase) is not None or lexicon.thing(phrase) == "position" or phrase.pronoun


def borne(telling: Telling, lexicon: Lexicon) -> bool:
    """ "struggled *to repel attacks*", "fought to hold off an attack": who tries to end one is attacked."""
    clause = telling.clause
    parent = telling.discourse.parent(clause)
    if clause.relation != "infinitive" or parent is None or telling.noun.role != "object":
        return False
    ending = wards_off(clause, lexicon) or clause.verb in lexicon.words("suffering_verb")
    tried = parent.verb in lexicon.words("trying_verb") and telling.discourse.happened(parent)
    return ending and tried and not clause.negated
