"""What struck decides what an attack was: one by planes is an air strike, a missile that hit a school shelling."""

from collections.abc import Iterable

from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Phrase

GUNS = frozenset({"artillery", "gun", "battery", "mortar", "howitzer"})
DROPPED = frozenset({"bomb", "drone", "munition"})
# "a car bomber" flies nowhere.
PLANTING = frozenset({"suicide", "car", "truck", "lorry", "motorcycle", "vehicle", "female", "woman", "teenage"})


class Strikers:
    """Judges attacks by those who carried them out."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

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

    def _flies(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        return people is not None and people.group == "aircraft"

    def _kind(self, phrase: Phrase) -> str | None:
        """ "*400 planes*", "*a missile*", "*a suicide bomber*"."""
        people = self.lexicon.people(phrase)
        if self.lexicon.singular(phrase.head) in GUNS:
            return "shelling"
        if people is not None and people.group == "aircraft":
            return "bombing" if PLANTING & set(phrase.words) else "air_strike"
        if self.lexicon.thing(phrase) != "weapon":
            return None
        return "air_strike" if self.lexicon.singular(phrase.head) in DROPPED else "shelling"
