"""Claims made by a source about the ground: what it says happened, who holds what, what is meant to happen."""

from collections.abc import Collection, Sequence

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import HYPOTHETICAL, Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft, EventDraft, Source
from pipeline.curation import Curated
from pipeline.language.model import Clause

# "was killed when they shelled X": what the clause tells is part of the claim that it hangs on.
CIRCUMSTANCE = frozenset({"when", "after", "as", "before", "since", "until", "once"})
CONTRASTING = frozenset({"while", "though", "although", "whereas", "but"})
# Happenings that a number of people tells already.
COUNTED_TYPES = frozenset({"killing", "massacre", "deployment", "displacement"})
# Verbs that tell how things are and not what was done.
STATIVE = frozenset("be seem remain appear have look become feel need hope expect intend believe think know mean consider".split())
POSSIBLE = frozenset({"could", "may", "might", "would"})


class Propositions:
    """Makes claims of the clauses that a passage attributes to somebody."""

    def __init__(self, curated: Curated, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast
        self._types = {(row.word, row.form): row.claim_type for row in curated.assertions}
        self._denials = {row.noun for row in curated.reaction_nouns if row.stance == "denies"}

    def of_clause(
        self,
        discourse: Discourse,
        clause: Clause,
        events: Sequence[EventDraft],
        counted: bool,
        reacting: frozenset[int],
    ) -> list[ClaimDraft]:
        """The claims that one clause makes; `counted` where a number of people in it is a claim already.

        An opinion voiced in a reaction (`reacting`: the clauses that are one) is no claim about the ground.
        """
        sources = discourse.sources(clause)
        told = [event for event in events if event.clause == clause.index]
        said = [event for event in told if event.sources and event.sources[0].clause == clause.index]
        if said:
            source = said[0].sources[0]
            return [self._claim(discourse, clause, source, self._told_type(clause, said), source.stance, said)]
        parent = discourse.parent(clause)
        if counted and parent is not None and clause.shared_subject and clause.relation == "coordinate":
            return []
        if not sources or (not told and self._is_frame(discourse, clause, {event.clause for event in events})):
            return []
        if not told and (counted or not self._is_proposition(discourse, clause)):
            return []
        if counted and not any(
            event.rule.startswith("verb:") and event.event_type not in COUNTED_TYPES for event in told
        ):
            return []
        if clause.relation == "adverbial" and clause.introducer in CIRCUMSTANCE:
            return []
        if not told and self._goes_on(discourse, clause, events):
            return []
        source = sources[0]
        claim_type = self._told_type(clause, told) if told else self._claim_type(clause, discourse)
        if claim_type == "assessment" and self._quoted(discourse, clause) and self._public(source):
            return []
        if source.clause in reacting and (claim_type == "assessment" or self._quoted(discourse, clause)):
            return []
        stance = "doubts" if clause.introducer in {"whether", "if"} and source.stance != "denies" else source.stance
        return [self._claim(discourse, clause, source, claim_type, stance, told)]

    def of_answer(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> list[ClaimDraft]:
        """The claim of somebody who takes up what was said before: "denied this", "issued a denial", "repeated the report"."""
        stance = self._answer(discourse, clause)
        if stance is None or clause.negated or clause.modal or clause.complements:
            return []
        speakers = discourse.speakers(clause)
        before = [e for e in events if e.trigger[0] < clause.trigger_start and e.sources]
        accused = any(self.lexicon.thing(p) == "accusation" for p in clause.objects)
        if not speakers or not (before or accused):
            return []
        last = before[-1] if before else None
        controlled = last is not None and last.event_type in {"capture", "withdrawal"}
        claim_type = "involvement" if accused else "control" if controlled else "action"
        subject = next((part.actor for part in last.parts if part.role == "initiator"), None) if last else None
        spoken = [
            ClaimDraft(
                discourse.position, clause.index, claim_type, stance, speaker, subject, (clause.start, clause.end),
                f"answer:{clause.verb}", trigger=last.trigger if last else None,
            )
            for speaker in speakers
        ]  # fmt: skip
        return spoken if len(speakers) > 1 and clause.passive else spoken[:1]

    def _answer(self, discourse: Discourse, clause: Clause) -> str | None:
        row = self.lexicon.speech(clause)
        taken_up = clause.subjects if clause.passive else clause.objects
        refers = any(
            p.head in {"this", "that", "it", "these"} or self.lexicon.thing(p) in {"report", "accusation"}
            for p in taken_up
        )
        if row is not None and row.stance is not None and refers and row.addressee != "object":
            return row.stance
        noun = any(self.lexicon.singular(p.head) in self._denials for p in clause.objects)
        return "denies" if noun and clause.verb in {"issue", "release", "make"} else None

    def _claim(
        self,
        discourse: Discourse,
        clause: Clause,
        source: Source,
        claim_type: str,
        stance: str,
        told: Sequence[EventDraft],
    ) -> ClaimDraft:
        subject = self._subject(discourse, clause, told)
        return ClaimDraft(
            position=discourse.position,
            clause=clause.index,
            claim_type=claim_type,
            stance=stance,
            claimant=source.speakers[0] if source.speakers else None,
            subject=subject,
            span=(clause.start, clause.end),
            rule=f"source:{source.verb}",
            trigger=told[0].trigger if told else None,
        )

    def _told_type(self, clause: Clause, told: Sequence[EventDraft]) -> str:
        helpers = [part.actor for event in told if event.event_type == "support" for part in event.parts if part.role == "initiator"]
        if any(self.cast.identity.facts[key].side == "external" for key in helpers):
            return "involvement"
        return "control" if clause.verb in {"lose", "fall"} else "action"

    def _subject(self, discourse: Discourse, clause: Clause, told: Sequence[EventDraft]) -> str | None:
        doers = [part.actor for event in told for part in event.parts if part.role == "initiator"]
        if doers:
            return doers[0]
        phrases = clause.agents if clause.passive and clause.agents else clause.subjects
        found = self.cast.actors(discourse.position, phrases, clause)
        return found[0] if found else None

    def _goes_on(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> bool:
        """Whether a verb with the same subject tells the happening: "were carried back and treated in X"."""
        told = {event.clause for event in events}
        beside = [c for c in discourse.clauses if c.parent == clause.index and c.relation == "coordinate"]
        return clause.passive and any(c.index in told and c.shared_subject and c.passive for c in beside)

    def _public(self, source: Source) -> bool:
        """Whether a person or a state speaks, whose quoted opinion is no claim about the ground."""
        return any(self.cast.identity.facts[key].kind in {"person", "state"} for key in source.speakers)

    def _quoted(self, discourse: Discourse, clause: Clause) -> bool:
        return any(q.start <= clause.trigger_start < q.end for q in discourse.passage.source.quotations)

    def _is_frame(self, discourse: Discourse, clause: Clause, told: Collection[int | None] = ()) -> bool:
        """Whether the clause only carries another's content: "added that …"."""
        if clause.verb == "be" and clause.adjective and any(p.head == "it" for p in clause.subjects):
            return any(c.parent == clause.index and c.relation == "infinitive" for c in discourse.clauses)
        effects = self.lexicon.embedding
        if effects.get((clause.verb, "infinitive")) == "real" and any(index in told for index in clause.complements):
            return not clause.objects and not discourse.is_speech(clause)
        speaks = discourse.is_speech(clause) and bool(clause.complements) and not clause.objects
        reports = any(self.lexicon.thing(phrase) == "report" for phrase in (*clause.attributes, *clause.objects))
        return speaks or (clause.verb in {"be", "have"} and (reports or self._introduces(clause, discourse)))

    def _introduces(self, clause: Clause, discourse: Discourse) -> bool:
        """ "it was their belief that …": the clause only brings in what follows."""
        return any(discourse.clauses[index].relation == "complement" for p in clause.attributes for index in p.clauses)

    def _is_proposition(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the clause is content itself: what a verb of saying governs, or the clause "according to" stands in."""
        if clause.introducer == "whether":
            return True
        if clause.introducer == "what":
            return False  # "what had happened was a crime": only the upper clause says something
        current: Clause | None = clause
        if discourse.attributed(clause):
            return True
        while current is not None and self._beside(current) and not discourse.is_speech(current):
            parent = discourse.parent(current)
            if parent is None or discourse.is_speech(parent):
                break
            current = parent
        if current is None or clause.introducer in HYPOTHETICAL:
            return False
        if discourse.attributed(current):
            return True
        parent = discourse.parent(current)
        if parent is not None and current.relation == "complement" and self._is_frame(discourse, parent):
            return True
        if parent is None or not discourse.is_speech(parent):
            return False
        if current.relation == "coordinate":
            return bool(discourse.sources(current))
        governed = current.relation == "participle" and current.index in parent.complements
        return current.relation == "complement" or governed

    def _beside(self, clause: Clause) -> bool:
        return clause.relation == "coordinate" or (clause.relation == "adverbial" and clause.introducer in CONTRASTING)

    def _claim_type(self, clause: Clause, discourse: Discourse) -> str:
        if clause.verb in {"have", "be", "remain", "maintain", "take", "gain", "lose"} and self._noun_type(clause):
            return self._noun_type(clause) or "assessment"
        if clause.modal in {"will", "would", "shall"} and self._of_speaker(discourse, clause):
            return "intention"
        by_verb = self._types.get((clause.verb, "verb"))
        if by_verb is not None and clause.modal not in POSSIBLE:
            return by_verb
        if clause.introducer == "whether":
            inner = [discourse.clauses[i] for i in clause.complements]
            types = [self._types.get((c.verb, "verb")) for c in inner]
            return next((t for t in types if t), "action")
        stative = clause.verb in STATIVE or clause.modal or clause.negated or clause.adjective
        return "assessment" if stative else "action"

    def _of_speaker(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the speaker talks of what they themselves will do."""
        subjects = self.cast.actors(discourse.position, clause.subjects, clause)
        return any(set(subjects) & set(source.speakers) for source in discourse.sources(clause))

    def _noun_type(self, clause: Clause) -> str | None:
        phrases = [
            *clause.objects,
            *clause.attributes,
            *(p for link in clause.links if link.preposition == "in" for p in link.phrases),
        ]
        return next((t for p in phrases if (t := self._types.get((self.lexicon.singular(p.head), "noun")))), None)
