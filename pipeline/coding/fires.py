"""Fire that a noun tells only by what stands about it: "came under fire", "an exchange of fire"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns import Noun
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

SMALL_ARMS = frozenset({"fire", "gunfire", "shot", "gunshot", "bullet"})


class Fires:
    """Reads the nouns of fire of one document's clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def row(self, clause: Clause, noun: Noun) -> EventNounRow | None:
        """What a noun tells that names no happening by itself."""
        if noun.preposition == "under" and noun.phrase.head == "fire":
            return None if self._blamed(clause) else EventNounRow("fire", "shelling", "yes", ())
        against = linked([noun.phrase, clause], {"against"}) if noun.phrase.head in {"operation", "operations"} else []
        if any(phrase.name is not None or self.lexicon.people(phrase) is not None for phrase in against):
            return EventNounRow("operation", "offensive", None, ())  # "launched *hot-pursuit operations against B*"
        exchanged = linked([noun.phrase], {"of"}) if noun.phrase.head in {"exchange", "exchanges"} else []
        return next((row for phrase in exchanged if (row := self._exchanged(phrase)) is not None), None)

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
        if self.lexicon.thing(phrase) == "weapon":
            return EventNounRow("exchange", "shelling", "yes", ())
        return EventNounRow("exchange", "clash", "yes", ()) if self._small(phrase) else None

    def _small(self, phrase: Phrase) -> bool:
        return self.lexicon.singular(phrase.head) in SMALL_ARMS
