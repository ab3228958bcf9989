"""Whether those counted are people of whom no list knows: "eleven *referees* were killed"."""

from pipeline.coding.counts.counts import Count
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Phrase

MORTAL = frozenset({"kill", "murder", "massacre", "execute", "behead", "slaughter", "wound", "injure", "flee", "die"})
ANIMALS = frozenset(
    {"cattle", "cow", "sheep", "goat", "horse", "camel", "dog", "animal", "livestock", "chicken", "pig", "donkey"}
)


def is_living(lexicon: Lexicon, count: Count, phrase: Phrase) -> bool:
    """Whether the verb befalls only the living, and the noun names no thing, place, happening or animal."""
    known = lexicon.thing(phrase) or lexicon.place_noun(phrase) or lexicon.event_noun(phrase)
    animal = lexicon.singular(phrase.head) in ANIMALS
    unlisted = phrase.tag == "NNP" and phrase.text.endswith("s") and phrase.name is None  # "four Nordlanders"
    many = unlisted and (count.number.minimum or 0) > 1
    plain = (many or phrase.tag in {"NNS", "NNPS"}) and count.above is None and not (known or animal)
    borne = count.suffered or (count.role == "subject" and count.clause.verb in {"flee", "die"})
    return plain and borne and count.clause.verb in MORTAL
