"""Claims of those who take up what was said before: "denied this", "issued a denial", "repeated the report"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft, EventDraft
from pipeline.coding.wording import FAILING, linked
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause, Phrase

REPORTS = frozenset({"claim", "report", "rumour", "rumor"})
# "took responsibility for the blast".
OWNING = frozenset({"take", "accept", "assume", "acknowledge", "admit"})
PARTS = frozenset({"role", "part", "link", "tie", "connection", "hand", "knowledge"})
OWNED = frozenset({"responsibility", "credit", "blame"})
POINTING = frozenset({"this", "that", "it", "these"})
_APPOSED = re.compile(r", an? ([a-z]+)(?: that| which)?$")
_BEHIND_COMMA = re.compile(r",(?: which)?$")


class Answers:
    """Makes claims of the clauses that answer earlier ones."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def of_clause(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> list[ClaimDraft]:
        """ "The army denied this": the army denies the last attributed event before, or the accusation."""
        own = self._own_part(discourse, clause) or self._claimed(discourse, clause) or self._doubt(discourse, clause)
        if own:
            return own
        stance = self._stance(clause)
        taken_up = self._taken_up(discourse, clause) if stance is None else None
        stance = stance or taken_up
        if stance is None or clause.negated or clause.modal or clause.complements:
            return []
        before = [e for e in events if e.trigger[0] < clause.trigger_start and e.sources]
        accused = any(self.lexicon.thing(p) == "accusation" for p in clause.objects)
        speakers = discourse.speakers(clause)
        heads = {self.lexicon.singular(phrase.head) for phrase in clause.objects}
        answered = stance in {"denies", "confirms"} and speakers and heads & (REPORTS | self.lexicon.words("statement"))
        answered = answered or (taken_up is not None and not clause.objects and speakers)
        behind = (discourse.clauses[index] for p in clause.objects for index in p.clauses if index != clause.index)
        if any(content.introducer == "that" for content in behind):
            return []  # "denied reports *that X had fallen*" says what is denied
        if not (before or accused or answered or self._said_before(discourse, clause, speakers)):
            return []
        claim = self._claim(discourse, clause, stance, before[-1] if before else None)
        claim = replace(claim, claim_type="involvement") if accused else claim
        return [replace(claim, claimant=speaker) for speaker in (speakers if clause.passive else speakers[:1])]

    def _said_before(self, discourse: Discourse, clause: Clause, speakers: Sequence[str]) -> bool:
        """ "A claimed that the town was in its hands; *B denied this*": whether another said something before."""
        said = (c for c in discourse.clauses if c.complements and c.trigger_start < clause.trigger_start)
        others = (discourse.speakers(c) for c in said if discourse.is_speech(c))
        return bool(speakers) and any(found and set(found).isdisjoint(speakers) for found in others)

    def _own_part(self, discourse: Discourse, clause: Clause) -> list[ClaimDraft]:
        """ "denied any involvement in the attack", "responsibility was claimed by X": of the speaker's own part."""
        row, speakers = self._owning(discourse, clause), discourse.speakers(clause)
        claimed = list(clause.patients)
        claimed += linked([p for p in claimed if self.lexicon.thing(p) is not None or self._is_told(p)], {"of"})
        part = any(self._is_part(self.lexicon.singular(phrase.head)) for phrase in claimed)
        if row is None or row.stance is None or not part or not speakers or clause.negated or clause.modal:
            return []
        if row.reaction_type == "accuse":
            return []  # "pinned responsibility *on B*": of another's part
        claim = self._claim(discourse, clause, row.stance, None)
        return [replace(claim, claim_type="involvement", claimant=key, subject=key) for key in speakers]

    def _is_told(self, phrase: Phrase) -> bool:
        """ "denied any *suggestion* of involvement"."""
        return self.lexicon.singular(phrase.head) in self.lexicon.words("statement")

    def _claimed(self, discourse: Discourse, clause: Clause) -> list[ClaimDraft]:
        """ "the bombing, *claimed by X*, killed ten", "the raid *was claimed by X*": X says that X did it."""
        if clause.verb != "claim" or not (clause.passive or clause.relation == "participle") or not clause.agents:
            return []
        speakers = discourse.speakers(clause) if any(self._is_deed(phrase) for phrase in clause.subjects) else ()
        claim = self._claim(discourse, clause, "asserts", None)
        return [replace(claim, claim_type="involvement", claimant=key, subject=key) for key in speakers]

    def _owning(self, discourse: Discourse, clause: Clause) -> SpeechVerbRow | None:
        """ "claimed", "denied"; "*took* responsibility for the blast", but not "for the town"."""
        row = self.lexicon.speech(clause)
        if row is not None or clause.verb not in OWNING or clause.passive or not discourse.happened(clause):
            return row
        if not any(phrase.head in OWNED for phrase in clause.objects):
            return None
        behind = linked([clause, *clause.objects], {"for"})
        owned = not behind or any(self._is_deed(phrase) for phrase in behind)
        return SpeechVerbRow(clause.verb, None, "asserts", None, None) if owned else None

    def _is_deed(self, phrase: Phrase) -> bool:
        heads = {self.lexicon.singular(phrase.head), phrase.head}
        return self.lexicon.event_noun(phrase) is not None or bool(heads & self.lexicon.words("reported"))

    def _doubt(self, discourse: Discourse, clause: Clause) -> list[ClaimDraft]:
        """ "could not verify the report", "was unable to confirm it": the speaker leaves it open."""
        row, parent = self.lexicon.speech(clause), discourse.parent(clause)
        outer = parent if clause.relation == "infinitive" else None
        unable = outer is not None and (outer.adjective == "unable" or outer.verb in FAILING)
        open_ended = unable or (clause.negated and clause.modal in {"could", "can"})
        if row is None or row.stance != "confirms" or not open_ended or clause.passive or clause.complements:
            return []
        speakers, below = discourse.speakers(clause), (index for p in clause.objects for index in p.clauses)
        told = any(discourse.clauses[index].introducer == "that" for index in below)  # "verify reports *that …*"
        if not speakers or told or not self._points_back(clause):
            return []
        return [replace(self._claim(discourse, clause, "doubts", None), claimant=speakers[0])]

    def _claim(self, discourse: Discourse, clause: Clause, stance: str, last: EventDraft | None) -> ClaimDraft:
        controlled = last is not None and last.event_type in {"capture", "withdrawal"}
        doers = [part.actor for part in last.parts if part.role == "initiator"] if last is not None else []
        return ClaimDraft(
            position=discourse.position,
            clause=clause.index,
            claim_type="control" if controlled else "action",
            stance=stance,
            claimant=None,
            subject=doers[0] if doers else None,
            span=(clause.start, clause.end),
            rule=f"answer:{clause.verb}",
            trigger=last.trigger if last is not None else None,
        )

    def _stance(self, clause: Clause) -> str | None:
        """The stance of a verb that points back ("confirmed this") or of a noun ("issued a denial")."""
        row = self.lexicon.speech(clause)
        if row is not None and row.stance is not None and row.addressee != "object" and self._points_back(clause):
            return row.stance
        noun = any(self._is_denial(self.lexicon.singular(phrase.head)) for phrase in clause.objects)
        return "denies" if noun and clause.verb in {"issue", "release", "make"} else None

    def _taken_up(self, discourse: Discourse, clause: Clause) -> str | None:
        """The stance of ", *which* the army denied" and ", *a claim that* the army denied"."""
        row = self.lexicon.speech(clause)
        if row is None or row.stance not in {"denies", "confirms"} or row.addressee == "object" or clause.passive:
            return None
        text = discourse.passage.text[: clause.start].rstrip()
        which = clause.relation == "relative" and clause.introducer == "which" and len(clause.objects) == 1
        match = _APPOSED.search(text) if not clause.objects else None
        noun = match is not None and match.group(1) in REPORTS | self.lexicon.words("statement")
        return row.stance if noun or (which and _BEHIND_COMMA.search(text) is not None) else None

    def _points_back(self, clause: Clause) -> bool:
        phrases = clause.patients
        told = self.lexicon.words("statement")
        return any(
            p.head in POINTING
            or self.lexicon.thing(p) in {"report", "accusation"}
            or (self.lexicon.singular(p.head) in told and p.possessor is not None)
            for p in phrases
        )

    def _is_part(self, noun: str) -> bool:
        """ "denied any *involvement*"."""
        return self.lexicon.claim_types.get((noun, "noun")) == "involvement" or noun in PARTS

    def _is_denial(self, noun: str) -> bool:
        """ "issued a *denial*"."""
        row = self.lexicon.reaction_nouns.get(noun)
        return row is not None and row.stance == "denies"
