"""What a name's own words and letters tell of what it is, and what a title beside it does."""

from collections.abc import Sequence

from pipeline.language.candidates.bearings import Bearing
from pipeline.language.candidates.candidate import Candidate
from pipeline.language.candidates.votes import FAIR, STRONG, Votes
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.piece import Piece
from pipeline.language.runs.run_model import Run
from pipeline.language.spellings.units import plain_key

INITIALS = 3


def vote(candidate: Candidate, run: Run, piece: Piece, lexicon: Lexicon) -> None:
    """Add what the name's own words tell."""
    votes, last = candidate.votes, piece.text.split()[-1].lower()
    if piece.place:
        votes.category["place"] += 2 * STRONG
        kind = lexicon.place_after.get(last) or lexicon.place_before.get(plain_key(piece.text)[0]) or "region"
        votes.kind[kind] = max(1, votes.kind[kind])
    elif piece.head:
        votes.category["actor"] += 2 * STRONG
    elif " " in piece.text and plain_key(piece.text)[0] in lexicon.words("broadcaster"):
        votes.category["actor"] += 2 * STRONG
        votes.kind["media"] += 1
    elif plain_key(piece.text)[0] in lexicon.words("ship_prefix"):
        votes.category["ship"] += 2 * STRONG
    elif not candidate.shaped:
        candidate.shaped = True
        _vote_shape(votes, piece.text, lexicon)
    if run.owning and _is_initials(piece.text):
        votes.category["actor"] += FAIR


def bear(candidate: Candidate, piece: Piece, bearing: Bearing) -> None:
    """Add what stands beside a person's name."""
    if piece.title or bearing.title:
        candidate.votes.category["person"] += 2 * STRONG if piece.title else STRONG
    candidate.title = candidate.title or piece.title or bearing.title
    candidate.served = candidate.served or piece.served
    owner = bearing.owner
    if owner is not None and owner.kind == "adjective":
        candidate.nation = candidate.nation or owner.key
    elif owner is not None and owner.kind in {"nation", "actor"}:
        candidate.served = candidate.served or owner.key


def _vote_shape(votes: Votes, text: str, lexicon: Lexicon) -> None:
    """Add, once a name, what its letters tell: "E17" is a make more often than a group, "New Elm" a land."""
    if any(char.isdigit() for char in text):
        votes.category["thing"] += STRONG - ("-" not in text)
    elif plain_key(text)[0] in lexicon.words("kunya") and " " in text:
        votes.category["person"] += STRONG
    elif (words := text.lower().split())[0] == "new" and _may_be_land(words[1:], lexicon):
        votes.category["place"] += FAIR


def _may_be_land(words: Sequence[str], lexicon: Lexicon) -> bool:
    """ "New *Elmland*", not "New Year" or "New Army"."""
    named = len(words) == 1 and words[0] not in lexicon.generic
    return named and words[0] not in lexicon.words("no_surname")


def _is_initials(text: str) -> bool:
    """ "*ELF*'s control": initials that own something are more often a group's than a weapon's."""
    return text.isalpha() and text.isupper() and len(text) >= INITIALS
