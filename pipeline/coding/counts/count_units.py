"""What became of those counted: killed, wounded, captured, fighting …"""

from collections.abc import Sequence

from pipeline.coding.counts.collectives import as_whole, whole_of
from pipeline.coding.counts.companions import shares_death
from pipeline.coding.counts.count_states import CountStates, or_wounded
from pipeline.coding.counts.count_verbs import CountVerbs
from pipeline.coding.counts.counts import Count
from pipeline.coding.counts.living import is_living
from pipeline.coding.counts.materiel import UNIT_OF_CRAFT, Materiel, is_few, is_many
from pipeline.coding.counts.plights import COSTS, LIVES, Plights
from pipeline.coding.counts.raiders import attackers, is_brought
from pipeline.coding.counts.rivals import rival_unit
from pipeline.coding.counts.tolls import Tolls
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft
from pipeline.coding.wording import counted, is_number_head
from pipeline.language.model import Phrase

# "40 others were wounded"
OTHERS = frozenset({"others", "more"})
# "a 3,000-strong group"
STRONG = ("-strong", " strong ", "-man ")
# "claimed the lives of 60 civilians"
TAKING = frozenset({"claim", "cost", "take", "lose"})


class CountUnits:
    """Tells the unit of each count of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._verbs = CountVerbs(lexicon)
        self._states, self.tolls, self._plights = CountStates(lexicon), Tolls(lexicon), Plights(lexicon)
        self.materiel = Materiel(lexicon)

    def unit(self, discourse: Discourse, count: Count, before: Sequence[ClaimDraft] = ()) -> str | None:
        """The unit by the words at the noun, what is put at a number, the noun's own kind, or the verb."""
        if _speaks(discourse, count):
            return None
        phrase = counted(count.phrase)
        phrase = count.phrase if phrase.pronoun else phrase  # "two of them"
        if self._is_formation(discourse, count, phrase):
            return None
        told = self.materiel.goes_on(count, discourse.passage.text, before)
        told = told or self._by_words(discourse, count, phrase, before)
        if told is None and phrase.head in LIVES and count.above is not None and count.above.head in COSTS:
            return "killed"  # "at the cost of 21 lives"
        if told is not None or (phrase.head not in LIVES or count.role != "object"):
            return told or self._by_kind(discourse, count, phrase)
        return "killed" if count.clause.verb in TAKING and not count.clause.passive else None

    def _is_formation(self, discourse: Discourse, count: Count, phrase: Phrase) -> bool:
        """ "*two battalions* were captured": a number of no men; not "a 3,000-strong division", "40 of the patrol"."""
        text = discourse.passage.text
        named = phrase.name is not None or text.startswith(STRONG, count.number.end)
        members = not phrase.plural and " of " in text[count.number.end : phrase.head_start]
        return not named and not members and self.lexicon.singular(phrase.head) in self.lexicon.words("formation")

    def _by_words(self, discourse: Discourse, count: Count, phrase: Phrase, before: Sequence[ClaimDraft]) -> str | None:
        """ "a *3,000-strong* group", "30 *wounded* soldiers", "20 rebels *dead*", "put *the toll* at eleven"."""
        text = discourse.passage.text
        if text.startswith(STRONG, count.number.end) and is_many(count.number):
            return "fighters"
        if not phrase.plural and count.number.minimum != 1 and (shared := self._states.both(text, phrase.end)):
            return shared
        told = self._fate(discourse, count, phrase) or self._before(phrase)
        told = told or (None if _does(count) else self._states.behind(text, phrase.end))
        first = before[-1].number if before else None
        told = told or (self._states.shared(text, first.end, count.number.end) if first is not None else None)
        told = told or or_wounded(self.of_noun(phrase), text, phrase.end)
        return told or self.tolls.unit(discourse, count, before) or rival_unit(discourse, self.lexicon, count, before)

    def _by_kind(self, discourse: Discourse, count: Count, phrase: Phrase) -> str | None:
        """What befell those counted, by what they are and the verb."""
        row = self.lexicon.people(phrase)
        if row is None and phrase.name is None and not is_number_head(phrase) and phrase.head not in OTHERS:
            return self._verbs.unit(discourse, count, "population") if is_living(self.lexicon, count, phrase) else None
        house = row is not None and row.group == "organisation_head" and self.lexicon.thing(phrase) == "asset"
        if row is not None and (row.kind == "media" or house) and not row.person:
            return None  # "seized two radio stations", "took three churches"
        if row is not None and row.group in UNIT_OF_CRAFT:
            return self.materiel.unit(count, phrase, discourse.passage.text)
        return self._of_clause(discourse, count, row.group if row is not None else "")

    def is_strength(self, discourse: Discourse, count: Count, unit: str) -> bool:
        """Whether the unit tells how many there were, and not what became of them."""
        craft = unit in UNIT_OF_CRAFT.values()
        return unit == "fighters" or (craft and not self.materiel.lost(count, discourse.passage.text))

    def of_noun(self, phrase: Phrase) -> str | None:
        """ "120 bodies", "40 prisoners", "20 dead": the noun itself tells."""
        row = self.lexicon.outcome(self.lexicon.singular(phrase.head), "noun")
        row = row or (self.lexicon.outcome(phrase.head, "adjective") if phrase.number is not None else None)
        return row.unit if row is not None else None

    def after_number(self, text: str, end: int, before: Sequence[ClaimDraft]) -> tuple[str | None, int] | None:
        """The unit of an adjective right behind a number, and where it ends: "20 dead and 30 *wounded*"."""
        wreck = self.materiel.after_number(text, end, before)
        return wreck if wreck is not None else self._states.after_number(text, end)

    def _before(self, phrase: Phrase) -> str | None:
        """ "30 wounded soldiers"."""
        rows = (self.lexicon.outcome(word, "adjective") for word in phrase.words)
        row = next((row for row in rows if row is not None), None)
        return row.unit if row is not None and self.lexicon.people(phrase) is not None else None

    def _of_clause(self, discourse: Discourse, count: Count, group: str) -> str | None:
        """ "the death of 20 rebels", "leaving 20 rebels lying dead", "sank with 90 of her crew", else by the verb."""
        if count.preposition == "including":
            return None
        if count.above is not None:
            return self._behind_noun(discourse, count, count.above)
        clause = count.clause
        trigger = discourse.passage.text[clause.trigger_start : clause.trigger_end].lower()
        plight, state = self._plights.unit(discourse, count), self.lexicon.outcome(trigger, "adjective")
        if plight is None and state is not None and clause.tag == "VBG" and count.role == "subject":
            return state.unit
        if count.preposition == "to" and group == "force" and clause.verb in self.lexicon.words("reducing_verb"):
            return "fighters"
        aboard = count.role == "link" and count.preposition == "with"
        sunk = aboard and clause.verb in self.lexicon.words("wrecking_verb")
        if plight is None and (sunk or shares_death(self.lexicon, count)):
            return "killed"
        return plight or self._verbs.unit(discourse, count, group)

    def _fate(self, discourse: Discourse, count: Count, phrase: Phrase) -> str | None:
        """ "19 prisoners had been *killed*": what befell them, not what they were."""
        state = self._before(phrase)
        dying = count.role == "subject" and count.clause.verb in self.lexicon.words("perishing_verb")
        # "executed 25 *captured* soldiers", "ten *displaced* persons were hurt"
        held = state is not None and (count.suffered or dying) and state != "killed"
        if count.clause.verb in {"leave", "lose"} and count.role == "object":  # "left 46 dead and 120 *prisoners*"
            return None
        died = self.of_noun(phrase) == "wounded" and count.role == "subject"  # "four of *the wounded* died"
        if died and count.clause.verb in self.lexicon.words("perishing_verb"):
            return self._verbs.unit(discourse, count, "")
        if not held and self.of_noun(phrase) not in {"captured", "displaced", "other"}:
            return None
        if count.suffered and count.clause.verb == "shoot" and "captured" in {state, self.of_noun(phrase)}:
            return "killed"  # "shot ten of the prisoners"
        if count.above is not None:  # "the murder of 12 hostages"
            deed = self.lexicon.outcome(self.lexicon.singular(count.above.head), "deed")
            fate = deed.unit if deed is not None and count.preposition == "of" else None
        else:
            fate = self._plights.unit(discourse, count) or self._verbs.unit(discourse, count, "")
        taken = fate == "captured" and state == "wounded"  # "arrested 20 *injured* protesters"
        return fate if taken or fate in {"killed", "wounded", "injured_or_killed"} else None

    def _behind_noun(self, discourse: Discourse, count: Count, above: Phrase) -> str | None:
        """ "the death *of 20 rebels*", "a force *of 3,000 men*"."""
        whole = whole_of(self.lexicon, count)
        if whole is not None:
            return self._of_members(discourse, as_whole(count, whole))
        # "12 of the 20 officers": what befell the 12 did not befall the 20
        if is_number_head(above) or self._is_raised(count, above):
            row, many = self.lexicon.people(counted(count.phrase)), is_many(count.number)
            return "fighters" if row is not None and row.group == "force" and many else None
        if above.head in LIVES and count.preposition == "of":
            return "killed" if count.clause.verb in TAKING and not count.clause.passive else None
        if count.preposition in {"with", "by"}:
            return attackers(self.lexicon, count, above)
        if count.preposition != "of" or self._is_money(count, above):
            return None
        deed = self.lexicon.outcome(self.lexicon.singular(above.head), "deed")  # "the massacre of 60 villagers"
        unit = deed.unit if deed is not None else self.of_noun(above)
        return "killed" if unit == "injured_or_killed" else unit

    def _is_money(self, count: Count, above: Phrase) -> bool:
        """ "at the cost of *21 million crowns*"."""
        inner = counted(count.phrase)
        row = self.lexicon.people(inner)
        living = row is not None and row.group != "organisation_head"
        return above.head in COSTS and not living and not is_number_head(inner)

    def _is_raised(self, count: Count, above: Phrase) -> bool:
        """ "the deployment *of 3,000 men*"."""
        raised = self.lexicon.event_noun(above)
        return raised is not None and raised.event_type == "deployment" and count.preposition == "of"

    def _of_members(self, discourse: Discourse, count: Count) -> str | None:
        """ "a family of five was killed", "commanded a force of 3,000 men"."""
        row = self.lexicon.people(count.phrase)
        if row is not None and row.group == "force" and is_brought(discourse.passage.text, count):
            return "fighters"
        told = self._plights.unit(discourse, count) or self._verbs.unit(discourse, count, row.group if row else "")
        many = row is not None and row.group == "force" and not is_few(count.number)
        return told or ("fighters" if many else None)


def _speaks(discourse: Discourse, count: Count) -> bool:
    """ "two survivors *said* that …": whoever speaks is no number."""
    active = count.role == "subject" and not count.clause.passive and bool(count.clause.complements)
    return active and count.above is None and discourse.is_speech(count.clause)


def _does(count: Count) -> bool:
    """Whether those counted do what the word behind them tells: "twenty gunmen *killed* three men"."""
    clause = count.clause
    beside = 0 <= clause.trigger_start - count.phrase.end <= 1
    return count.role == "subject" and beside and not clause.passive and bool(clause.objects)
