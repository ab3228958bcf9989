"""Where the lead sentence starts in a paragraph that may open with a flattened summary box."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.source.box_words import BoxWords
from pipeline.source.dateline import opens_report
from pipeline.source.groups import group_ends
from pipeline.source.residue import last_residue
from pipeline.source.tokens import Token, tokenize

NOTE = re.compile(r"\([^()]*\)")
SENTENCE_END = frozenset(".!?…")
# How many tokens ahead the words of the title and the finite verb may stand.
TITLE_SLACK, REACH, SHORT_REACH = 6, 45, 25
# How far behind "The" its title may stand: "The March 2016 Elm offensive".
ARTICLES, ARTICLE_REACH = frozenset({"The", "A", "An"}), 5
PROSE_SHARE = 0.15
SHORTEST_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Lead:
    """The paragraph as tokens, with what the search for its lead sentence needs."""

    tokens: tuple[Token, ...]
    stems: tuple[str, ...]
    title: frozenset[str]
    words: BoxWords


def find_lead(raw: str, title: str, span: tuple[int, int], words: BoxWords) -> int:
    """Return the raw offset where the lead sentence of a paragraph starts, which is its end where it has none.

    It is the paragraph's start where no summary box stands before the sentence.
    """
    if opens_report(raw, span[0]):
        return span[0]
    tokens = tokenize(raw, span, words)
    lead = Lead(tokens, tuple(_stem(token.text) for token in tokens), _title_words(title, words), words)
    index = _lead_index(lead)
    if index is None:
        return span[1] if _is_all_box(lead) else span[0]
    return span[0] if _is_prose(tokens[:index], words) else tokens[index].start


def _lead_index(lead: Lead) -> int | None:
    """Return the best start: it names the title at once, or near by, or not at all, or is all that is left."""
    starts = tuple(_starts(lead))
    whole, rest = len(lead.title), last_residue(lead.tokens, lead.words)
    after_box = tuple(index for index in starts if index >= rest)
    named = [index for index in starts if _fits(lead, index, whole, whole + TITLE_SLACK)]
    near = [index for index in after_box if _fits(lead, index, (whole + 1) // 2, REACH)]
    unnamed = [index for index in after_box if _fits(lead, index, 0, SHORT_REACH)]
    for found in (named, near, unnamed):
        if found:
            return _behind_articles(lead, found, whole + TITLE_SLACK if found is named else 0)
    if 0 < rest < len(lead.tokens) and _is_sentence(lead, rest):
        return _behind_articles(lead, (rest, *after_box), 0)
    # What looked like a trace of a box stands in the sentence itself.
    return max((index for index in starts if _fits(lead, index, (whole + 1) // 2, REACH)), default=None)


def _behind_articles(lead: Lead, starts: Sequence[int], reach: int) -> int:
    """Return the sentence's own start: "The" of "Battle of Elm *The* Battle of Elm was", where the box ends so.

    However many articles and wars the box ends with, none of them has a verb.
    """
    start = starts[0]
    tokens = lead.tokens[start:]
    verb = next((at for at, token in enumerate(tokens, start) if _is_verb(token, lead.words)), start)
    for later in starts[1:]:
        opens = lead.words.has("opener", lead.tokens[later].bare) or _is_titled(lead, start, later)
        if later < max(start + reach, verb) and opens:
            start = later
    return start


def _is_titled(lead: Lead, start: int, later: int) -> bool:
    """Tell whether the title stands there: "Part of the war *Operation Elm* was"; not "The First *Battle of Elm*"."""
    named = lead.title <= {*lead.stems[later : later + len(lead.title) + 1]}
    return named and (later - start > ARTICLE_REACH or lead.tokens[start].bare not in ARTICLES)


def _starts(lead: Lead) -> Iterator[int]:
    """Yield where a sentence may start: an opener or a word of the title, capitalised, outside brackets."""
    closed, ends = 0, group_ends(lead.tokens)
    for index, token in enumerate(lead.tokens):
        if index >= closed and token.kind == "open":
            closed = ends[index]
        if index < closed or not token.text[0].isupper():
            continue
        if not (lead.words.has("opener", token.bare) or lead.stems[index] in lead.title):
            continue
        before = lead.tokens[index - 1]
        count = before.kind == "number" and lead.words.has("opener", token.bare)  # "~60,000 The Battle of X was"
        if index == 0 or count or not _leads_on(before, lead.words):
            yield index


def _leads_on(token: Token, words: BoxWords) -> bool:
    """Tell whether the words before cannot end on this token."""
    if token.kind in {"open", "number"} or token.text in {",", ";", ":", "–", "—", "/", "-"}:
        return True
    return any(words.has(role, token.text) for role in ("connective", "prose_word", "finite_verb"))


def _fits(lead: Lead, index: int, wanted: int, reach: int) -> bool:
    """Tell whether enough words of the title and a finite verb follow within reach."""
    found = lead.title.intersection(lead.stems[index : index + reach])
    if len(found) < wanted or (wanted == 0 and not lead.words.has("opener", lead.tokens[index].bare)):
        return False
    return any(lead.words.has("finite_verb", token.bare) for token in lead.tokens[index : index + REACH])


def _is_sentence(lead: Lead, index: int) -> bool:
    """Tell whether the tokens from `index` on read as a sentence, whatever word it starts with."""
    rest = lead.tokens[index:]
    ends = rest[-1].text.rstrip('"”)')[-1:] in SENTENCE_END
    verb = any(_is_verb(token, lead.words) for token in rest)
    return ends and verb and len(rest) >= SHORTEST_SENTENCE and rest[0].text[0].isupper()


def _is_verb(token: Token, words: BoxWords) -> bool:
    return words.has("finite_verb", token.bare) or (token.is_lower_word and token.bare.endswith("ed"))


def _is_all_box(lead: Lead) -> bool:
    """Tell whether a paragraph without a lead sentence is a summary box from end to end."""
    ends = bool(lead.tokens) and lead.tokens[-1].text[-1:] in SENTENCE_END
    return not ends and last_residue(lead.tokens, lead.words) > 0


def _is_prose(tokens: Sequence[Token], words: BoxWords) -> bool:
    """Tell whether the tokens before a lead are sentences and no box."""
    spelled = [token for token in _outside(tokens) if token.kind == "word"]
    if not spelled:
        return False
    residue = last_residue(tokens, words) > 0
    verb = any(words.has("finite_verb", token.text) for token in spelled)
    share = sum(words.has("prose_word", token.text) for token in spelled) / len(spelled)
    return (verb and (_full_stop(tokens[-1], words) or not residue)) or (share >= PROSE_SHARE and not residue)


def _outside(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens outside brackets: the note on a figure may be a sentence of its own."""
    closed, ends = 0, group_ends(tokens)
    for index, token in enumerate(tokens):
        if index >= closed and index in ends:
            closed = ends[index]
        if index >= closed:
            yield token


def _full_stop(token: Token, words: BoxWords) -> bool:
    text = token.text.rstrip("\"”'’)")
    return text[-1:] in SENTENCE_END and not words.has("abbreviation", text)


def _title_words(title: str, words: BoxWords) -> frozenset[str]:
    """Return the words of a title that its lead sentence repeats: no notes in brackets, years or small words."""
    spelled = NOTE.sub(" ", title).split() or title.split()
    content = {_stem(word) for word in spelled if not words.has("connective", word.casefold()) and not word.isdigit()}
    return frozenset(content - {"", "the"})


def _stem(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
    stripped = plain.strip("\"'.,;:!?()[]“”‘’").removesuffix("'s").removesuffix("’s")
    return stripped.removesuffix("s")
