"""People who are carried off by force: "took ten men out of the house *at gunpoint*", "*gunmen* hauled them off"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase

ARMS = frozenset({"gunpoint", "knifepoint", "gun-point"})
OUT = frozenset({"out of", "from", "off"})
BASES = frozenset({"garrison", "barrack", "barracks", "camp", "base", "fort", "fortress", "front", "line", "field"})
# Those whom anybody carries off for their own good: "took *the wounded* out of the house".
HELPED = frozenset({"wounded", "injured", "casualty", "patient", "survivor", "child", "body", "dead", "corpse"})


def are_carried_off(lexicon: Lexicon, clause: Clause) -> bool:
    """Whether people are led away at gunpoint, or out of a building or a vehicle by armed men."""
    if clause.verb not in lexicon.words("hauling_verb"):
        return False
    taken = clause.patients
    if not taken or not all(_are_people(lexicon, phrase) for phrase in taken):
        return False
    if any(phrase.head in ARMS for phrase in linked([clause, *clause.objects], {"at"})):
        return True
    if not _are_seized(lexicon, clause, taken):
        return False
    doers = clause.doers
    armed = any((row := lexicon.people(phrase)) is not None and row.group == "force" for phrase in doers)
    return armed and any(_is_inside(lexicon, phrase) for phrase in linked([clause, *clause.objects], OUT))


def _are_seized(lexicon: Lexicon, clause: Clause, taken: tuple[Phrase, ...]) -> bool:
    """ "*dragged* ten men out", "*took ten villagers* from the bus"; not "took *its* men out"."""
    rough = clause.verb in lexicon.words("dragging_verb")
    owners = [phrase.possessor for phrase in taken if phrase.possessor is not None]
    if clause.verb not in {"take", *lexicon.words("dragging_verb")} or any(owner.pronoun for owner in owners):
        return False
    near: list[Clause | Phrase] = [clause, *clause.objects, *linked([clause, *clause.objects], OUT)]
    if {phrase.head for phrase in linked(near, {"after"})} & lexicon.words("rescued"):  # "after the *crash*"
        return False
    if rough and clause.verb != "march":
        return True
    civil = all((row := lexicon.people(phrase)) is not None and row.group == "population" for phrase in taken)
    return civil and (rough or not linked(near, {"to"}))


def _are_people(lexicon: Lexicon, phrase: Phrase) -> bool:
    """ "ten men", "the priest", "him"; not "the wounded"."""
    if HELPED & {phrase.head, lexicon.singular(phrase.head), *phrase.words}:
        return False
    named = phrase.name is not None and phrase.name.kind == "person"
    return named or phrase.head in {"him", "her", "them"} or lexicon.people(phrase) is not None


def leads_out(clause: Clause) -> bool:
    """ "took ten men *out of the house*": no strength of a force that is led somewhere."""
    return any(link.preposition in OUT for link in clause.links)


def _is_inside(lexicon: Lexicon, phrase: Phrase) -> bool:
    """A house, a bus; not a town, which troops are taken out of, nor what people are saved from."""
    row, head = lexicon.people(phrase), lexicon.singular(phrase.head)
    place = lexicon.place_noun(phrase)
    vehicle = row is not None and row.group == "vehicle"
    site = place is not None and place not in lexicon.words("settlement")
    held = head in BASES or lexicon.thing(phrase) == "position"  # "took 300 men *from the garrison* to Esk"
    inside = vehicle or site or lexicon.thing(phrase) == "asset"
    return inside and not held and not {head, *phrase.words} & lexicon.words("rescued")  # "the *burning* bus"
