"""The two places that "both" stands for: "shelled Esk and the town of Tor, capturing *both*"."""

from pipeline.coding.model import Spot
from pipeline.coding.places.anaphors import Anaphors
from pipeline.language.model import Phrase

PAIR = 2
LONGEST_JOINT = 25


def both(anaphors: Anaphors, position: int, phrase: Phrase) -> tuple[Spot, ...]:
    """Return the two places that stand next to each other before the word in its passage; none where they do not."""
    text = anaphors.document.passages[position].text
    names = [n for n in anaphors.document.passages[position].names if n.end <= phrase.start and n.kind == "place"]
    if len(names) < PAIR:
        return ()
    first, second = names[-PAIR:]
    joint = text[first.end : second.start]
    if not joint.startswith(" and ") or len(joint) > LONGEST_JOINT or first.key == second.key:
        return ()
    for name in (first, second):
        anaphors.mentions.add(position, (phrase.start, phrase.end), name.key, "pronoun")
    return Spot(first.key), Spot(second.key)
