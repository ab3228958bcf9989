"""An item of the summary box that names somebody or something: an actor, a person, a related article."""

from itertools import pairwise, takewhile

from pipeline.language.box.model import BoxItem, BoxKind, Extent
from pipeline.source.box_tokens import BoxTokens
from pipeline.source.box_words import BoxRole, BoxWords
from pipeline.source.name_faults import is_initial
from pipeline.source.tokens import DEATH_SIGNS, Token

PERSON_WORDS = 2


def read_entry(text: str, box: BoxTokens, known: frozenset[str]) -> BoxItem:
    """Read an item that is no figure.

    Two or more plain words could be a person or a state: these come out as `other` with a name, a plain word alone as
    `word`, for the box to settle.
    """
    if 0 in box.labels:
        return BoxItem("label")
    spelled, notes = _split(box)
    dead = any(token.text in DEATH_SIGNS for token in box.tokens) or any(_is_death(note, box.words) for note in notes)
    roles = [note for note in notes if note and not _is_fate(note, box.words)]
    role = (roles[0][0].start, roles[0][-1].end) if roles else None
    if not spelled:
        return BoxItem("other", role=role, dead=dead)
    ranks = _ranks(spelled, box.words)
    fate = dead or any(_is_fate(note, box.words) for note in notes)
    known_actor = text[slice(*_extent(spelled))].casefold() in known
    if known_actor or _is_organisation(spelled, box.words):
        return BoxItem("actor", _extent(spelled), role=role, dead=dead)
    if ranks or fate or role or _is_persons(spelled, box.words):
        title = _extent(ranks) if ranks else None
        return BoxItem("person", _extent(spelled[len(ranks) :]), title, role, dead)
    return BoxItem(_plain_kind(spelled, box.words), _extent(spelled))


def _plain_kind(spelled: list[Token], words: BoxWords) -> BoxKind:
    """Return the kind of a name that nothing but its own words tells of."""
    if _is_article(spelled, words):
        return "related"
    if any(map(_is_abbreviation, spelled)):
        return "actor"
    return "other" if sum(token.is_name_word for token in spelled) >= PERSON_WORDS else "word"


def _is_persons(spelled: list[Token], words: BoxWords) -> bool:
    """Tell whether a name opens as a person's: `Abu Elm`, `Ivan Ord`, `Jan K. Ord`."""
    if words.has("kunya", spelled[0].bare):
        return True
    initials = any(map(is_initial, spelled[:-1]))
    return len(spelled) >= PERSON_WORDS and (initials or words.has("first_name", spelled[0].bare))


def _is_abbreviation(token: Token) -> bool:
    """Tell whether a word of capitals makes a name no person's: `Oldford PR`, not `Jan II`."""
    capitals = len(token.bare) > 1 and token.bare.isalpha() and token.bare.isupper() and token.text == token.bare
    return capitals and not set(token.bare) <= set("IVX")


def _split(box: BoxTokens) -> tuple[list[Token], list[list[Token]]]:
    """Return the words outside brackets and, for each group in brackets, the words inside."""
    spelled: list[Token] = []
    notes: list[list[Token]] = []
    index = 0
    while index < len(box.tokens):
        token = box.tokens[index]
        if index in box.groups:
            inner = box.tokens[index + 1 : box.groups[index]]
            notes.append([token for token in inner if token.kind not in {"open", "close"}])
        elif token.kind in {"word", "number"}:
            spelled.append(token)
        index = box.groups.get(index, index + 1)
    return spelled, notes


def _extent(tokens: list[Token]) -> Extent:
    return tokens[0].start, tokens[-1].end


def _ranks(spelled: list[Token], words: BoxWords) -> list[Token]:
    """Return the ranks and titles before a name, which keeps at least one word; `Abu` belongs to the name."""

    def is_rank(token: Token) -> bool:
        """Tell whether a word is a rank or goes on with one: `General`, `Lt Col`."""
        rank = words.has("person_start", token.bare) or words.has("rank_continued", token.bare)
        return rank and not words.has("kunya", token.bare)

    ranks = list(takewhile(is_rank, spelled[:-1]))
    return ranks if _has(ranks, "person_start", words) else []


def _is_organisation(spelled: list[Token], words: BoxWords) -> bool:
    """Tell whether a name ends as an organisation's does, or has such a word before its `of …`."""
    if words.has("organisation_end", spelled[-1].bare) or _opens_organisation(spelled, words):
        return True
    heads = (token for token, after in pairwise(spelled) if words.has("binding", after.text))
    return any(words.has("organisation_end", head.bare) or words.has("organisation_start", head.bare) for head in heads)


def _opens_organisation(spelled: list[Token], words: BoxWords) -> bool:
    """Tell whether a name opens as an organisation's does, in whatever language: `Jaysh al-Elm`, `Frente Elm`."""
    opens = len(spelled) > 1 and words.has("organisation_opener", spelled[0].bare)
    return opens and spelled[-1].is_name_word


def _is_article(spelled: list[Token], words: BoxWords) -> bool:
    opens = words.has("article_start", spelled[0].bare) or spelled[0].kind == "number"
    lower = any(token.is_lower_word and not words.has("particle", token.text) for token in spelled)
    return opens or lower or _has(spelled, "article_end", words)


def _has(tokens: list[Token], role: BoxRole, words: BoxWords) -> bool:
    return any(words.has(role, token.bare) for token in tokens)


def _is_fate(note: list[Token], words: BoxWords) -> bool:
    return bool(note) and words.has("fate_note", note[0].bare)


def _is_death(note: list[Token], words: BoxWords) -> bool:
    return bool(note) and words.has("death_note", note[0].bare)
