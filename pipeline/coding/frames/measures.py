"""Phrases that only measure: "five miles", "large quantities of ammunition", "most of the supply lines"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import counted, linked
from pipeline.language.model import Phrase


class Measures:
    """Finds what the phrases of one document measure."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def is_distance(self, phrase: Phrase) -> bool:
        """ "pushed *five miles* inland", "fled *westwards*": how far or whither, and nothing that is pushed."""
        numbered = phrase.number is not None or any(character.isdigit() for character in phrase.text)
        far = numbered and self.lexicon.singular(phrase.head) in self.lexicon.words("distance")
        return far or phrase.head.endswith(("ward", "wards"))

    def measured(self, phrases: tuple[Phrase, ...]) -> list[Phrase]:
        """Phrases, of a quantity or number what it is of: "quantities of *ammunition*", "thousands of *villagers*"."""
        pairs = ((p, linked([p], {"of"}) if self.lexicon.thing(p) == "quantity" else []) for p in phrases)
        return [counted(inner) for p, measured in pairs for inner in measured or [p]]

    def with_parts(self, phrases: tuple[Phrase, ...]) -> list[Phrase]:
        """Phrases, and what they are a share of: "most of the supply lines" are supply lines."""
        shares = [p for p in phrases if self.lexicon.thing(p) in {"share", "quantity"}]
        return [*(counted(phrase) for phrase in phrases), *linked(shares, {"of"})]
