"""The weighing of one occurrence of a name by the words around it."""

from pipeline.language.candidates.struck import is_struck
from pipeline.language.candidates.votes import FAIR, STRONG, WEAK, Votes
from pipeline.language.candidates.words_before import is_end, weigh_before_words
from pipeline.language.candidates.words_behind import is_definite, weigh_behind_words
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.run_model import Run
from pipeline.language.spellings.function_words import LOCATIVE, SKIPPED

COMPASS = frozenset({"central", "north", "south", "east", "west", "lower", "upper", "downtown", "mainland", "rural"})


LED = frozenset({"led", "commanded", "headed", "captained"})
# Letters of what may be a rank written short.
SHORT = 4


def weigh(run: Run, behind: str, lexicon: Lexicon, votes: Votes) -> None:
    """Add what one occurrence of a name tells; `behind` is the text behind it."""
    before = [word for word in run.before if word not in SKIPPED]
    if before[-1:] and before[-1] in lexicon.words("part") | COMPASS and LOCATIVE.intersection(before[-2:-1]):
        before.pop()  # "in *southern* Elm"
    told = votes.category["place"]
    weigh_before_words(before, lexicon, votes, definite=is_definite(run), article=run.definite)
    if is_struck(run, before, behind, lexicon):
        votes.category["place"] += WEAK
        votes.struck += WEAK
    elif votes.category["place"] > told and _is_village(run, before, lexicon):
        votes.category["place"] += STRONG
    _weigh_craft(run, lexicon, votes)
    weigh_behind_words(run, behind, lexicon, votes)
    if _is_leader(run):
        votes.category["person"] += WEAK
    if run.before[-1:] == ("nearby",) and not LOCATIVE.intersection(before[-1:]):
        votes.category["place"] += FAIR  # "surrounded *nearby* Elm"
    votes.seen_inside += not run.opening
    votes.definite += run.definite


def _is_leader(run: Run) -> bool:
    """ "commanded *by Elm*", not "led by *Cmdt.* Elm"."""
    led = run.before[-1:] == ("by",) and bool(LED.intersection(run.before[-2:-1]))
    return led and len(run.text) > SHORT and run.text[1:].islower()


def _is_village(run: Run, before: list[str], lexicon: Lexicon) -> bool:
    """ "in *Abu Elm*", "retook *Umm Elm*": a place by what stands before, though its name opens as a man's does."""
    if run.text.lower().split()[0] not in lexicon.words("kunya") or run.owning:
        return False
    last, ahead = "".join(before[-1:]), "".join(before[-2:-1])
    won = lexicon.lemma(last) in lexicon.wins_only_place  # not "captured *Abu Elm*", "besieged *Abu Elm*"
    return last in LOCATIVE or won or is_end(before, lexicon) or (last == "of" and ahead in lexicon.place_of)


def _weigh_craft(run: Run, lexicon: Lexicon, votes: Votes) -> None:
    """A name before a noun for machines is a make of them, as is one with the article "a" that no noun follows."""
    after = run.after[0] if run.after else ""
    last = run.before[-1] if run.before else ""
    if after in lexicon.crafts or " ".join(run.after[:2]) in lexicon.crafts:
        votes.category["thing"] += STRONG
    elif last in {"a", "an"} and after not in lexicon.people and after not in lexicon.place_after:
        votes.category["thing"] += FAIR
