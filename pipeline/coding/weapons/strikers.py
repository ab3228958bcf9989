"""What struck decides what an attack was: one by planes is an air strike, a missile that hit a school shelling."""

import re
from collections.abc import Iterable

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.weapons.weapons import GUNS as SHELLING
from pipeline.coding.weapons.weapons import Weapons
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

# A tank strikes also with its weight.
GUNS = SHELLING - {"tank"}
STRIKING = frozenset({"strike", "hit", "target", "attack", "pound", "pummel", "engage", "harass", "rake"})
# By these verbs alone a state is told to have struck from afar: "Ruritania struck two bases".
FAR = frozenset({"strike", "hit", "target"})
# From the Second World War on: before it, who "struck a fleet" did so with ships.
OF_AIRCRAFT = 1939
# In that war a bombing was one from the air, since then one with a bomb as often.
OF_BOMBERS = 1946
# Aircraft by their makers' numbers: "two F-16s", "a MiG-23"; not tanks or rifles.
_DESIGNATION = re.compile(r"(?:[fabce]|ac|ah|av|cf|ch|ef|fa|mh|ov|uh|mq|rq|mig|su|mi|tu|il|yak|ka|ju|bf)-\d+\w*")
# "a car bomber" flies nowhere.
PLANTING = frozenset({"suicide", "car", "truck", "lorry", "motorcycle", "vehicle", "female", "woman", "teenage"})


class Strikers:
    """Judges attacks by those who carried them out."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self._weapons = lexicon, Weapons(lexicon)

    def turned(self, event_type: str, doers: Iterable[Phrase]) -> str:
        """The type of an attack by such doers; other types of event stay what they are."""
        listed = list(doers)
        struck = (kind for phrase in listed if (kind := self._kind(phrase)) is not None)
        if event_type == "assault":
            return next(struck, event_type)
        if event_type == "shelling" and any(self._flies(phrase) for phrase in listed):  # "jets pounded the town"
            return "air_strike"
        # "were engaged by artillery"
        guns = any(self.lexicon.singular(phrase.head) in GUNS for phrase in listed)
        return "shelling" if event_type == "clash" and guns else event_type

    def from_above(self, clause: Clause, phrase: Phrase, year: int) -> bool:
        """ "*Jets* destroyed the mill in a bombing", "a bombing *over Esk*", "in a bombing in *1944*"."""
        flown = any(self._flies(doer) for doer in (*clause.subjects, *clause.agents))
        return flown or bool(linked([phrase, clause], {"over"})) or OF_AIRCRAFT <= year < OF_BOMBERS

    def on_foot(self, row: EventNounRow, *, rebels: bool, single: bool) -> str:
        """The type of a bombing or strike by those who fly nothing: "*rebels* carried out a bombing, a strike".

        A `single` bombing of which no more is said was one with a bomb: "was killed in a bombing".
        """
        if row.event_type != "air_strike" or row.noun not in {"bombing", "strike", "sortie"}:
            return row.event_type
        if row.noun == "bombing":
            return "bombing" if rebels or single else row.event_type
        return "assault" if rebels else row.event_type

    def are_dropped(self, weapons: tuple[Phrase, ...]) -> bool:
        """ "*drones* were launched": what flies or falls by itself, and is no shell."""
        return bool(weapons) and all(self._weapons.attack(phrase) == "air_strike" for phrase in weapons)

    def armed(self, event_type: str, clause: Clause, year: int) -> str:
        """The type of an attack by what it was made with: "struck Esk *with drones*", "*Ruritania* hit two bases".

        By `year`, that of the conflict, states may have no aircraft yet.
        """
        if event_type != "assault" or clause.verb not in STRIKING:
            return event_type
        means = linked([clause, *clause.objects], {"with", "using"})
        if means and all(self.lexicon.singular(phrase.head) in self.lexicon.words("remote_weapon") for phrase in means):
            return self._kind(means[0]) or event_type
        if means and all(self._weapons.is_planted(phrase) for phrase in means):
            return "bombing"
        if clause.passive:
            return event_type
        states = (
            year >= OF_AIRCRAFT
            and clause.verb in FAR
            and bool(clause.objects)
            and bool(clause.subjects)
            and not clause.particle
        )
        alone = all(p.name is not None and p.name.kind == "nation" and p.name.end == p.end for p in clause.subjects)
        return "air_strike" if states and alone and not means else event_type

    def _is_suicide(self, phrase: Phrase) -> bool:
        """ "*a suicide attacker* struck the gate"; not "a suicide drone"."""
        people = self.lexicon.people(phrase)
        doer = people is not None and people.group == "force"
        return doer and phrase.text.lower().split()[-2:-1] == ["suicide"]

    def _flies(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        if people is not None:
            return people.group == "aircraft"
        known = self.lexicon.thing(phrase) or self.lexicon.place_noun(phrase) or self.lexicon.event_noun(phrase)
        return not known and any(_DESIGNATION.fullmatch(word) for word in (*phrase.words, phrase.head))

    def _kind(self, phrase: Phrase) -> str | None:
        """ "*400 planes*", "*a missile*", "*a suicide bomber*"."""
        if self.lexicon.singular(phrase.head) in GUNS:
            return "shelling"
        if self._is_suicide(phrase):
            return "bombing"
        if self._flies(phrase):
            return "bombing" if PLANTING & set(phrase.words) else "air_strike"
        return self._weapons.attack(phrase)
