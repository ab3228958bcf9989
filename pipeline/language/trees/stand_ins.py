"""Common words that stand in for names, lists and times: the parser knows them, the originals are kept by index."""

from collections.abc import Sequence

from pipeline.language.model import NameKind
from pipeline.language.parsed import ParsedPassage
from pipeline.language.times.time_model import TimeExpression
from pipeline.language.trees.lists import NameList
from pipeline.language.trees.tree import Word

STAND_INS: dict[NameKind, str] = {
    "actor": "Microsoft",
    "person": "John",
    "place": "London",
    "nation": "France",
    "adjective": "French",
    "people": "Germans",
}
TIME_STAND_IN = "Tuesday"


def with_stand_ins(draft: ParsedPassage, tokens: Sequence[tuple[int, int]], lists: Sequence[NameList]) -> list[Word]:
    """The words of a passage, each name, list of names and time expression as one word."""
    text, spans = draft.text, _spans(draft, lists)
    words: list[Word] = []
    position = 0
    for start, end in tokens:
        while position < len(spans) and spans[position].end <= start:
            position += 1
        if position == len(spans) or spans[position].start >= end:
            words.append(Word(text[start:end], start, end))
            continue
        span = spans[position]
        if not words or words[-1] != span:
            if start < span.start:
                words.append(Word(text[start : span.start], start, span.start))
            words.append(span)
        if end > span.end:
            words.append(Word(text[span.end : end], span.end, end))
    return words


def _spans(draft: ParsedPassage, lists: Sequence[NameList]) -> list[Word]:
    """The stretches that one word stands for, in order."""
    spans = _named(draft, lists)
    taken = [(span.start, span.end) for span in spans]
    for index, time in enumerate(draft.times):
        clear = not any(start < time.start < end or start < time.end < end for start, end in taken)
        if time.kind != "overnight" and clear:
            spans = [span for span in spans if not (time.start <= span.start and span.end <= time.end)]
            spans.append(Word(TIME_STAND_IN, time.start, _end(time), time=index))
    return sorted(spans, key=lambda span: span.start)


def _end(time: TimeExpression) -> int:
    """Where the time ends for the parser: the "after" of "two days after *rebels had left*" opens a clause."""
    last = time.text.rpartition(" ")[2].lower()
    opens = time.anchor is not None and time.anchor[0] >= time.end and last in {"after", "before"}
    return time.end - len(last) - 1 if opens else time.end


def _named(draft: ParsedPassage, lists: Sequence[NameList]) -> list[Word]:
    """The lists, then the names outside them; the last name of a list gives its stand-in."""
    spans: list[Word] = []
    for index, group in enumerate(lists):
        last = next(item.name for item in reversed(group.items) if item.name is not None)
        spans.append(Word(STAND_INS[draft.names[last].kind], group.start, group.end, last, list=index))
    listed = {item.name for group in lists for item in group.items}
    free = [(index, name) for index, name in enumerate(draft.names) if index not in listed]
    return spans + [Word(STAND_INS[name.kind], name.start, name.end, index) for index, name in free]
