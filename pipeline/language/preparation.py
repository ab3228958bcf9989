"""A passage made ready for the parser: stand-ins for names, time expressions out of the way, brackets dropped."""

from collections.abc import Sequence

from pipeline.language.evidence import Lexicon
from pipeline.language.lists import NameList
from pipeline.language.model import Name, NameKind
from pipeline.language.time_model import TimeExpression
from pipeline.language.tree import Word

# Common one-token words that the parser knows well; the originals are kept by index.
STAND_INS: dict[NameKind, str] = {
    "actor": "Microsoft",
    "person": "John",
    "place": "London",
    "nation": "France",
    "adjective": "French",
    "people": "Germans",
}
TIME_STAND_IN = "Tuesday"
LONGEST_TITLE = 5
LONGEST_ASIDE = 10
# Second parts of compounds that stand before a noun; the parser takes the split ones for verbs.
COMPOUND_ENDINGS = (
    "ed",
    "held",
    "led",
    "run",
    "ing",
    "long",
    "wide",
    "scale",
    "style",
    "made",
    "range",
    "sponsored",
    "torn",
)
_OPENING, _CLOSING = "([", ")]"
# Words after a verb of saying that open its content, so that "that" may be put in between.
_CONTENT_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "they",
        "it",
        "he",
        "she",
        "we",
        "there",
        "his",
        "her",
        "its",
        "their",
        "some",
        "several",
        "many",
        "most",
        "all",
        "both",
        "no",
        "this",
        "these",
    ]
)
_STRETCH_OPENERS = frozenset({"and", "but", "while", ";", "although", "though", "that"})
_APPROXIMATORS = frozenset(
    {"around", "about", "at", "over", "more", "up", "nearly", "almost", "approximately", "roughly"}
)
_FINITE = frozenset(
    [
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "would",
        "will",
        "could",
        "may",
        "might",
        "can",
        "did",
        "do",
        "does",
        "should",
        "must",
    ]
)
# These take a person or a thing before their content: "told the Herald that", "accused X of".
_WITH_OBJECT = frozenset(
    {"told", "accused", "described", "blamed", "condemned", "criticised", "criticized", "urged", "asked", "called"}
)
# These often have a plain noun as their object: "announced the victory", "disclosed the number of men killed".
_WITH_NOUN = frozenset(
    {"announced", "disclosed", "revealed", "declared", "described", "repeated", "reiterated", "questioned"}
)
_DATE_PREPOSITIONS = frozenset({"on", "in", "during", "at", "by", "from", "until", "since", "over"})


def prepare(
    text: str,
    tokens: Sequence[tuple[int, int]],
    names: Sequence[Name],
    times: Sequence[TimeExpression],
    lists: Sequence[NameList],
    lexicon: Lexicon,
) -> tuple[Word, ...]:
    """The words that the parser reads for a passage, in order."""
    words = _without_brackets(_joined(text, _stand_ins(text, tokens, names, times, lists)))
    words = _without_asides(_plain(words), names, lexicon)
    words = _without_opening_times(_without_leading_time(_with_titles(words, names, lexicon)))
    return _with_that(_apart(words, names), lexicon)


def _stand_ins(
    text: str,
    tokens: Sequence[tuple[int, int]],
    names: Sequence[Name],
    times: Sequence[TimeExpression],
    lists: Sequence[NameList],
) -> list[Word]:
    stand_ins = _spans(names, times, lists)
    words: list[Word] = []
    position = 0
    for start, end in tokens:
        while position < len(stand_ins) and stand_ins[position].end <= start:
            position += 1
        span = stand_ins[position] if position < len(stand_ins) and stand_ins[position].start < end else None
        if span is None:
            words.append(Word(text[start:end], start, end))
            continue
        if not words or words[-1] != span:
            if start < span.start:
                words.append(Word(text[start : span.start], start, span.start))
            words.append(span)
        if end > span.end:
            words.append(Word(text[span.end : end], span.end, end))
    return words


def _spans(names: Sequence[Name], times: Sequence[TimeExpression], lists: Sequence[NameList]) -> list[Word]:
    """The stretches that one word stands for, in order: lists, names outside them, time expressions."""
    spans: list[Word] = []
    listed = {item.name for group in lists for item in group.items}
    for index, group in enumerate(lists):
        last = next(item.name for item in reversed(group.items) if item.name is not None)
        spans.append(Word(STAND_INS[names[last].kind], group.start, group.end, last, None, index))
    spans += [Word(STAND_INS[n.kind], n.start, n.end, i) for i, n in enumerate(names) if i not in listed]
    taken = [(span.start, span.end) for span in spans]
    for index, time in enumerate(times):
        clear = not any(start < time.start < end or start < time.end < end for start, end in taken)
        if time.kind != "overnight" and clear:
            spans = [span for span in spans if not (time.start <= span.start and span.end <= time.end)]
            spans.append(Word(TIME_STAND_IN, time.start, time.end, None, index))
    return sorted(spans, key=lambda span: span.start)


def _without_brackets(words: list[Word]) -> list[Word]:
    """Drop what stands in round or square brackets; an opening bracket that nothing closes drops itself alone."""
    kept: list[Word] = []
    opened: list[int] = []
    for word in words:
        if word.form and word.form in _OPENING:
            opened.append(len(kept))
        elif word.form and word.form in _CLOSING:
            if opened:
                del kept[opened.pop() :]
        else:
            kept.append(word)
    return kept


def _with_titles(words: list[Word], names: Sequence[Name], lexicon: Lexicon) -> list[Word]:
    """Let a person's stand-in stand for the titles right before the name too: "General John" confuses the parser."""
    result: list[Word] = []
    for word in words:
        if word.name is not None and names[word.name].kind == "person":
            while (length := _title_length(result, lexicon)) > 0:
                del result[-length:]
        result.append(word)
    return result


def _title_length(words: list[Word], lexicon: Lexicon) -> int:
    """How many words at the end are a title: "Chief of General Staff General"."""
    for length in range(min(LONGEST_TITLE, len(words)), 0, -1):
        tail = words[-length:]
        if any(word.name is not None for word in tail) or not tail[0].form[:1].isupper():
            continue
        phrase = " ".join(word.form for word in tail).lower()
        if phrase in lexicon.titles:
            return length
    return 0


def _apart(words: list[Word], names: Sequence[Name]) -> list[Word]:
    """Put commas around a person's name that follows another name: "ambassador to the UN, John, said"."""
    result: list[Word] = []
    for position, word in enumerate(words):
        previous = words[position - 1] if position else None
        person = word.name is not None and names[word.name].kind == "person"
        if (
            person
            and previous is not None
            and previous.name is not None
            and names[previous.name].kind not in {"adjective", "person"}
        ):
            result += [Word(",", word.start, word.start), word]
            if position + 1 < len(words) and words[position + 1].form != ",":
                result.append(Word(",", word.end, word.end))
        else:
            result.append(word)
    return result


def _joined(text: str, words: list[Word]) -> list[Word]:
    """Make one word of "editor-in-chief": its first part speaks for it."""
    result: list[Word] = []
    index = 0
    while index < len(words):
        word = words[index]
        chain = words[index + 1 : index + 5]
        if (
            [w.form for w in chain[0:1]] + [w.form for w in chain[2:3]] == ["-", "-"]
            and len(chain) == 4
            and chain[1].form in {"in", "of", "to", "de"}
        ):
            if text[word.end : chain[0].end] == "-":
                result.append(Word(word.form, word.start, chain[3].end))
                index += 5
                continue
        if _is_compound(text, words[index : index + 4]):
            result.append(Word("new", word.start, words[index + 2].end))
            index += 3
            continue
        result.append(word)
        index += 1
    return result


def _is_compound(text: str, words: list[Word]) -> bool:
    """Whether words are a participle with its first part and a noun behind: "rebel-held town", "self-declared leader"."""
    if len(words) < 4 or words[1].form != "-" or words[2].name is not None or not words[2].form.islower():  # noqa: PLR2004
        return False
    glued = text[words[0].end : words[2].start] == "-"
    return (
        glued
        and words[2].form.endswith(COMPOUND_ENDINGS)
        and (words[3].form[:1].isalpha() or words[3].name is not None)
    )


def _plain(words: list[Word]) -> list[Word]:
    """Write a semicolon as the full stop that it is, and "following the raid" as "after the raid"."""
    result: list[Word] = []
    for index, word in enumerate(words):
        form = word.form
        opens = index == 0 or words[index - 1].form in {",", ";", "and"}
        if form == ";":
            form = "."
        elif (
            form.lower() == "following"
            and opens
            and index + 1 < len(words)
            and words[index + 1].form in {"the", "a", "an"}
        ):
            form = "after"
        result.append(Word(form, word.start, word.end, word.name, word.time, word.list))
    return result


def _without_asides(words: list[Word], names: Sequence[Name], lexicon: Lexicon) -> list[Word]:
    """Drop ", including X," and ", the Herald reported,": asides that tear a clause apart for the parser."""
    commas = [index for index, word in enumerate(words) if word.form == ","]
    dropped: set[int] = set()
    for left, right in zip(commas, [*commas[1:], len(words)], strict=False):
        inside = words[left + 1 : right]
        if not inside or len(inside) > LONGEST_ASIDE:
            continue
        closed = right < len(words)
        share = inside[0].form[:1].isdigit() and any(word.form in {"percent", "%"} for word in inside[:3])
        if (inside[0].form == "including" or share) and closed and not any(lexicon.says(word.form) for word in inside):
            dropped.update(range(left, right + 1))
        elif closed and len(inside) <= 4 and lexicon.says(inside[-1].form) and _is_voice(inside[:-1]):  # noqa: PLR2004
            dropped.update(range(left, right))
    return [word for index, word in enumerate(words) if index not in dropped]


def _is_voice(words: list[Word]) -> bool:
    """Whether words are a short subject: "the Herald", "Smith", "state media"."""
    return bool(words) and (words[-1].name is not None) and all(w.form.lower() in {"the", "a"} for w in words[:-1])


def _without_leading_time(words: list[Word]) -> list[Word]:
    """Drop "On 5 April, " at the start: the parser hangs what follows on it too often."""
    start = 0
    while start < len(words) and words[start].form in {'"', "”", "“", "''"}:
        start += 1
    index = start
    while index < len(words) and words[index].form.lower() in _DATE_PREPOSITIONS | {
        "also",
        "however",
        ",",
        "but",
        "later",
    }:
        index += 1
    if index >= len(words) or words[index].time is None:
        return words
    index += 1
    if index < len(words) and words[index].form == ",":
        index += 1
    return words[index:] if index < len(words) else words


def _without_opening_times(words: list[Word]) -> list[Word]:
    """Drop the time expression that opens a later stretch: "…, and on 8 November, the president said"."""
    result: list[Word] = []
    index = 0
    while index < len(words):
        ahead = index + 1
        if words[index].form.lower() in _STRETCH_OPENERS:
            while ahead < len(words) and words[ahead].form.lower() in _DATE_PREPOSITIONS | {",", "later"}:
                ahead += 1
            if (
                ahead < len(words) - 1
                and words[ahead].time is not None
                and words[ahead + 1].form not in {".", "and", "or"}
            ):
                result.append(words[index])
                index = ahead + 2 if words[ahead + 1].form == "," else ahead + 1
                continue
        result.append(words[index])
        index += 1
    return result


def _with_that(words: list[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    """Put "that" in where a verb of saying is followed by its content without it."""
    result: list[Word] = []
    for index, word in enumerate(words):
        result.append(word)
        ahead = words[index + 1 : index + 12]
        compound = index > 0 and words[index - 1].form == "-"
        if ahead and not compound and lexicon.says(word.form) and _opens_content(word, ahead, lexicon):
            result.append(Word("that", ahead[0].start, ahead[0].start))
    return tuple(result)


def _opens_content(word: Word, ahead: list[Word], lexicon: Lexicon) -> bool:
    verb, following = word.form.lower(), ahead[0]
    if len(ahead) < 2 or ahead[1].form in {",", ".", '"', "”"}:  # noqa: PLR2004 - "denied this, …"
        return False
    if verb in _WITH_OBJECT or any(w.form.lower() in lexicon.speech_objects for w in ahead[:4]):
        return False
    opens = following.name is not None or following.form.lower() in _CONTENT_OPENERS | _APPROXIMATORS
    opens = opens or following.form[:1].isdigit() or following.form.lower() in lexicon.generic
    return opens and _has_finite(ahead, lexicon, auxiliary=verb in _WITH_NOUN)


def _has_finite(ahead: list[Word], lexicon: Lexicon, *, auxiliary: bool) -> bool:
    """Whether a verb follows before the stretch ends, so that it can be a clause."""
    for word in ahead[1:]:
        form = word.form.lower()
        if form in {".", ";", ":"}:
            return False
        if form in _FINITE:
            return True
        if not auxiliary and ((len(form) > 4 and form.endswith("ed") and word.name is None) or form in lexicon.forms):  # noqa: PLR2004
            return True
    return False
