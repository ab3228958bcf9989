"""Nouns of happenings that tell none where they stand: "in every battle", "battles such as that of Esk"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.telling import Telling
from pipeline.coding.wording import linked
from pipeline.language.model import Phrase

WHICHEVER = frozenset({"every", "any", "either", "neither"})
SAMPLED = " such as "
# Who enters these has joined others, and moved nowhere: "its entry into *the war*".
ENTRIES = frozenset({"entry", "entrance"})


def names_none(telling: Telling, lexicon: Lexicon) -> bool:
    """Whether a noun only speaks of such happenings, or is none: "well *in advance* of the main body"."""
    phrase = telling.noun.phrase
    # "in *every* battle of the war"
    whichever = phrase.determiner in WHICHEVER
    ahead = phrase.text == "advance" and telling.noun.preposition == "in"
    return whichever or ahead or _is_sampled(telling) or _joins(phrase, lexicon)


def _is_sampled(telling: Telling) -> bool:
    """ "in *such battles* as that of Esk", "*battles such as* that of Esk proved costly": a kind, with examples."""
    phrase, text = telling.noun.phrase, telling.discourse.passage.text
    sampled = phrase.plural and telling.noun.role == "subject" and text.startswith(SAMPLED, phrase.end)
    return sampled or (phrase.text.lower().startswith("such ") and text.startswith(" as ", phrase.end))


def _joins(phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "Norland's *entry into the war*", "into the alliance": no ground, and nobody's."""
    if lexicon.singular(phrase.head) not in ENTRIES:
        return False
    entered = linked([phrase], {"into", "to", "in"})
    known = (p.name or p.pronoun or lexicon.place_noun(p) or lexicon.people(p) or lexicon.thing(p) for p in entered)
    return bool(entered) and not any(known)
