"""Those who shared somebody's fate: "the general was killed *with two of his guards*"."""

from pipeline.coding.counts.counts import Count
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import counted
from pipeline.language.model import Clause

BESIDE = frozenset({"with", "along with", "together with", "alongside", "beside"})


def shares_death(lexicon: Lexicon, count: Count) -> bool:
    """ "was shot dead *with two guards*", "died *along with* three sons"; not "was killed *with two shots*"."""
    behind = count.role in {"link", "aside"} and count.preposition in BESIDE and count.above is None
    row = lexicon.people(counted(count.phrase))
    living = row is not None and (row.group in {"force", "population"} or (row.person or counted(count.phrase).plural))
    return behind and living and count.number.start > count.clause.trigger_end and _kills(lexicon, count.clause)


def _kills(lexicon: Lexicon, clause: Clause) -> bool:
    """ "was *killed*", "*died*", "was *shot dead*"; whoever kills with twenty men loses none of them."""
    row = lexicon.outcome(clause.verb, "verb")
    suffers = clause.passive or clause.verb in lexicon.words("perishing_verb")
    states = (lexicon.outcome(phrase.head, "adjective") for phrase in clause.attributes if clause.passive)
    dead = any(state is not None and state.unit == "killed" for state in states)
    return suffers and not clause.negated and (dead or (row is not None and row.unit == "killed"))
