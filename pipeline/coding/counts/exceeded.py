"""Numbers that a toll has passed: "the death toll had exceeded 900"."""

from dataclasses import replace

from pipeline.coding.counts.tellers import TALLIES
from pipeline.coding.counts.tolls import SUMS
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft
from pipeline.language.model import Phrase


def exceeding(discourse: Discourse, claim: ClaimDraft) -> ClaimDraft:
    """ "the toll had *exceeded 900*": the number is a least, and there is no most."""
    clause = discourse.clauses[claim.clause] if claim.clause is not None else None
    if clause is None or claim.number is None or clause.verb not in discourse.lexicon.words("exceeding_verb"):
        return claim
    if not any(_is_toll(discourse.lexicon, phrase) for phrase in clause.subjects):
        return claim  # "the rebels *passed 200 corpses*"
    direct = 0 <= claim.number.start - clause.trigger_end <= 1
    return replace(claim, number=replace(claim.number, maximum=None)) if direct else claim


def _is_toll(lexicon: Lexicon, phrase: Phrase) -> bool:
    """ "*the toll*", "*the number* of dead", "*casualties*"."""
    noun = lexicon.singular(phrase.head)
    return noun in TALLIES | SUMS or lexicon.outcome(noun, "noun") is not None
