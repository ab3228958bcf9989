"""What became of those counted: killed, wounded, captured, fighting …"""

import re

from pipeline.coding.counts import Count
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import counted, is_number_head, linked
from pipeline.language.model import Clause, Phrase

_NEXT = re.compile(r"\s*([A-Za-z-]+)")
_NEXT_PAST_COMMA = re.compile(r"[\s,]*([A-Za-z-]+)")
_OR_WOUNDED = re.compile(r" (?:and|or) (wounded|injured)\b")
UNIT_OF_CRAFT = {"aircraft": "aircraft", "vessel": "vessels", "vehicle": "vehicles"}
# Fewer than these are singled out, not a strength.
FEW = 10
BOTH = frozenset({"killed", "wounded"})


class CountUnits:
    """Tells the unit of each count of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def unit(self, discourse: Discourse, count: Count) -> str | None:
        """The unit by what is put at a number, the words at the noun, the noun's own kind, or the verb."""
        phrase = counted(count.phrase)
        told = self._toll(count) or self._before(phrase) or self.of_noun(phrase) or self._behind(discourse, phrase.end)
        if told is not None:
            return told
        row = self.lexicon.people(phrase)
        if row is None and phrase.name is None and not is_number_head(phrase):
            return None
        if row is not None and row.group in UNIT_OF_CRAFT:
            return self._lost(row.group, count)
        return self._of_clause(discourse, count, row.group if row is not None else "")

    def of_noun(self, phrase: Phrase) -> str | None:
        """ "120 bodies", "40 prisoners": the noun itself tells."""
        row = self.lexicon.outcome(self.lexicon.singular(phrase.head), "noun")
        return row.unit if row is not None else None

    def after_number(self, discourse: Discourse, end: int) -> tuple[str | None, int] | None:
        """The unit of an adjective right behind a number, and where it ends: "20 dead and 30 *wounded*"."""
        return self._state(_NEXT_PAST_COMMA.match(discourse.passage.text, end))

    def _state(self, match: re.Match[str] | None) -> tuple[str | None, int] | None:
        row = self.lexicon.outcome(match.group(1).lower(), "adjective") if match else None
        return (row.unit, match.end(1)) if match is not None and row is not None else None

    def _toll(self, count: Count) -> str | None:
        """ "put the number of killed at 180": the unit of what is put."""
        estimating = count.clause.verb in self.lexicon.words("estimating_verb")
        if count.role != "link" or count.preposition != "at" or not estimating:
            return None
        put = count.clause.subjects if count.clause.passive else count.clause.objects
        phrases = [inner for phrase in put for inner in (phrase, *linked([phrase], {"of"}))]
        units = (self.of_noun(p) or ("killed" if p.head == "toll" else None) for p in phrases)
        return next((unit for unit in units if unit), None)

    def _before(self, phrase: Phrase) -> str | None:
        """ "30 wounded soldiers"."""
        rows = (self.lexicon.outcome(word, "adjective") for word in phrase.words)
        row = next((row for row in rows if row is not None), None)
        return row.unit if row is not None and self.lexicon.people(phrase) is not None else None

    def _behind(self, discourse: Discourse, end: int) -> str | None:
        """ "20 rebels *dead* and 30 wounded", "20 soldiers *killed or wounded*"."""
        text = discourse.passage.text
        found = self._state(_NEXT.match(text, end))
        if found is None:
            return None
        unit, stop = found
        return "injured_or_killed" if unit == "killed" and _OR_WOUNDED.match(text, stop) else unit

    def _lost(self, group: str, count: Count) -> str | None:
        """ "destroyed three tanks", "sank with two boats"."""
        row = self.lexicon.outcome(count.clause.verb, "thing")
        return UNIT_OF_CRAFT[group] if row is not None and (count.suffered or count.clause.verb == "sink") else None

    def _of_clause(self, discourse: Discourse, count: Count, group: str) -> str | None:
        """ "the death of 20 rebels", "leaving 20 rebels lying dead", "sank with 90 of her crew", else by the verb."""
        if count.preposition == "including":
            return None
        if count.above is not None:
            unit = self.of_noun(count.above) if count.preposition == "of" else None
            return "killed" if unit == "injured_or_killed" else unit
        clause = count.clause
        trigger = discourse.passage.text[clause.trigger_start : clause.trigger_end].lower()
        state = self.lexicon.outcome(trigger, "adjective")
        if state is not None and clause.tag == "VBG" and count.role == "subject":
            return state.unit
        aboard = count.role == "link" and count.preposition == "with"
        if aboard and clause.verb in self.lexicon.words("wrecking_verb"):
            return "killed"
        return self._of_verb(discourse, count, group)

    def _of_verb(self, discourse: Discourse, count: Count, group: str) -> str | None:
        """ "killed 20 rebels", "20 rebels died", "5,000 fighters took part"."""
        clause = count.clause
        row = self.lexicon.outcome(clause.verb, "verb")
        if row is None:
            return "fighters" if group == "force" and self._is_strength(count) else None
        if row.unit == "fighters":
            return "fighters" if group == "force" and count.role in {"subject", "object"} else None
        if count.suffered:
            left = row.unit == "displaced" and clause.verb == "leave"  # "left 20 people …" displaces nobody
            return None if left else self._joint(discourse, clause, row.unit)
        perishing = clause.verb in self.lexicon.words("perishing_verb")
        return row.unit if count.role == "subject" and perishing and not clause.passive else None

    def _is_strength(self, count: Count) -> bool:
        """Whether a number of men says how many fought, and does not single out a few of them."""
        many = max(count.number.minimum or 0, count.number.maximum or 0) >= FEW
        row = self.lexicon.people(counted(count.phrase))
        return many and row is not None and not row.person and count.role in {"subject", "object", "agent", "attribute"}

    def _joint(self, discourse: Discourse, clause: Clause, unit: str | None) -> str | None:
        """ "were killed and wounded", "killed or captured": one number for both."""
        for other in discourse.children(clause):
            joined = other.relation == "coordinate" and other.shared_subject and other.passive and not other.objects
            row = self.lexicon.outcome(other.verb, "verb") if joined else None
            if row is not None and row.unit != unit:
                return "injured_or_killed" if {row.unit, unit} == BOTH else "other"
        return unit
