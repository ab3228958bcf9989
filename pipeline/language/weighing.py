"""The weighing of one occurrence of a name by the words around it."""

from pipeline.language.evidence import Lexicon
from pipeline.language.function_words import LOCATIVE, SKIPPED
from pipeline.language.run_model import Run
from pipeline.language.votes import FAIR, STRONG, Votes
from pipeline.language.words_before import weigh_before_words
from pipeline.language.words_behind import is_definite, weigh_behind_words

COMPASS = frozenset({"central", "north", "south", "east", "west", "lower", "upper", "downtown", "mainland", "rural"})


def weigh(run: Run, lexicon: Lexicon, votes: Votes) -> None:
    """Add what one occurrence of a name tells."""
    before = [word for word in run.before if word not in SKIPPED]
    if before[-1:] and before[-1] in lexicon.words("part") | COMPASS and LOCATIVE.intersection(before[-2:-1]):
        before.pop()  # "in *southern* Elm"
    told = votes.category["place"]
    weigh_before_words(before, lexicon, votes, definite=is_definite(run), article=run.definite)
    if votes.category["place"] > told and _is_village(run, before, lexicon):
        votes.category["place"] += STRONG
    _weigh_craft(run, lexicon, votes)
    weigh_behind_words(run, lexicon, votes)
    if run.before[-1:] == ("nearby",) and not LOCATIVE.intersection(before[-1:]):
        votes.category["place"] += FAIR  # "surrounded *nearby* Elm"
    votes.seen_inside += not run.opening
    votes.definite += run.definite


def _is_village(run: Run, before: list[str], lexicon: Lexicon) -> bool:
    """ "in *Abu Elm*", "retook *Umm Elm*": a place by what stands before, though its name opens as a man's does."""
    verb = lexicon.lemma("".join(before[-1:]))
    of_men = verb in lexicon.takes_place - lexicon.takes_only_place  # "captured *Abu Elm*"
    return run.text.lower().split()[0] in lexicon.words("kunya") and not run.owning and not of_men


def _weigh_craft(run: Run, lexicon: Lexicon, votes: Votes) -> None:
    """A name before a noun for machines is a make of them, as is one with the article "a" that no noun follows."""
    after = run.after[0] if run.after else ""
    last = run.before[-1] if run.before else ""
    if after in lexicon.crafts or " ".join(run.after[:2]) in lexicon.crafts:
        votes.category["thing"] += STRONG
    elif last in {"a", "an"} and after not in lexicon.people and after not in lexicon.place_after:
        votes.category["thing"] += FAIR
