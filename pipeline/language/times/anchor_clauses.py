"""Whether a clause stands behind "two days after", and not only a noun: "after *the army had seized Esk*"."""

from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import WordList

_AUXILIARIES = frozenset({"had", "was", "were", "has", "have", "been"})
_JOINTS = frozenset({"and", "but", "or", "which", "who", "that", "when", "while", "where", "as"})
# How those end who do something: "rebels", "the army", "government forces", "gunmen".
_DOERS = ("s", "army", "militia", "brigade", "division", "front", "column", "police", "men", "group", "coalition")
_PASTS = frozenset(
    {"took", "retook", "withdrew", "fell", "began", "drove", "left", "lost", "shot", "blew", "broke", "cut", "fled"}
    | {"fought", "held", "hit", "sent", "struck", "overran", "won", "threw", "swept", "beat", "burnt", "set", "laid"}
)
_LONGEST = 12


def opens_clause(stream: TokenStream, times: WordList, start: int, end: int) -> bool:
    """Whether the anchor at `start`..`end` has a verb: "the army *had seized* Esk"; not "the failed raid"."""
    for index in range(end, start + _LONGEST):
        token = stream.at(index)
        if token is None or not token.is_word or token.lower in _JOINTS:
            break
        if token.lower in _AUXILIARIES:
            return True
    doers = (index for index in range(start, end - 1) if stream.lower(index).endswith(_DOERS))
    return any(_is_past(stream.lower(index + 1)) for index in doers if not times.has("article", stream.lower(index)))


def _is_past(word: str) -> bool:
    return word in _PASTS or (word.endswith("ed") and len(word) > len("need"))
