"""Whether a clause tells anew what a number, a state or the clause above it tells already."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.language.model import Clause

LONGEST_ADVERB = 12
# "there was an attack *carried out by B*", "saw men *killed by B*": here the participle tells.
TELLING_OF = frozenset({"be", "have", "see", "find", "show", "leave", "report", "result", "watch", "witness"})


def is_state(discourse: Discourse, clause: Clause) -> bool:
    """Whether the parser took the state of those counted for a verb: "210 dead and 600 *wounded*"."""
    state = discourse.passage.text[clause.trigger_start : clause.trigger_end].lower()
    return not (clause.passive or clause.objects) and discourse.lexicon.outcome(state, "adjective") is not None


def tells_anew(discourse: Discourse, clause: Clause) -> bool:
    """Whether a clause says nothing beside the one above it: which is meant, what it was, whose fault it is."""
    opening = discourse.passage.text[clause.start : clause.trigger_end].lower().split()
    too = clause.verb in {"be", "do", "have"} and opening[:1] == ["so"]  # "and *so was* the mill"
    return too or says_which(discourse, clause) or again(discourse, clause) or blames(discourse, clause)


def says_which(discourse: Discourse, clause: Clause) -> bool:
    """ "a battalion, *stationed in X*, had fled", "broke the truce *reached with B*": the participle says which."""
    parent = discourse.parent(clause)
    if clause.verb == "accord":  # "according to the mayor", where the parser sees a verb
        return True
    if parent is None or not (clause.relation == "participle" and clause.passive and clause.shared_subject):
        return False
    slots = (*parent.objects, *(phrase for link in parent.links for phrase in link.phrases))
    of_noun = parent.verb not in TELLING_OF and any(clause.index in phrase.clauses for phrase in slots)
    return of_noun or clause.trigger_start < parent.trigger_start


def again(discourse: Discourse, clause: Clause) -> bool:
    """Whether the parser took "was not *prepared*" for two clauses."""
    parent = discourse.parent(clause)
    if parent is None or parent.verb != "be" or clause.tag != "VBN" or not clause.shared_subject:
        return False
    return 0 <= clause.trigger_start - parent.trigger_end <= LONGEST_ADVERB


def blames(discourse: Discourse, clause: Clause) -> bool:
    """ "said that he *held B responsible*": of whose fault it is, and nothing of who holds what."""
    words = discourse.passage.text[clause.trigger_end : clause.end].replace(",", " ").split()
    return clause.verb == "hold" and bool(discourse.lexicon.words("blame") & set(words))


def is_counted(discourse: Discourse, clause: Clause, counted: frozenset[int]) -> bool:
    """Whether the clause, or the one whose subject it shares, is told by a number of people already."""
    parent = discourse.parent(clause)
    beside = clause.relation == "coordinate" and clause.shared_subject
    between = discourse.passage.text[parent.trigger_end : clause.trigger_start] if beside and parent is not None else ""
    shares = beside and (clause.passive or between == " or ")  # "30 tanks destroyed *or abandoned*"
    if clause.index in counted or (shares and parent is not None and parent.index in counted):
        return True
    if clause.relation == "coordinate" and parent is not None and parent.index in counted:
        starts = {phrase.start for phrase in parent.objects if phrase.number is not None}
        if any(phrase.start in starts for phrase in clause.objects):  # "killed or *captured* ten men"
            return True
    numbered = [phrase for phrase in clause.attributes if phrase.number is not None]
    held = clause.verb == "be" and not clause.subjects  # "there were *40 men held hostage*"
    return held and any(index in counted for phrase in numbered for index in phrase.clauses)


def goes_on(discourse: Discourse, clause: Clause, told: set[int]) -> bool:
    """Whether a verb with the same subject tells the happening: "were carried back and treated in X"."""
    beside = [c for c in discourse.children(clause) if c.relation == "coordinate"]
    return clause.passive and any(c.index in told and c.shared_subject and c.passive for c in beside)


def same_breath(discourse: Discourse, clause: Clause, counted: frozenset[int]) -> bool:
    """ "said that they had fled *and lost heart*": what goes on with the same subject, and tells no happening."""
    parent = discourse.parent(clause)
    goes_on = clause.relation == "coordinate" and clause.shared_subject
    return goes_on and parent is not None and parent.index not in counted and not discourse.is_speech(parent)
