"""Claims whose content is a noun: "reported gunfire", "denied the attack", "shelling was reported"."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Source
from pipeline.coding.wording import linked
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Phrase

NO_ACT = frozenset({"if", "which", "that"})
# "described the clashes as a raid".
NAMING = frozenset({"call", "describe", "term", "characterise", "characterize", "portray", "present", "label"})
# "declared the town fully liberated", where the parser sees no clause.
DECLARING = frozenset({"declare", "proclaim", "pronounce"})
# Right behind the verb a place of up to three words and what it is called, and nothing more.
_DECLARED = re.compile(
    r" (?P<place>(?:[\w'’-]+ ){0,2}[\w'’-]+) [\"“]?(?:\w+ly |now )?\b"
    r"(?:liberated|secured?|cleared|captured|recaptured|pacified|under (?:[\w'’-]+ ){0,3}control)"
    r"(?=[\"”]?(?:[.,;]|$))"
)
_AFTER = "of|in|on|at|near|around|from|by|against|between|along|overnight|throughout|during|late|early|again"
_NOUN = re.compile(rf" ((?:[\w'’-]+ ){{0,3}}?[\w'’-]+ing)(?= (?:{_AFTER})\b|[.,;])")
# What is announced of one's own doing is a plan or a decree, and no report.
DECREED = frozenset({"offensive", "agreement", "protest", "support"})


class ReportedThings:
    """Finds the nouns that the sources of one document say to be so."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def of_clause(self, discourse: Discourse, clause: Clause) -> tuple[Source, str] | None:
        """Who reports a happening by its noun, and the type of the claim."""
        if any(self._is_reported(phrase) for phrase in self._existential(clause)):
            return None if clause.negated or clause.modal else (Source((), "asserts", clause.index, "report"), "action")
        if clause.verb in NAMING:
            return self._named(discourse, clause)
        if self._declares(discourse, clause):
            return Source(discourse.speakers(clause), "asserts", clause.index, clause.verb), "control"
        row = self.lexicon.speech(clause)
        if row is None or row.stance is None or clause.verb not in self.lexicon.words("reporting_verb"):
            return None
        plain = not (clause.negated or clause.modal or clause.complements) and clause.introducer not in NO_ACT
        phrases = clause.subjects if clause.passive else clause.objects or self._behind(discourse, clause)
        things = [phrase for phrase in phrases if self._is_reported(phrase)]
        owned = clause.passive and clause.verb == "claim" and bool(clause.agents)  # "the raid was claimed by X"
        adjective = owned or (clause.relation == "participle" and clause.passive)  # "reported strikes"
        speakers = discourse.speakers(clause)
        if not plain or not things or adjective or not (speakers or clause.passive):
            return None
        return Source(speakers, row.stance, clause.index, clause.verb), self._type(things[0])

    def _declares(self, discourse: Discourse, clause: Clause) -> bool:
        """ "declared the town fully liberated"; not "declared aid for the secure zone"."""
        passage = discourse.passage
        declared = _DECLARED.match(passage.text, clause.trigger_end) if clause.verb in DECLARING else None
        if declared is None or clause.complements or clause.passive or clause.negated or clause.modal:
            return False
        place = shallow(passage.text, *declared.span("place"), passage.names)
        named = place.name.kind == "place" if place.name is not None else declared["place"].istitle()
        return named or self.lexicon.place_noun(place) is not None

    def _named(self, discourse: Discourse, clause: Clause) -> tuple[Source, str] | None:
        """ "called the clashes *a raid*", "described it as *a limited operation*": what somebody takes a deed for."""
        plain = clause.relation in {"main", "coordinate", "adverbial"} and clause.introducer not in {*NO_ACT, "what"}
        if not plain or clause.passive or clause.negated or clause.modal or not clause.objects:
            return None
        called = [p for p in (*clause.attributes, *linked([clause, *clause.objects], {"as"})) if p.name is None]
        deeds = [p for p in called if p.determiner in {"a", "an"} and self.lexicon.event_noun(p) is not None]
        speakers = discourse.speakers(clause) if deeds else ()
        return (Source(speakers, "asserts", clause.index, clause.verb), "assessment") if speakers else None

    def _behind(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
        """ "reported *heavy shelling* of the town", where the parser takes the noun for a verb."""
        passage = discourse.passage
        match = _NOUN.match(passage.text, clause.trigger_end)
        return () if match is None else (shallow(passage.text, *match.span(1), passage.names),)

    def _existential(self, clause: Clause) -> tuple[Phrase, ...]:
        """ "there were reports of *shelling*"."""
        there = [p for p in clause.attributes if clause.verb == "be" and self.lexicon.thing(p) == "report"]
        there = [p for p in there if p.determiner != "no"]  # "there were *no* reports of shelling"
        return tuple(linked(there, {"of"}))

    def _is_reported(self, phrase: Phrase) -> bool:
        """Whether a noun is something that happens or is there; what is counted is told by its number."""
        outcome = self.lexicon.outcome(self.lexicon.singular(phrase.head), "noun")
        if phrase.number is not None and (outcome is not None or self.lexicon.people(phrase) is not None):
            return False
        row, head = self.lexicon.event_noun(phrase), self.lexicon.singular(phrase.head)
        happens = (row is not None and row.event_type not in DECREED) or head == "control"  # "claimed *control* of X"
        return happens or head in self.lexicon.words("reported") or phrase.head in self.lexicon.words("reported")

    def _type(self, phrase: Phrase) -> str:
        """ "reported *no casualties*" counts people, a loss tells who holds; all else is a deed."""
        lost = linked([phrase], {"of"}) if phrase.head == "loss" else []
        if any(self.lexicon.people(p) is None for p in lost):
            return "control"  # "admitted the loss of the town", but not "of two aircraft"
        if phrase.head == "control":
            return "control"
        if phrase.head == "presence" and any(name.kind == "adjective" for name in phrase.names):
            return "involvement"  # "confirmed the Ruritanian presence"
        outcome = self.lexicon.outcome(self.lexicon.singular(phrase.head), "noun")
        return "casualties" if outcome is not None and outcome.unit != "bodies" else "action"
