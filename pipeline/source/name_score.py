"""How much a run of words in a summary box looks like one name."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.source.box_words import BoxRole, BoxWords
from pipeline.source.name_faults import is_initial, is_rank
from pipeline.source.tokens import Token

# Weights. Every name costs something, so that one long name beats two short ones where nothing tells. A name that is
# known or recurs in the prose beats one that has a telling word, which beats a plain pair.
EACH_NAME, EACH_WORD = -3.0, 0.3
KNOWN, KNOWN_WORD, RECURRING, RECURRING_WORD = 6.0, 4.0, 4.0, 3.0
TELLING, PERSON, ARTICLE, FIRST_NAME, OPENER = 4.0, 3.0, 2.0, 0.4, 1.0
# "David E. Lind" is one name rather than "David" and "E. Lind".
INITIAL = -1.0
PLAIN = {0: -8.0, 1: -2.0, 2: 3.0, 3: 2.0, 4: -1.0}
AFTER_RANK = {0: -6.0, 1: 0.0, 2: 2.0, 3: 1.0, 4: 0.0}
TOO_LONG, SWALLOWED = -2.0, -2.0
LONG = 4
SMALL: frozenset[BoxRole] = frozenset({"particle", "binding", "name_suffix"})
OPENING: frozenset[BoxRole] = frozenset({"organisation_end", "organisation_start"})


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """What is known beside the words: names from elsewhere and names in the document's prose, case folded.

    `surnames` are the last words of longer names of the prose: such a word alone is no name of its own in a box.
    """

    known: frozenset[str]
    recurring: frozenset[str]
    words: BoxWords
    surnames: frozenset[str] = frozenset()


def score(name: Sequence[Token], evidence: NameEvidence, opening: int, faults: float) -> float:
    """Return how much a run of tokens looks like one name; the higher the better.

    `opening` is the number of words of the shortest known name that opens the run, or one longer than the run;
    `faults` what speaks against it (`Faults.of`).
    """
    faults += EACH_NAME
    known = _known(name, evidence) if opening <= len(name) else 0.0
    if known:
        return known + faults
    return _unknown(name, evidence.words) + faults + (SWALLOWED if opening < len(name) else 0.0)


def known_opening(words: Sequence[Token], evidence: NameEvidence) -> int:
    """Return the number of words of the shortest known name that opens a run; one more than all if none does."""
    lengths = range(1, len(words) + 1)
    return next((length for length in lengths if _known(words[:length], evidence)), len(words) + 1)


def _unknown(name: Sequence[Token], words: BoxWords) -> float:
    """Score a name by its words alone."""
    content = _content(name, words)
    opens = len(name) > 1 and words.has("first_name", name[0].bare)
    opening = FIRST_NAME if opens and 2 <= content <= LONG else INITIAL if is_initial(name[0]) else 0.0  # noqa: PLR2004
    too_long = TOO_LONG / 2 * max(0, content - LONG)
    if _is_organisation(name, words):
        return TELLING + EACH_WORD * content + too_long
    ranks = _leading_ranks(name, words)
    if ranks:
        return PERSON + AFTER_RANK.get(_content(name[ranks:], words), TOO_LONG * 2)
    if _is_article(name, words):
        return ARTICLE + EACH_WORD * content + too_long
    if len(name) > 1 and words.has("organisation_opener", name[0].bare):
        return PLAIN.get(content, TOO_LONG * (content - LONG) - 1) + OPENER
    return PLAIN.get(content, TOO_LONG * (content - LONG) - 1) + opening


def fold_name(name: Sequence[Token]) -> str:
    """Return a name as it is compared: case folded, without quotation marks."""
    return " ".join(token.bare for token in name).casefold()


def is_acronym(token: Token) -> bool:
    """Return whether a word is written in capitals only: `OLF`, not `II` or `US`."""
    letters = token.bare.replace("-", "")  # "UNA-ELM"
    return len(token.bare) > 2 and letters.isalpha() and token.bare.isupper() and not set(token.bare) <= set("IVXL")  # noqa: PLR2004


def _known(name: Sequence[Token], evidence: NameEvidence) -> float:
    """Score a name that is known or recurs; a bare `Army` is the end of a longer name rather than one."""
    key = fold_name(name)
    if len(name) == 1:
        if evidence.words.has("organisation_end", name[0].bare):
            return 0.0
        recurring = (key in evidence.recurring and key not in evidence.surnames) or is_acronym(name[0])
        return KNOWN_WORD if key in evidence.known else RECURRING_WORD if recurring else 0.0
    more = min(len(name), LONG)
    return KNOWN + more if key in evidence.known else RECURRING + more if key in evidence.recurring else 0.0


def _leading_ranks(name: Sequence[Token], words: BoxWords) -> int:
    count = 0
    for token in name:
        if not (is_rank(token, words) or (count and words.has("rank_continued", token.bare))):
            break
        count += 1
    # `Staff Gen.`, `Air Marshal`: the first word alone is no rank.
    if not count and len(name) > 1 and words.has("rank_continued", name[0].bare) and is_rank(name[1], words):
        return 1 + _leading_ranks(name[1:], words)
    return count


def _content(name: Sequence[Token], words: BoxWords) -> int:
    """Count the words of a name that matter; initials in front of it are its first word."""
    initials = bool(name) and is_initial(name[0])
    return initials + sum([not _is_small(token, words) for token in name])


def _is_small(token: Token, words: BoxWords) -> bool:
    """Tell whether a word does not count as one of a name's: `al`, `of`, `J.`, `III`."""
    return words.has_one(SMALL, token.bare) or is_initial(token)


def _is_organisation(name: Sequence[Token], words: BoxWords) -> bool:
    """Tell whether a name ends as an organisation's does (`… Front`) or opens as one (`Republic of …`)."""
    last = name[-1]
    # "Abu Elm Brigade", but "Abu Elm" and "Oakish Army".
    mans = words.has("kunya", name[0].bare) and words.has("organisation_of_no_man", last.bare)
    if words.has("organisation_end", last.bare) and len(name) > 1 and not mans:
        return True
    return any(
        [words.has("binding", after.text) and words.has_one(OPENING, token.bare) for token, after in pairwise(name)]
    )


def _is_article(name: Sequence[Token], words: BoxWords) -> bool:
    """Tell whether a name is that of an event: `Battle of …`, `2031 Oldford offensive`, `Foreign intervention in …`."""
    named = words.has("article_start", name[0].bare) or any([words.has("article_end", token.bare) for token in name])
    return len(name) > 1 and named
