"""Claims about numbers of people and of things lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import ClaimDraft, Source, is_part
from pipeline.coding.timeline import Timeline
from pipeline.language.model import Clause, Number, Phrase
from pipeline.language.shallow import shallow

_WORD = re.compile(r"[\s,]*([A-Za-z-]+)")
THING_UNITS = {"aircraft": "aircraft", "vessel": "vessels", "vehicle": "vehicles"}
# "sank with 900 of her crew"
WRECKED = frozenset({"sink", "explode", "crash", "capsize", "founder"})
# Fewer than these are singled out, not a strength.
FEW = 10
COUNTING = frozenset({"count", "list", "record", "document", "register", "tally"})
ESTIMATING = frozenset({"put", "estimate", "place", "set", "give"})
BOTH = frozenset({"killed", "wounded"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number in its clause: the phrase of those counted, what the phrase is to the verb, and the head it hangs on."""

    number: Number
    phrase: Phrase
    clause: Clause
    role: str
    above: Phrase | None = None
    preposition: str = ""


class Casualties:
    """Makes claims of the numbers of one document's clauses."""

    def __init__(self, lexicon: Lexicon, cast: Cast, timeline: Timeline) -> None:
        self.lexicon, self.cast, self.timeline = lexicon, cast, timeline

    def of_passage(self, discourse: Discourse) -> list[ClaimDraft]:
        """The claims of a passage's numbers, in the order of the text."""
        counts = sorted([*_counts(discourse), *_asides(discourse)], key=lambda count: count.number.start)
        claims: list[ClaimDraft] = []
        for count in counts:
            if all(claim.number != count.number for claim in claims):
                claims.extend(self._claims(discourse, count, claims))
        claims.extend(self._bare_numbers(discourse, claims))
        return claims

    def _claims(self, discourse: Discourse, count: Count, before: Sequence[ClaimDraft]) -> list[ClaimDraft]:
        unit = self._unit(discourse, count)
        if unit is None and count.preposition == "including":
            unit = next((c.unit for c in reversed(before) if c.clause == count.clause.index), None)
        if unit is None or self._unreal(discourse, count.clause, unit):
            return []
        subjects = self._subjects(discourse, count, before)
        part_of = self._whole(count, before)
        return [self._claim(discourse, count, unit, subject, part_of) for subject in subjects or (None,)]

    def _unreal(self, discourse: Discourse, clause: Clause, unit: str) -> bool:
        return not discourse.sources(clause) and not discourse.happened(clause)

    def _claim(
        self, discourse: Discourse, count: Count, unit: str, subject: str | None, part_of: Number | None
    ) -> ClaimDraft:
        sources = discourse.sources(count.clause) or self._teller(discourse, count)
        source = sources[0] if sources else None
        return ClaimDraft(
            position=discourse.position,
            clause=count.clause.index,
            claim_type="strength" if unit == "fighters" else "casualties",
            stance=source.stance if source else "asserts",
            claimant=source.speakers[0] if source and source.speakers else None,
            subject=subject,
            span=(min(count.clause.start, count.number.start), max(count.clause.end, count.phrase.end)),
            rule=f"number:{unit}",
            unit=unit,
            number=count.number,
            subset_of=part_of,
            period=self._period(discourse, count.clause),
        )

    def _teller(self, discourse: Discourse, count: Count) -> tuple[Source, ...]:
        """Who gives a number that is the verb's own object: "reported 29 dead", "put the toll at eleven"."""
        clause = count.clause
        tells = clause.verb in ESTIMATING | COUNTING or discourse.is_speech(clause)
        if not tells or count.role not in {"object", "link"} or clause.complements:
            return ()
        row = self.lexicon.speech(clause)
        speakers = discourse.speakers(clause)
        return (Source(speakers, row.stance if row and row.stance else "asserts", clause.index, clause.verb),) if speakers else ()

    def _period(self, discourse: Discourse, clause: Clause) -> tuple[date | None, date | None]:
        """What the number covers, where the clause says so ("since the start of the offensive")."""
        for current in discourse.ancestors(clause):
            for time in current.times:
                if time.relation in {"since", "by", "until"} or time.kind == "window":
                    return self.timeline.period(discourse.position, time)
        return None, None

    def _whole(self, count: Count, before: Sequence[ClaimDraft]) -> Number | None:
        if count.preposition != "including":
            return None
        wholes = [c for c in before if c.clause == count.clause.index and c.number is not None and c.subset_of is None]
        if not wholes or wholes[-1].number is None:
            return None
        whole, part = wholes[-1].number, count.number
        return whole if is_part(part, whole) else None

    def _unit(self, discourse: Discourse, count: Count) -> str | None:
        """What became of those counted, by the word behind, the noun itself, or the verb."""
        toll = self._toll(count)
        if toll is not None:
            return toll
        counted = self._counted(count.phrase)
        row = self.lexicon.people(counted)
        before = [state for word in counted.words if (state := self.lexicon.outcome(word, "adjective"))]
        if before and row is not None:
            return before[0].unit
        noun = self.lexicon.outcome(self.lexicon.singular(counted.head), "noun")
        if noun is not None:
            return noun.unit
        behind = self._behind(discourse, counted.end)
        if behind is not None:
            return behind
        if row is None and counted.name is None and not self._is_number_head(counted):
            return None
        if row is not None and row.group in THING_UNITS:
            return self._thing_unit(row.group, count)
        return self._verb_unit(discourse, count, row.group if row is not None else "")

    def _is_number_head(self, phrase: Phrase) -> bool:
        return phrase.number is not None and phrase.number.start <= phrase.head_start < phrase.number.end

    def _counted(self, phrase: Phrase) -> Phrase:
        """ "dozens of bodies": the bodies."""
        if self._is_number_head(phrase) or self.lexicon.people(phrase) is None:
            for link in phrase.links:
                if link.preposition == "of" and link.phrases and self._is_number_head(phrase):
                    return link.phrases[0]
        return phrase

    def _behind(self, discourse: Discourse, end: int) -> str | None:
        """The unit of an adjective right behind the noun: "20 rebels dead and 30 wounded"."""
        text = discourse.passage.text
        match = _WORD.match(text, end)
        if match is None or "," in text[end : match.start(1)]:
            return None
        row = self.lexicon.outcome(match.group(1).lower(), "adjective")
        if row is None:
            return None
        rest = re.match(r" (?:and|or) (wounded|injured)\b", text[match.end() :])
        return "injured_or_killed" if rest and row.unit == "killed" else row.unit

    def _thing_unit(self, group: str, count: Count) -> str | None:
        row = self.lexicon.outcome(count.clause.verb, "thing")
        patient = count.role == ("subject" if count.clause.passive else "object") or count.clause.verb == "sink"
        return THING_UNITS[group] if row is not None and patient else None

    def _verb_unit(self, discourse: Discourse, count: Count, group: str) -> str | None:
        clause = count.clause
        if count.preposition == "including":
            return None
        if count.above is not None:
            noun = self.lexicon.outcome(self.lexicon.singular(count.above.head), "noun")
            return (
                ("killed" if noun.unit == "injured_or_killed" else noun.unit)
                if noun is not None and count.preposition == "of"
                else None
            )
        start, end = clause.trigger_start, clause.trigger_end
        state = self.lexicon.outcome(discourse.passage.text[start:end].lower(), "adjective")
        if state is not None and clause.tag == "VBG" and count.role == "subject":
            return state.unit
        if count.role == "link" and count.preposition == "with" and clause.verb in WRECKED:
            return "killed"
        row = self.lexicon.outcome(clause.verb, "verb")
        if row is None:
            return "fighters" if group == "force" and self._is_strength(count) else None
        if row.unit == "fighters":
            return "fighters" if group == "force" and count.role in {"subject", "object"} else None
        if count.role == ("subject" if clause.passive else "object"):
            if row.unit == "displaced" and clause.verb in {"leave"}:
                return None
            return self._joint(discourse, clause, row.unit)
        intransitive = clause.verb in {"die", "perish", "flee", "evacuate", "drown", "surrender", "leave"}
        return row.unit if count.role == "subject" and intransitive and not clause.passive else None

    def _is_strength(self, count: Count) -> bool:
        """Whether a number of men says how many fought, and does not single out a few of them."""
        number = count.number
        many = max(number.minimum or 0, number.maximum or 0) >= FEW
        row = self.lexicon.people(self._counted(count.phrase))
        return many and row is not None and not row.person and count.role in {"subject", "object", "agent", "attribute"}

    def _toll(self, count: Count) -> str | None:
        """ "put the number of killed at 180": the unit of what is put."""
        if count.role != "link" or count.preposition != "at" or count.clause.verb not in ESTIMATING:
            return None
        for phrase in count.clause.subjects if count.clause.passive else count.clause.objects:
            inner = [p for link in phrase.links if link.preposition == "of" for p in link.phrases]
            for counted in (phrase, *inner):
                row = self.lexicon.outcome(self.lexicon.singular(counted.head), "noun")
                if row is not None or counted.head == "toll":
                    return row.unit if row is not None else "killed"
        return None

    def _joint(self, discourse: Discourse, clause: Clause, unit: str | None) -> str | None:
        """ "were killed and wounded", "killed or captured": one number for both."""
        for other in discourse.clauses:
            if (
                other.parent == clause.index
                and other.relation == "coordinate"
                and other.shared_subject
                and other.passive
                and not other.objects
            ):
                row = self.lexicon.outcome(other.verb, "verb")
                if row is not None and row.unit != unit:
                    return "injured_or_killed" if {row.unit, unit} == BOTH else "other"
        return unit

    def _subjects(self, discourse: Discourse, count: Count, before: Sequence[ClaimDraft]) -> tuple[str | None, ...]:
        counted = self._counted(count.phrase)
        text = discourse.passage.text[counted.end : counted.end + 24].lower()
        if text.startswith((" on each side", " on both sides")):
            sides = unique(c.subject for c in before if c.subject is not None)[-2:]
            if len(sides) == 2 and text.startswith(" on each"):  # noqa: PLR2004 - a fight has two sides
                return tuple(sides)
        outer = count.phrase.links if counted is not count.phrase else ()
        linking = (*counted.links, *(link for link in outer if counted not in link.phrases))
        among = [link for link in linking if link.preposition in {"among", "of", "from", "by"}]
        found = self.cast.resolve(discourse.position, counted, count.clause)
        linked = self.cast.actors(discourse.position, [p for link in among for p in link.phrases], count.clause)
        noun = self.lexicon.outcome(self.lexicon.singular(counted.head), "noun")
        owners = [discourse.clauses[index] for index in counted.clauses if discourse.clauses[index].verb == "belong"]
        linked = linked or self.cast.actors(
            discourse.position, [p for c in owners for link in c.links for p in link.phrases], count.clause
        )
        chosen = linked if noun is not None and linked else found or linked
        return chosen[:1]

    def _bare_numbers(self, discourse: Discourse, before: Sequence[ClaimDraft]) -> Iterator[ClaimDraft]:
        """Numbers whose noun is left out: "… and 30 wounded", about those counted just before."""
        done = {claim.number for claim in before}
        text = discourse.passage.text
        for number in discourse.passage.numbers:
            match = _WORD.match(text, number.end)
            row = self.lexicon.outcome(match.group(1).lower(), "adjective") if match else None
            earlier = [claim for claim in before if claim.number is not None and claim.number.end <= number.start]
            if number in done or row is None or match is None or not earlier:
                continue
            model = earlier[-1]
            yield ClaimDraft(
                model.position, model.clause, "casualties", model.stance, model.claimant, model.subject,
                (model.span[0], max(model.span[1], match.end(1))), f"number:{row.unit}", row.unit, number, None, model.period,
            )  # fmt: skip


def _counts(discourse: Discourse) -> Iterator[Count]:
    for clause in discourse.clauses:
        if not clause.shared_subject:
            yield from _in_phrases(clause.subjects, clause, "subject")
        yield from _in_phrases(clause.objects, clause, "object")
        yield from _in_phrases(clause.attributes, clause, "attribute")
        yield from _in_phrases(clause.agents, clause, "agent")
        for link in clause.links:
            yield from _in_phrases(link.phrases, clause, "link", None, link.preposition)


def _in_phrases(
    phrases: Sequence[Phrase], clause: Clause, role: str, above: Phrase | None = None, preposition: str = ""
) -> Iterator[Count]:
    for phrase in phrases:
        if phrase.number is not None:
            yield Count(phrase.number, phrase, clause, role, above, preposition)
        for link in phrase.links:
            yield from _in_phrases(link.phrases, clause, role, phrase, link.preposition)
        yield from _in_phrases(phrase.appositions, clause, role, above, preposition)


_INCLUDED = re.compile(r"((?:\s+[\w'’-]+){1,4}?)(?=\s*[,;.)]|\s+and\b)")


def _asides(discourse: Discourse) -> Iterator[Count]:
    """Numbers in ", including 40 foreign fighters,", which the parser does not see."""
    text = discourse.passage.text
    for number in discourse.passage.numbers:
        match = _INCLUDED.match(text, number.end)
        if match is None or not text[: number.start].rstrip().endswith("including"):
            continue
        nearest = [c for c in discourse.clauses if c.start <= number.start <= c.end]
        clause = min(nearest or list(discourse.clauses), key=lambda c: (c.end - c.start, c.index), default=None)
        if clause is not None:
            phrase = shallow(text, number.start, match.end(1), discourse.passage.names, number)
            yield Count(number, phrase, clause, "", None, "including")
