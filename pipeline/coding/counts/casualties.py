"""Claims about numbers of people and of things lost."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.coding.actors.cast import Cast
from pipeline.coding.counts.asides import asides_of
from pipeline.coding.counts.count_subjects import CountSubjects
from pipeline.coding.counts.count_units import CountUnits
from pipeline.coding.counts.counts import ONE, Count, clause_at, counts_of
from pipeline.coding.counts.estimates import gapped, put_by
from pipeline.coding.counts.exceeded import exceeding
from pipeline.coding.counts.parallels import told_beside
from pipeline.coding.counts.rivals import of_others, other_side, others_beside, rival_of
from pipeline.coding.counts.tellers import Tellers
from pipeline.coding.counts.tolls import SUMS
from pipeline.coding.counts.wholes import whole_of
from pipeline.coding.counts.worded_tolls import left_behind, toll_before
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft
from pipeline.coding.wording import is_number_head
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Number
from pipeline.value import replace

# The rule of a number that a noun in the clause tells, beside what the clause itself says.
DEED = "deed"
EXCEPTING = ("all but", "All but", "all except", "except for", "everyone but", "none but")


class Casualties:
    """Makes claims of the numbers of one document's clauses."""

    def __init__(self, lexicon: Lexicon, cast: Cast, timeline: Timeline) -> None:
        self.lexicon, self.timeline = lexicon, timeline
        self._last: str | None = None
        self._units, self._subjects, self._tellers = CountUnits(lexicon), CountSubjects(cast), Tellers(lexicon)

    def of_passage(self, discourse: Discourse) -> list[ClaimDraft]:
        """The claims of a passage's numbers, in the order of the text."""
        claims: list[ClaimDraft] = []
        counts = [*counts_of(discourse), *asides_of(discourse)]
        counted = {count.number for count in counts if self._units.unit(discourse, count) is not None}
        bare = (number for number in discourse.passage.numbers if number not in counted)
        slots: list[Count | Number] = sorted([*counts, *bare], key=_start)
        for slot in slots:
            if isinstance(slot, Number):
                claims.extend(self._bare(discourse, slot, claims))
            elif all(claim.number != slot.number for claim in claims):
                claims.extend(self._claims(discourse, slot, claims) or self._of_figure(discourse, slot))
        self._last = next((c.unit for c in reversed(claims) if c.claim_type == "casualties"), None)
        return [exceeding(discourse, claim) for claim in claims]

    def _of_figure(self, discourse: Discourse, count: Count) -> list[ClaimDraft]:
        """ "The army put the *figure* at 150": of the same as the last number of the sentence before."""
        if any(number.end <= count.number.start for number in discourse.passage.numbers):
            return []  # "200 pupils attend the school, and the mayor puts the *total* at 150"
        figures = [p for p in self._units.tolls.measured(count) if p.head in SUMS and not p.links and not p.clauses]
        told = discourse.sources(count.clause) or discourse.happened(count.clause)
        if not figures or self._last is None or not told or count.phrase.text != count.number.text:
            return []
        return [self._claim(discourse, count, self._last, None)]

    def _claims(self, discourse: Discourse, count: Count, before: list[ClaimDraft]) -> list[ClaimDraft]:
        """ "killed 20 rebels": one claim; one for each where the number holds for each of two sides."""
        whole = whole_of(discourse.passage.text, count, before)
        unit = self._units.unit(discourse, count, before) or self._of_part(count, whole, before)
        if count.preposition == "beside" and unit == "fighters" and before:
            unit = before[-1].unit  # "334 were killed, as well as *31 of the attackers*"
        told = count.raised or discourse.sources(count.clause) or discourse.happened(count.clause)
        stated = self._units.after_number(discourse.passage.text, count.number.end, before) is not None
        put = count.preposition == "at" and bool(self._units.tolls.measured(count))  # "was put *at one* by the army"
        if count.number.text.lower() in ONE and not before and _is_alone(count) and not (stated or put):
            return []  # "ten villages were attacked and one was captured", but "confirmed one dead"
        if discourse.passage.text[: count.number.start].rstrip().endswith(("how", "How", *EXCEPTING)):
            return []  # "it was not known how many were killed", "killed *all but three*"
        vague = count.number.minimum is None and count.number.maximum is None
        if vague and discourse.passage.text.startswith((" of them", " of whom"), count.number.end):
            return []  # "dozens were injured, many of them seriously"
        if unit is None or not told or (count.role == "aside" and count.preposition == "including" and whole is None):
            return []
        subjects = self._subjects.subjects(discourse, count, before)
        claim = self._claim(discourse, count, unit, whole)
        claim = _as_whole(claim, before)
        others = of_others(discourse, claim, before) if before and not any(subjects) else None
        if others is not None:  # "lost 60 dead, *the army 12 dead*"
            return [others]
        drafts = (replace(claim, subject=subject) for subject in subjects or (None,))
        return [put_by(discourse, self.lexicon, draft, before) for draft in drafts]

    def _of_part(self, count: Count, whole: Number | None, before: Sequence[ClaimDraft]) -> str | None:
        """ "64 dead, including *40 officers*", "64 dead, of whom *40 were officers*": dead too."""
        says_who = count.clause.verb == "be" and whole is not None
        beside = count.preposition in {"including", "beside"}
        return before[-1].unit if before and (beside or says_who) else None

    def _claim(self, discourse: Discourse, count: Count, unit: str, whole: Number | None) -> ClaimDraft:
        sources = self._tellers.of_count(discourse, count) or discourse.sources_of_number(count.clause)
        source = sources[0] if sources else None
        return ClaimDraft(
            position=discourse.position,
            clause=count.clause.index,
            claim_type="strength" if self._units.is_strength(discourse, count, unit) else "casualties",
            stance=source.stance if source else "asserts",
            claimant=source.speakers[0] if source and source.speakers else None,
            subject=None,
            span=(min(count.clause.start, count.number.start), max(count.clause.end, count.phrase.end)),
            rule=f"{self._kind(count)}:{unit}",
            unit=unit,
            number=count.number,
            subset_of=whole,
            period=self._period(discourse, count.clause),
        )

    def _kind(self, count: Count) -> str:
        """ "said there was talk of *the evacuation of 500 villagers*": a deed told by the way, not what is said."""
        above = count.above
        caused = count.clause.verb in self.lexicon.words("resulting_verb")  # "led to the deaths of ten men"
        if above is None or caused or self.lexicon.speech(count.clause) is not None:
            return "number"
        deed = self.lexicon.outcome(self.lexicon.singular(above.head), "deed") or self.lexicon.event_noun(above)
        return DEED if deed is not None else "number"

    def _period(self, discourse: Discourse, clause: Clause) -> tuple[date | None, date | None]:
        """What the number covers, where the clause says so ("since the start of the offensive")."""
        times = [time for current in discourse.ancestors(clause) for time in current.times]
        for time in times:
            if time.relation in {"since", "by", "until"} or time.kind == "window":
                return self.timeline.period(discourse.position, time)
        return None, None

    def _bare(self, discourse: Discourse, number: Number, before: Sequence[ClaimDraft]) -> Iterator[ClaimDraft]:
        """A number whose noun is left out: "… and 30 wounded", about those counted just before; "reported 50 dead"."""
        toll = (toll_before(discourse, number) or left_behind(discourse, number)) if discourse.clauses else None
        if toll is not None:
            count = _of_toll(Count(number, toll[1], clause_at(discourse, number.start), "object"))
            subject = next(iter(self._subjects.subjects(discourse, count, [])), None)
            yield replace(self._claim(discourse, count, toll[0], None), subject=subject)
            return
        beside = rival_of(discourse, number, before) or other_side(discourse, number, before)
        beside = beside or others_beside(discourse, number, before) or gapped(discourse, number, before)
        beside = beside or told_beside(discourse.passage.text, number, before)
        if beside is not None:
            yield beside
            return
        yield from self._in_a_state(discourse, number, before)

    def _in_a_state(self, discourse: Discourse, number: Number, before: Sequence[ClaimDraft]) -> Iterator[ClaimDraft]:
        """ "20 rebels were killed and *30 wounded*": of those counted just before, or of nobody told."""
        state = self._units.after_number(discourse.passage.text, number.end, before)
        if state is None or not discourse.clauses:
            return
        unit, end = state
        clause = clause_at(discourse, number.start)
        count = Count(number, shallow(discourse.passage.text, number.start, number.end, (), number), clause, "object")
        wholes = [claim for claim in before if claim.subset_of is None]
        if wholes and (wholes[-1].clause == clause.index or not self._tellers.of_count(discourse, count)):
            span = (wholes[-1].span[0], max(wholes[-1].span[1], end))
            claim = replace(wholes[-1], claim_type="casualties", span=span, unit=unit, number=number)
            claim = replace(claim, rule=f"number:{unit}")
            yield of_others(discourse, claim, before) or claim
        elif unit is not None and (discourse.sources(clause) or discourse.happened(clause)):
            subject = next(iter(self._subjects.subjects(discourse, count, [])), None)
            yield replace(self._claim(discourse, count, unit, None), subject=subject)


def _is_alone(count: Count) -> bool:
    """Whether nothing but the number tells who is meant: "*one* was captured", "*one* of them"."""
    return count.phrase.text == count.number.text or is_number_head(count.phrase)


def _of_toll(count: Count) -> Count:
    """ "put the number of killed *at 40*", where the parser hangs it on the participle."""
    hung = count.clause.relation == "participle" and any(link.preposition == "at" for link in count.clause.links)
    return replace(count, role="link", preposition="at") if hung else count


def _as_whole(claim: ClaimDraft, before: Sequence[ClaimDraft]) -> ClaimDraft:
    """ "had reached 100, the mayor confirmed, including 19 women": the mayor gives the part too."""
    whole = next((other for other in before if claim.subset_of is not None and other.number == claim.subset_of), None)
    if whole is None or claim.claimant is not None:
        return claim
    return replace(claim, claimant=whole.claimant, stance=whole.stance)


def _start(slot: Count | Number) -> tuple[int, bool]:
    """Counts before bare numbers where both begin at one place."""
    number = slot if isinstance(slot, Number) else slot.number
    return number.start, isinstance(slot, Number)
