"""What a plural noun tells of the names of its list: "the villages of Elm and Oak", "the Elm and Oak districts"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.language.candidates.candidate import Candidate
from pipeline.language.candidates.coordination import Key, Member
from pipeline.language.candidates.votes import FAIR
from pipeline.language.model import SETTLEMENTS
from pipeline.language.runs.evidence import Lexicon

Span = tuple[int, int, Member]
_JOINT = re.compile(r"(?:, | and |, and | & |, as well as | as well as )(?:the )?")
_BEFORE = re.compile(r"\b(\w+)(?: of| such as| including|, including|, such as|,) (?:the )?$")
_BEHIND = re.compile(r" (\w+)\b")
# "Elm and Oak are (two small) villages"
_ARE = re.compile(
    r" (?:are|were) (?:\w+ ){0,3}?(\w+)(?= (?:in|on|at|near|of|that|which|where|some|just|located)\b|[.,;])"
)
_LONGEST = 40
# Behind names these tell of places; "Elmish and Oakish villages" may be called by their people.
_NAMED = frozenset({"region", "governorate"})
_QUARTERS = frozenset({"neighbourhoods", "neighborhoods", "suburbs", "quarters", "districts"})


def weigh_listed(text: str, spans: Sequence[Span], found: Mapping[Key, Candidate], lexicon: Lexicon) -> None:
    """Let the noun before or behind a list of names tell of which kind all of them are."""
    for chain in _chains(text, spans):
        kind = _told_before(text[: chain[0][0]], lexicon) or _told_behind(text, chain[-1][1], lexicon)
        for _, _, member in chain if kind is not None else ():
            candidate = found.get(member) if isinstance(member, tuple) else None
            if candidate is not None and kind is not None and not candidate.head:
                candidate.votes.category["place"] += FAIR
                candidate.votes.kind[kind] += 2


def _chains(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The lists of two names or more."""
    chain: list[Span] = []
    for span in sorted(spans, key=lambda span: span[0]):
        if chain and not _JOINT.fullmatch(text, chain[-1][1], span[0]):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(span)
    if len(chain) > 1:
        yield chain


def _told_before(before: str, lexicon: Lexicon) -> str | None:
    """ "the *villages* of Elm and Oak"."""
    noun = _BEFORE.search(before[-_LONGEST:])
    kind = lexicon.place_of.get(noun[1].lower()) if noun is not None and noun[1].endswith("s") else None
    return kind if kind in SETTLEMENTS | _NAMED else None


def _told_behind(text: str, end: int, lexicon: Lexicon) -> str | None:
    """ "the Elm and Oak *districts*", "Elm and Oak are *villages*"."""
    are = _ARE.match(text, end)
    if are is not None:
        kind = lexicon.place_of.get(are[1]) if are[1].endswith("s") else None
        return kind if kind in SETTLEMENTS | _NAMED else None
    noun = _BEHIND.match(text, end)
    kind = lexicon.place_of.get(noun[1]) if noun is not None and noun[1].endswith("s") else None
    return kind if noun is not None and (kind in _NAMED or noun[1] in _QUARTERS) else None
