"""Who gives a figure of the summary box, and up to when it counts: `(Oldford claim; by 3 May)`, `Per Oldford:`."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language.box.model import Extent
from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token

BREAKS = frozenset(";,")
SHORTEST_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Claimant:
    """The words for whoever gives figures: an extent of the text of a box's item; None where nobody is named."""

    item: int
    extent: Extent


@dataclass(frozen=True, slots=True)
class Note:
    """What words in brackets say of the figures before them; `claims` where they name a claim, if not its source."""

    claims: bool = False
    claimant: Extent | None = None
    period_end: Extent | None = None

    @property
    def says_something(self) -> bool:
        """Whether it names a claim or a period."""
        return self.claims or self.period_end is not None


def read_note(tokens: Sequence[Token], words: BoxWords) -> Note:
    """Read the words of a bracket group, part by part; a part that is neither source nor period says nothing."""
    claims, claimant, period = False, None, None
    for part in _parts(tokens):
        ending = _period_end(part, words)
        if ending:
            period = period or ending
        elif says_claim(part, words) or _is_acronym(part, words):
            claims = True
            claimant = claimant or read_claimant(part, words)
    return Note(claims, claimant, period)


def says_claim(part: Sequence[Token], words: BoxWords) -> bool:
    """Tell whether words name the source of a figure."""
    if not part or any(token.kind == "number" for token in part):
        return False
    opens = words.has("claim_start", part[0].text) or words.has("claim_agent", part[0].text)
    last = part[-1].bare.casefold()
    return opens or words.has("claim_word", last) or (len(part) > 1 and words.has("claim_voice", last))


def _is_acronym(part: Sequence[Token], words: BoxWords) -> bool:
    """Tell whether the words are one acronym, which says who counts: `388 killed (FHR)`."""
    word = part[0].text
    counted = any(words.has_any(prefix, part[0].bare) for prefix in ("outcome_", "unit_", "death_", "fate_"))
    return len(part) == 1 and word.isalpha() and word.isupper() and len(word) >= SHORTEST_ACRONYM and not counted


def read_claimant(part: Sequence[Token], words: BoxWords) -> Extent | None:
    """Return the source in words such as `government claim`, `per Oldford`, `according to the Oldford council`."""
    spelled = [token for token in part if token.kind == "word"]
    while spelled and any(
        words.has(role, spelled[0].text) for role in ("claim_start", "claim_agent", "claim_word", "article_word")
    ):
        spelled.pop(0)
    while spelled and words.has("claim_word", spelled[-1].bare.casefold()):
        spelled.pop()
    return (spelled[0].start, spelled[-1].end) if spelled else None


def claim_starts(tokens: Sequence[Token], words: BoxWords) -> int | None:
    """Return the index of the `per` or `according to` with which words outside brackets name a source."""
    for index, token in enumerate(tokens):
        if token.text.islower() and words.has("claim_start", token.text) and index + 1 < len(tokens):
            agent = words.has("claim_agent", token.text) or words.has("claim_agent", tokens[index + 1].text)
            if agent:
                return index
    return None


def is_phase(tokens: Sequence[Token], words: BoxWords) -> bool:
    """Tell whether a heading names a stretch of the fighting and nobody: `First phase:`."""
    return any(words.has("phase", token.text) for token in tokens)


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in BREAKS:
            parts.append([])
        elif token.kind not in {"open", "close"}:
            parts[-1].append(token)
    return [part for part in parts if part]


def _period_end(part: Sequence[Token], words: BoxWords) -> Extent | None:
    """Return the date in `by 3 May`, `as of 3 May 1900`; what it means is for others to say."""
    dated = any(words.has("month", token.bare) for token in part)
    rest = list(part)
    while rest and words.has("period_word", rest[0].text):
        rest.pop(0)
    if not dated or len(rest) in {0, len(part)}:
        return None
    return rest[0].start, rest[-1].end
