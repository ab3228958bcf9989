"""Words cut from a document's passages, with their offsets into the raw file."""

from pipeline.language.parsed import ParsedDocument


class Excerpts:
    """Cuts evidence out of one document."""

    def __init__(self, document: ParsedDocument) -> None:
        self.document = document

    def evidence(self, position: int, span: tuple[int, int]) -> tuple[str, int, int]:
        """The words of a span without white space around them, and where they stand in the raw file."""
        passage = self.document.passages[position]
        start, end = span
        while passage.text[start].isspace():
            start += 1
        while passage.text[end - 1].isspace():
            end -= 1
        return passage.text[start:end], *passage.source.raw_span(start, end)

    def text(self, position: int, span: tuple[int, int]) -> str:
        """The words of a span."""
        return self.document.passages[position].text[span[0] : span[1]].strip()
