"""Operations told by what they are for or against: "an operation *to retake Esk*", "operations *against B*"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import ARMED, CRAFT
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.nouns import Noun
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

# What forces do an operation for.
AIMS = frozenset({"capture", "assault", "withdrawal", "siege", "advance", "abduction"})
# Who fights, or has others fight.
WAGING = ARMED | {"state"}


class Undertakings:
    """Reads the nouns for undertakings of one document's clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def row(self, discourse: Discourse, clause: Clause, noun: Noun) -> EventNounRow | None:
        """What an operation, campaign or push is that no modifier tells; "the *party's* campaign" is none of arms."""
        phrase, head = noun.phrase, self.lexicon.singular(noun.phrase.head)
        if head not in self.lexicon.words("task"):
            return None
        owners = _owners(clause, noun)
        if not all(self._is_armed(discourse, clause, owner) for owner in owners):
            return None
        against = linked([phrase, clause], {"against"}) if head == "operation" else []
        told = any(self._is_fought_for(discourse, p, sure=True) for p in against if not p.pronoun)
        told = told or any(self._is_aim(discourse, clause, phrase, c, sure=bool(owners)) for c in discourse.clauses)
        return EventNounRow(head, "offensive", None, ()) if told else None

    def _is_armed(self, discourse: Discourse, clause: Clause, owner: Phrase) -> bool:
        """ "*the army's* operation", "*Ruritania* launched one", "*it* launched one"; not "*the mayor's* campaign"."""
        if owner.name is not None:
            facts = discourse.cast.identity.facts
            return all(facts[k].kind in WAGING for k in discourse.cast.actors(discourse.position, (owner,), clause))
        people = self.lexicon.people(owner)
        if people is None or people.person:
            return owner.pronoun
        return people.group in {"force", *CRAFT} or (people.kind or "") in WAGING

    def _is_aim(self, discourse: Discourse, clause: Clause, phrase: Phrase, other: Clause, *, sure: bool) -> bool:
        """Whether an infinitive hangs on the noun and tells what forces do: "*to retake Esk*", not "to feed it"."""
        hangs = other.index in phrase.clauses or (other.parent == clause.index and phrase in other.subjects)
        if other.relation != "infinitive" or not hangs:
            return False
        warlike = any(row.event_type in AIMS for row in self.lexicon.frames.get(other.verb, ()))
        return warlike and any(self._is_fought_for(discourse, object_, sure=sure) for object_ in other.objects)

    def _is_fought_for(self, discourse: Discourse, phrase: Phrase, *, sure: bool) -> bool:
        """ "to retake *Esk*", "to drive *the rebels* out"; not "to win *voters*", "to oust *President Elm*".

        Where a force is `sure` to do it, also "to invade *Ruritania*", "to seize *the mill*", "to retake *it*".
        """
        if phrase.name is not None:
            entity = discourse.cast.identity.entities[phrase.name.key]
            waging = entity.category == "actor" and entity.kind in WAGING
            return waging or phrase.name.kind == "place" or (sure and phrase.name.kind == "nation")
        people, noun = self.lexicon.people(phrase), self.lexicon.place_noun(phrase)
        force = people is not None and people.group == "force" and not people.person
        ground = noun is not None and self.lexicon.place_nouns.get(noun) != "other"
        return force or ground or (sure and (phrase.pronoun or noun is not None))


def _owners(clause: Clause, noun: Noun) -> tuple[Phrase, ...]:
    """Whose an undertaking is: "*the army's* campaign", "*rebels* launched one", "was launched *by rebels*"."""
    owner = (noun.phrase.possessor,) if noun.phrase.possessor is not None else ()
    doers = clause.agents if clause.passive else clause.subjects if noun.role == "object" else ()
    return (*owner, *linked([noun.phrase], {"by"}), *doers)
