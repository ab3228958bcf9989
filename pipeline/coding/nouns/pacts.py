"""Agreements told by what forces agreed to do: "the rebels agreed to leave Esk"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# What forces do by agreement; to agree to attack is no agreement with those who are attacked.
YIELDING = frozenset(
    {
        "cease",
        "disarm",
        "disband",
        "end",
        "evacuate",
        "exchange",
        "free",
        "halt",
        "hand",
        "lay",
        "leave",
        "lift",
        "pull",
    }
    | {"release", "stop", "surrender", "suspend", "vacate", "withdraw"}
)


def pact(discourse: Discourse, clause: Clause, lexicon: Lexicon) -> VerbRow | None:
    """The frame of an agreement where forces agreed to yield: not "the mayor agreed to leave"."""
    if clause.verb != "agree" or clause.passive:
        return None
    below = (c for c in discourse.children(clause) if c.relation == "infinitive" and not c.negated)
    if not any(_are_forces(phrase, lexicon) for phrase in clause.subjects) or not any(
        c.verb in YIELDING for c in below
    ):
        return None
    return next((row for row in lexicon.frames.get(clause.verb, ()) if row.event_type == "agreement"), None)


def _are_forces(phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "the rebels", "both sides", "the Oak Front"."""
    row = lexicon.people(phrase)
    side = lexicon.singular(phrase.head) in lexicon.words("side_noun")
    return (
        side or (row is not None and row.group == "force") or (phrase.name is not None and phrase.name.kind == "actor")
    )
