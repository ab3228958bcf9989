"""Claims about numbers of people and of things lost."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pipeline.coding.cast import Cast
from pipeline.coding.count_subjects import CountSubjects
from pipeline.coding.count_units import CountUnits
from pipeline.coding.counts import Count, counts_of
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft, Source, is_part
from pipeline.coding.timeline import Timeline
from pipeline.language.model import Clause, Number


class Casualties:
    """Makes claims of the numbers of one document's clauses."""

    def __init__(self, lexicon: Lexicon, cast: Cast, timeline: Timeline) -> None:
        self.lexicon, self.timeline = lexicon, timeline
        self._units, self._subjects = CountUnits(lexicon), CountSubjects(cast)

    def of_passage(self, discourse: Discourse) -> list[ClaimDraft]:
        """The claims of a passage's numbers, in the order of the text."""
        claims: list[ClaimDraft] = []
        for count in counts_of(discourse):
            if all(claim.number != count.number for claim in claims):
                claims.extend(self._claims(discourse, count, claims))
        claims.extend(self._bare_numbers(discourse, claims))
        return claims

    def _claims(self, discourse: Discourse, count: Count, before: list[ClaimDraft]) -> list[ClaimDraft]:
        """ "killed 20 rebels": one claim; one for each where the number holds for each of two sides."""
        unit = self._units.unit(discourse, count)
        if unit is None and count.preposition == "including":
            unit = next((c.unit for c in reversed(before) if c.clause == count.clause.index), None)
        told = discourse.sources(count.clause) or discourse.happened(count.clause)
        if unit is None or not told:
            return []
        subjects = self._subjects.subjects(discourse, count, before)
        claim = self._claim(discourse, count, unit, _whole(count, before))
        return [replace(claim, subject=subject) for subject in subjects or (None,)]

    def _claim(self, discourse: Discourse, count: Count, unit: str, whole: Number | None) -> ClaimDraft:
        sources = discourse.sources(count.clause) or self._teller(discourse, count)
        source = sources[0] if sources else None
        return ClaimDraft(
            position=discourse.position,
            clause=count.clause.index,
            claim_type="strength" if unit == "fighters" else "casualties",
            stance=source.stance if source else "asserts",
            claimant=source.speakers[0] if source and source.speakers else None,
            subject=None,
            span=(min(count.clause.start, count.number.start), max(count.clause.end, count.phrase.end)),
            rule=f"number:{unit}",
            unit=unit,
            number=count.number,
            subset_of=whole,
            period=self._period(discourse, count.clause),
        )

    def _teller(self, discourse: Discourse, count: Count) -> tuple[Source, ...]:
        """Who gives a number that is the verb's own object: "reported 29 dead", "put the toll at eleven"."""
        clause = count.clause
        giving = self.lexicon.words("estimating_verb") | self.lexicon.words("counting_verb")
        tells = clause.verb in giving or discourse.is_speech(clause)
        if not tells or count.role not in {"object", "link"} or clause.complements:
            return ()
        row = self.lexicon.speech(clause)
        stance = row.stance if row and row.stance else "asserts"
        speakers = discourse.speakers(clause)
        return (Source(speakers, stance, clause.index, clause.verb),) if speakers else ()

    def _period(self, discourse: Discourse, clause: Clause) -> tuple[date | None, date | None]:
        """What the number covers, where the clause says so ("since the start of the offensive")."""
        times = [time for current in discourse.ancestors(clause) for time in current.times]
        for time in times:
            if time.relation in {"since", "by", "until"} or time.kind == "window":
                return self.timeline.period(discourse.position, time)
        return None, None

    def _bare_numbers(self, discourse: Discourse, before: Sequence[ClaimDraft]) -> Iterator[ClaimDraft]:
        """Numbers whose noun is left out: "… and 30 wounded", about those counted just before."""
        done = {claim.number for claim in before}
        for number in discourse.passage.numbers:
            state = self._units.after_number(discourse, number.end)
            earlier = [claim for claim in before if claim.number is not None and claim.number.end <= number.start]
            if number in done or state is None or not earlier:
                continue
            unit, end = state
            model = earlier[-1]
            yield replace(
                model,
                claim_type="casualties",
                span=(model.span[0], max(model.span[1], end)),
                rule=f"number:{unit}",
                unit=unit,
                number=number,
                subset_of=None,
            )


def _whole(count: Count, before: Sequence[ClaimDraft]) -> Number | None:
    """ "64 rebels, including 40 foreign fighters": the 64."""
    if count.preposition != "including":
        return None
    numbers = [c.number for c in before if c.clause == count.clause.index and c.number and c.subset_of is None]
    return numbers[-1] if numbers and is_part(count.number, numbers[-1]) else None
