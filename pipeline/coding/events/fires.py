"""Fire that a noun tells only by what stands about it: "came under fire", "an exchange of fire"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.nouns import Noun
from pipeline.coding.weapons.weapons import Weapons
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

HOSTILE = frozenset({"enemy", "hostile", "small-arms", "arms", "sniper", "tank", "rebel"})
BEARING = {
    "to": frozenset({"subject", "expose"}),
    "into": frozenset({"run", "walk", "march", "drive", "advance", "sail"}),
}
BY_HAND = frozenset({"fire", "gunfire", "gunshot"})


class Fires:
    """Reads the nouns of fire of one document's clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self._weapons = lexicon, Weapons(lexicon)

    def row(self, clause: Clause, noun: Noun) -> EventNounRow | None:
        """What a noun tells that names no happening by itself."""
        if noun.phrase.head == "fire" and self._borne(clause, noun):
            return None if self._blamed(clause) else EventNounRow("fire", "shelling", "yes", ())
        exchanged = linked([noun.phrase], {"of"}) if noun.phrase.head in {"exchange", "exchanges"} else []
        return next((row for phrase in exchanged if (row := self._exchanged(phrase)) is not None), None)

    def _borne(self, clause: Clause, noun: Noun) -> bool:
        """ "came *under* fire", "was subjected *to* heavy fire", "were *met with* fire", "*ran into* fire"."""
        if not all(self._is_target(phrase) for phrase in clause.subjects):
            return False
        facing = clause.verb in self.lexicon.words("facing_verb")
        if noun.role == "object":
            faced = facing and noun.phrase.determiner != "a"  # "faced *a fire* in the mill"
            return faced and (clause.verb != "face" or self._is_hostile(noun.phrase))
        if noun.preposition in {"with", "by"}:
            return facing and clause.passive
        return noun.preposition == "under" or clause.verb in BEARING.get(noun.preposition, ())

    def _is_target(self, phrase: Phrase) -> bool:
        """Whether one fires at it: a force, a craft, a place, people; not "*the budget* was met with fire"."""
        people = self.lexicon.people(phrase)
        known = phrase.pronoun or phrase.name is not None or self.lexicon.place_noun(phrase) is not None
        return known or people is not None or self.lexicon.thing(phrase) in {"asset", "position"}

    def _is_hostile(self, phrase: Phrase) -> bool:
        """ "faced *enemy* fire", "*Ruritanian* fire", "*rebel* fire"; not "faced fire and flood"."""
        told = HOSTILE.intersection(phrase.words) or self.lexicon.side(phrase.words)
        return bool(told) or any(name.kind in {"actor", "adjective"} for name in phrase.names)

    def _blamed(self, clause: Clause) -> bool:
        """Whether words are meant: "under fire from critics over his remarks"."""
        persons = [p for p in clause.subjects if p.name is not None and p.name.kind in {"person", "nation"}]
        rows = [self.lexicon.people(phrase) for phrase in clause.subjects]
        spoken = persons or any(row is not None and row.group in {"source", "organisation_head"} for row in rows)
        over = linked([clause], {"over"})  # "over the reform", but "a helicopter came under fire over Esk"
        return bool(spoken) or any(phrase.name is None or phrase.name.kind != "place" for phrase in over)

    def _exchanged(self, phrase: Phrase) -> EventNounRow | None:
        """ "an exchange of *artillery fire*", "of *gunfire*", "of *prisoners*"."""
        told = self.lexicon.event_noun(phrase)
        if told is not None and told.event_type in {"shelling", "clash", "air_strike"}:
            return told
        if self._weapons.is_small(phrase) or self.lexicon.singular(phrase.head) in BY_HAND:
            return EventNounRow("exchange", "clash", "yes", ())
        return EventNounRow("exchange", "shelling", "yes", ()) if self.lexicon.thing(phrase) == "weapon" else None
