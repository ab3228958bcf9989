"""Operations told by what they are for or against: "an operation *to retake Esk*", "operations *against B*"."""

from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns import Noun
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

# What forces do an operation for.
AIMS = frozenset({"capture", "assault", "withdrawal", "siege", "advance", "abduction"})


class Undertakings:
    """Reads the nouns for undertakings of one document's clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def row(self, discourse: Discourse, clause: Clause, noun: Noun) -> EventNounRow | None:
        """What an operation, campaign or push is that no modifier tells."""
        phrase = noun.phrase
        if self.lexicon.singular(phrase.head) not in self.lexicon.words("task"):
            return None
        against = linked([phrase, clause], {"against"}) if self.lexicon.singular(phrase.head) == "operation" else []
        fought = any(p.name is not None or self.lexicon.people(p) is not None for p in against)
        told = fought or any(self._is_aim(clause, phrase, other) for other in discourse.clauses)
        return EventNounRow(self.lexicon.singular(phrase.head), "offensive", None, ()) if told else None

    def _is_aim(self, clause: Clause, phrase: Phrase, other: Clause) -> bool:
        """Whether an infinitive hangs on the noun and tells what forces do: "*to retake Esk*", not "to feed it"."""
        hangs = other.index in phrase.clauses or (other.parent == clause.index and phrase in other.subjects)
        if other.relation != "infinitive" or not hangs:
            return False
        warlike = any(row.event_type in AIMS for row in self.lexicon.frames.get(other.verb, ()))
        return warlike and any(self._is_fought_for(object_) for object_ in other.objects)

    def _is_fought_for(self, phrase: Phrase) -> bool:
        """ "to retake *Esk*", "to drive *the rebels* out"; not "to win *voters*"."""
        people = self.lexicon.people(phrase)
        force = people is not None and people.group == "force"
        return force or phrase.name is not None or phrase.pronoun or self.lexicon.place_noun(phrase) is not None
