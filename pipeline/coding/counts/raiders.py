"""Numbers of those who attack, told beside the attack: "launched an attack with 3,000 rebels"."""

from pipeline.coding.counts.counts import Count
from pipeline.coding.counts.materiel import is_many
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import counted
from pipeline.language.model import Phrase


def attackers(lexicon: Lexicon, count: Count, above: Phrase) -> str | None:
    """The unit of those by or with whom an attack is: "an assault *by 500 men*"."""
    row, raid = lexicon.people(counted(count.phrase)), lexicon.event_noun(above)
    many = row is not None and row.group == "force" and is_many(count.number)
    return "fighters" if raid is not None and many else None


def is_brought(text: str, count: Count) -> bool:
    """ "seized the town *with* a force of 3,000 men"."""
    before = text[: count.phrase.start].rstrip()
    return is_many(count.number) and before.endswith(("with", "with a", "with an", "with its"))
