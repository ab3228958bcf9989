"""What the words before a name tell of its bearer: "in Elm", "town of Elm", "Colonel Elm"."""

from collections.abc import Sequence

from pipeline.language.candidates.votes import FAIR, STRONG, WEAK, Votes
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.spellings.function_words import HALF_LOCATIVE, LOCATIVE

# "the house of Jan Elm" is a person's.
DWELLINGS = frozenset({"house", "home", "residence", "villa", "apartment", "tomb", "grave", "statue", "mausoleum"})
# "strongholds of Elm" may be a town, and a leader's as well.
HOLDINGS = frozenset({"stronghold", "strongholds", "bastion", "bastions", "base", "bases", "headquarters", "camps"})
# A noun stands behind them.
QUANTITIES = frozenset({"many", "several", "some", "most", "few", "other", "these", "those", "such", "various"})
# What ways do with the two places at their ends.
LINKING = frozenset({"between", "linking", "connecting", "joining", "from", "to", "towards", "toward"})
WAYS = frozenset({"road", "bridge"})
# "the outskirts of Elm" do not make a region of Elm.
PARTS = frozenset({"region", "other", "road", "border_crossing", "military_base"})


def weigh_before_words(before: Sequence[str], lexicon: Lexicon, votes: Votes, *, definite: bool, article: bool) -> None:
    """Add what the words before one occurrence tell; `definite` where the article shows that it is no person.

    What "attacked" tells is told by `struck`: it needs the words behind as well.
    """
    if article and before[-1:] == ["by"] and lexicon.lemma(" ".join(before[-2:-1])) in lexicon.acts:
        votes.category["actor"] += FAIR  # "executed by the Elm Rua"
    elif _is_spoken_of(before, lexicon):
        votes.category["actor" if definite else "person"] += WEAK
    else:
        _weigh_before(before, lexicon, votes)


def _weigh_before(before: Sequence[str], lexicon: Lexicon, votes: Votes) -> None:
    last = before[-1] if before else ""
    if last in LOCATIVE or is_end(before, lexicon) or before[-3:] == ["as", "far", "as"]:
        votes.category["place"] += FAIR
    elif last in HALF_LOCATIVE and not _is_devoted(before, lexicon):
        upon = last == "on" and lexicon.words("upon").intersection(before)
        votes.category["place"] += FAIR if upon else WEAK
    elif last in lexicon.place_plurals:  # "two villages, Elm and Oak"
        votes.category["place"] += FAIR
    elif last == "of" and len(before) > 1:
        pair = " ".join(before[-3:-1])
        _weigh_of(pair if pair in lexicon.place_of else before[-2], lexicon, votes)  # "*border post* of Elm"
    elif lexicon.lemma(last) in lexicon.takes_place and not QUANTITIES.intersection(before[-2:-1]):
        votes.category["place"] += FAIR  # "*captured* Elm"; in "in many *places* the Elmists" it is no verb
    elif lexicon.is_title(last):
        votes.category["person"] += STRONG
    elif last in lexicon.vessels or last == "aboard":
        votes.category["ship"] += STRONG


def is_end(before: Sequence[str], lexicon: Lexicon) -> bool:
    """ "the road *between* Elm and Oak", "the bridge *to* Elm"."""
    return bool(LINKING.intersection(before[-1:])) and lexicon.place_after.get("".join(before[-2:-1])) in WAYS


def _is_devoted(before: Sequence[str], lexicon: Lexicon) -> bool:
    """ "troops loyal to *Elm*", "according to *Elm*": to whom, and not where to."""
    return before[-1] == "to" and bool(lexicon.words("devoted").intersection(before[-2:-1]))


def _is_spoken_of(before: Sequence[str], lexicon: Lexicon) -> bool:
    """ "accused *Elm*", "pointed the finger at *Elm*"."""
    last, ahead = (before[-1] if before else ""), (before[-2] if len(before) > 1 else "")
    return (last == "at" and ahead in lexicon.words("aimed")) or lexicon.lemma(last) in lexicon.addressing


def _weigh_of(noun: str, lexicon: Lexicon, votes: Votes) -> None:
    """What the noun before "of" tells: "town of", "capture of", "leader of"."""
    if noun in DWELLINGS:
        votes.category["person"] += FAIR
    elif noun in HOLDINGS:
        votes.category["place"] += WEAK
    elif noun in lexicon.place_of:
        votes.category["place"] += STRONG
        if lexicon.place_of[noun] not in PARTS and noun != "capital":  # the capital of a land makes no city of it
            votes.kind[lexicon.place_of[noun]] += 2  # told, and not only guessed from the name's own words
    elif noun in lexicon.words("event_of") or noun in lexicon.words("place_leader"):
        votes.category["place"] += FAIR
    elif noun in lexicon.words("leader") or noun in lexicon.people:
        votes.category["actor"] += FAIR
