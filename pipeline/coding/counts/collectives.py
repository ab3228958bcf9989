"""Numbers of the members of a group: "a force of 3,000 men", "a family of five", "his crew of three"."""

from dataclasses import replace

from pipeline.coding.counts.counts import Count
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Phrase


def whole_of(lexicon: Lexicon, count: Count) -> Phrase | None:
    """The group whose members are counted: in "an army of 20,000" the army; not in "groups of ten men"."""
    above = count.above
    if above is None or count.preposition != "of" or above.plural or above.number is not None:
        return None
    if count.phrase not in linked([above], {"of"}):
        return None
    row = lexicon.people(above)
    return above if row is not None and not row.person and row.group in {"force", "population"} else None


def as_whole(count: Count, whole: Phrase) -> Count:
    """The count as one of the group itself, so that what befalls the group befalls its members."""
    return replace(count, phrase=replace(whole, number=count.number), above=None)
