"""Vehicles that blow up because they were meant to: "a car *packed with explosives* blew up"."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

_EXPLOSIVE = r"(?:explosives?|bombs?|dynamite|TNT|gunpowder|ammonium)\b"
_RIGGED = re.compile(
    r"\b(?:laden|packed|filled|rigged|stuffed|primed|crammed|fitted|wired)(?: up)?(?: with)? "
    rf"(?:[\w,.'-]+ ){{0,5}}?{_EXPLOSIVE}"
    r"|\b(?:booby-trapped|(?:explosives?|bomb|dynamite)-(?:laden|packed|filled|rigged|loaded)) (?:[a-z]+ ){0,2}$"
)
# What a lorry may do for a mine or an airfield.
_BEARING = re.compile(rf"\b(?:loaded with|carrying|containing) (?:[\w,.'-]+ ){{0,5}}?{_EXPLOSIVE}")
_SHELLS = re.compile(rf"{_EXPLOSIVE} (?:shells|rounds|ammunition)")
_MISHAP = re.compile(r"\b(?:hit|by accident|accidentally|collided|crashed)\b")
BURST = frozenset({"blow", "explode", "detonate", "erupt"})


def burst(lexicon: Lexicon, discourse: Discourse, clause: Clause) -> VerbRow | None:
    """ "*a lorry packed with explosives* blew up"; not "a lorry carrying bombs to the airfield exploded"."""
    gone = clause.verb == "go" and clause.particle == "off"
    if not (clause.verb in BURST or gone) or clause.objects or len(clause.subjects) != 1:
        return None
    phrase, text = clause.subjects[0], discourse.passage.text
    if not _is_civil(lexicon, phrase) or phrase.start > clause.trigger_start:
        return None
    if _MISHAP.search(text, phrase.start, clause.end):
        return None
    set_off = gone or clause.verb == "detonate" or phrase.head == "car"
    worded = _is_rigged(text[phrase.start : clause.trigger_start], borne=set_off)
    worded = worded or _is_rigged(text[phrase.start : phrase.head_start], borne=False)
    return VerbRow(clause.verb, None, None, None, "bombing", None, None, None) if worded else None


def _is_civil(lexicon: Lexicon, phrase: Phrase) -> bool:
    """ "a car", "a lorry"; not "a tank", "a train", "a military lorry"."""
    row = lexicon.people(phrase)
    vehicle = row is not None and row.group == "vehicle"
    return vehicle and lexicon.singular(phrase.head) in lexicon.words("bomb_vehicle") and "military" not in phrase.words


def _is_rigged(text: str, *, borne: bool) -> bool:
    """ "packed with explosives", and where the vehicle itself was set off "carrying explosives"."""
    worded = _RIGGED.search(text) or (_BEARING.search(text) if borne else None)
    return worded is not None and not _SHELLS.search(text)
