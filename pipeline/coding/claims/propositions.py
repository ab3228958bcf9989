"""Claims made by a source about the ground: what it says happened, who holds what, what is meant to happen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.coding.actors.cast import Cast
from pipeline.coding.claims.answers import Answers
from pipeline.coding.claims.assertions import Assertions
from pipeline.coding.claims.own_minds import OwnMinds
from pipeline.coding.claims.reported_things import ReportedThings
from pipeline.coding.discourse.contents import Contents
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft, EventDraft, Source
from pipeline.coding.verbs.circumstances import in_one_breath, is_deed_behind
from pipeline.coding.verbs.repetitions import goes_on, is_counted, is_state, same_breath, tells_anew
from pipeline.language.model import Clause

# Happenings that a number of people tells already.
COUNTED_TYPES = frozenset({"killing", "massacre", "deployment", "displacement", "withdrawal"})
NUMBERED_TYPES = COUNTED_TYPES | {"abduction", "destruction", "shootdown"}


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules before found in a passage: its events, and the clauses that are counts or reactions already."""

    events: Sequence[EventDraft]
    counted: frozenset[int]
    reacting: frozenset[int]


class Propositions:
    """Makes claims of the clauses that a passage attributes to somebody."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.cast = cast
        self._assertions, self._contents = Assertions(cast), Contents(lexicon)
        self._opinions = OwnMinds(cast)
        self._answers, self._things = Answers(lexicon), ReportedThings(lexicon)

    def of_clause(self, discourse: Discourse, clause: Clause, context: Context) -> list[ClaimDraft]:
        """The claims that one clause makes: of its own speaker, of the source above it, or in answer to another."""
        told = [event for event in context.events if event.clause == clause.index]
        numbered = clause.index in context.counted  # "documented the murder of 12 hostages"
        apart = [event for event in told if not (numbered and event.event_type in NUMBERED_TYPES)]
        claim = (
            self._said_here(discourse, clause, apart, context)
            or self._reported(discourse, clause, context)
            or self._attributed(discourse, clause, context, told)
        )
        answers = self._answers.of_clause(discourse, clause, context.events)
        nobody = claim is not None and claim.claimant is None  # ", a claim that A denied"
        passed_on = bool(answers) and not told and (nobody or bool(discourse.attributed(clause)))  # "…, according to B"
        own = [claim] if claim is not None and not passed_on else []
        return [*own, *answers]

    def _said_here(
        self, discourse: Discourse, clause: Clause, told: Sequence[EventDraft], context: Context
    ) -> ClaimDraft | None:
        """ "The army announced the capture of X": the verb of saying holds the event itself."""
        if clause.index in context.reacting and clause.verb in discourse.lexicon.words("naming_verb"):
            return None  # "described the raid as a crime": of a raid that nobody doubts
        said = [event for event in told if event.sources and event.sources[0].clause == clause.index]
        if not said or self._announces(clause, said) or (clause.relation == "participle" and clause.passive):
            return None  # "reported strikes" has no one who reports
        source = said[0].sources[0]
        if not source.speakers and not clause.passive:
            return None
        claim_type = self._assertions.of_events(clause, said)
        return self._claim(discourse, clause, source, (claim_type, source.stance), said)

    def _announces(self, clause: Clause, said: Sequence[EventDraft]) -> bool:
        """ "when the president announced an operation": it opens the deed, and reports none."""
        return clause.introducer == "when" and all(event.event_type == "offensive" for event in said)

    def _reported(self, discourse: Discourse, clause: Clause, context: Context) -> ClaimDraft | None:
        """ "Witnesses reported gunfire": the verb of saying has a noun for its content."""
        found = None if clause.index in context.counted else self._things.of_clause(discourse, clause)
        if found is None or clause.index in context.reacting:
            return None
        source, claim_type = found
        draft = self._claim(discourse, clause, source, (claim_type, source.stance), ())
        return replace(draft, subject=None)

    def _attributed(
        self, discourse: Discourse, clause: Clause, context: Context, told: Sequence[EventDraft]
    ) -> ClaimDraft | None:
        """ "The mayor said that X had fallen": what a source above or beside the clause says."""
        sources = discourse.sources(clause)
        if not sources or not self._is_claim(discourse, clause, context, told):
            return None
        source = sources[0]
        assertions = self._assertions
        claim_type = assertions.of_events(clause, told) if told else assertions.of_clause(discourse, clause)
        spoken = discourse.clauses[source.clause] if source.clause is not None else None
        reacts = spoken is not None and spoken.index in context.reacting
        if spoken is not None and spoken.tag == "VBG":  # "dismissed it, *saying* that …"
            reacts = reacts or spoken.parent in context.reacting
        if self._opinions.is_one(discourse, clause, source, claim_type, told=bool(told), reacts=reacts):
            return None
        asked = clause.introducer in {"whether", "if"} and source.stance != "denies"
        if spoken is not None and spoken.negated and not spoken.passive and source.stance == "asserts" and not asked:
            return None  # "did not say how many men had died", "did not disclose that X had fallen"
        stance = "doubts" if asked else self._stance(discourse, clause, source, told)
        return self._claim(discourse, clause, source, (claim_type, stance), told)

    def _stance(self, discourse: Discourse, clause: Clause, source: Source, told: Sequence[EventDraft]) -> str:
        """The source's own; who says "had *no part* in the raid" denies it."""
        plain = source.stance in {"asserts", "confirms"} and not told
        return "denies" if plain and self._assertions.disowns(discourse, clause) else source.stance

    def _is_claim(self, discourse: Discourse, clause: Clause, context: Context, told: Sequence[EventDraft]) -> bool:
        """Whether an attributed clause says something that no number and no other clause says already."""
        source = discourse.sources(clause)[0]
        located = bool(told) and clause.introducer == "where"  # "reached X, *where clashes took place*"
        located = located or is_deed_behind(discourse, clause, context.counted, told)
        aside = self._contents.is_aside(discourse, clause, source, context.counted) and not located
        if aside or is_state(discourse, clause) or tells_anew(discourse, clause):
            return False
        passed_on = discourse.attributed(clause) or clause.relation == "complement"
        if clause.index in context.reacting and not told and passed_on:
            return False  # "B denied it, the Herald reported", "A said that B condemned it"
        counted = is_counted(discourse, clause, context.counted)
        if counted:
            apart = [e for e in told if e.rule.startswith("verb:") and e.event_type not in NUMBERED_TYPES]
            joined = clause.shared_subject and clause.relation == "coordinate" and clause.parent is not None
            return bool(apart) and not joined
        if told:
            return not in_one_breath(discourse, clause, context.events, told)
        events = {event.clause for event in context.events}
        carries = self._contents.is_frame(discourse, clause, events) or goes_on(discourse, clause, events)
        carries = carries or same_breath(discourse, clause, context.counted)
        return not carries and self._contents.is_proposition(discourse, clause)

    def _claim(
        self, discourse: Discourse, clause: Clause, source: Source, says: tuple[str, str], told: Sequence[EventDraft]
    ) -> ClaimDraft:
        claim_type, stance = says
        return ClaimDraft(
            position=discourse.position,
            clause=clause.index,
            claim_type=claim_type,
            stance=stance,
            claimant=source.speakers[0] if source.speakers else None,
            subject=self._subject(discourse, clause, told),
            span=(clause.start, clause.end),
            rule=f"source:{source.verb}",
            trigger=told[0].trigger if told else None,
        )

    def _subject(self, discourse: Discourse, clause: Clause, told: Sequence[EventDraft]) -> str | None:
        """Whom the proposition is about: the first who acts."""
        doers = [part.actor for event in told for part in event.parts if part.role == "initiator"]
        phrases = clause.agents if clause.passive and clause.agents else clause.subjects
        found = doers or self.cast.actors(discourse.position, phrases, clause)
        return found[0] if found else None
