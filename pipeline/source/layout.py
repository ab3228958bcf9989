"""What the paragraphs of a raw text are: title, summary box, sentences, picture captions."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from pipeline.source.box import cut_box
from pipeline.source.box_words import BoxWords
from pipeline.source.folding import MARKER
from pipeline.source.lead import find_lead
from pipeline.source.model import PassageKind
from pipeline.source.paragraphs import Span, has_words, split_lines

Paragraph = tuple[Span, ...]
LaidOut = tuple[tuple[PassageKind, Span], ...]
FINAL = frozenset(".!?…:;")
CLOSING = "\"”»'’)]"


def lay_out(text: str, names: frozenset[str], words: BoxWords) -> LaidOut:
    """Return kind and span of every passage of a text, in order; nothing where the text has no words."""
    paragraphs = split_lines(text)
    if not any(has_words(text, paragraph) for paragraph in paragraphs):
        return ()
    title, rest = _split_title(text, paragraphs)
    body, captions = _split_captions(text, rest)
    items, sentences = _split_box(text, title, body, names, words)
    return (
        ("title", title),
        *(("summary", item) for item in items),
        *(("sentence", sentence) for sentence in sentences),
        *(("caption", caption) for caption in captions),
    )


def _split_title(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Span, list[Paragraph]]:
    first, *rest = paragraphs
    end = next(index for index, line in enumerate(first, 1) if has_words(text, (line,)))
    title, below = first[:end], first[end:]
    if has_words(text, below):
        rest.insert(0, below)
    elif below and rest:
        rest[0] = below + rest[0]
    else:
        title += below
    return _span(title), rest


def _split_captions(text: str, paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[Span]]:
    """Take the lines off the end that are no sentence; the first paragraph is never one of them."""
    lines = [(number, line) for number, paragraph in enumerate(paragraphs) for line in paragraph]
    captions: list[Span] = []
    while lines and lines[-1][0] > 0 and not _ends_sentence(text, lines[-1][1]):
        captions.append(lines.pop()[1])
    body = [tuple(line for _, line in group) for _, group in groupby(lines, key=itemgetter(0))]
    return body, _join_marker_lines(text, captions[::-1], body)


def _join_marker_lines(text: str, captions: list[Span], body: list[Paragraph]) -> list[Span]:
    """Give lines of markers alone to the line above them."""
    joined: list[Span] = []
    for caption in captions:
        if has_words(text, (caption,)):
            joined.append(caption)
        elif joined:
            joined[-1] = (joined[-1][0], caption[1])
        elif body:
            body[-1] += (caption,)
    return joined


def _split_box(
    text: str, title: Span, body: list[Paragraph], names: frozenset[str], words: BoxWords
) -> tuple[list[Span], list[Span]]:
    spans = [_span(paragraph) for paragraph in body]
    if not spans:
        return [], []
    start, end = spans[0]
    heading = MARKER.sub("", text[slice(*title)])
    lead = find_lead(text, heading, (start, end), words)
    items = cut_box(text, (start, lead), heading, names, words)
    lead_sentence = [(lead, end)] if lead < end else []
    return list(items), lead_sentence + spans[1:]


def _span(lines: Sequence[Span]) -> Span:
    return lines[0][0], lines[-1][1]


def _ends_sentence(text: str, line: Span) -> bool:
    words = MARKER.sub("", text[slice(*line)]).rstrip().rstrip(CLOSING)
    return words[-1:] in FINAL
