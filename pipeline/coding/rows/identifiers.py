"""The identifiers of a document's rows: its passages counted, and what each passage tells."""

from collections import defaultdict


class Identifiers:
    """Hands out the identifiers of one document."""

    def __init__(self, document_id: str) -> None:
        self.document_id = document_id
        self._counters: dict[tuple[int, str], int] = defaultdict(int)

    def passage(self, position: int) -> str:
        """The identifier of a passage by its index: `some-siege.p07`."""
        return f"{self.document_id}.p{position + 1:02}"

    def new(self, position: int, letter: str) -> str:
        """The next identifier of a kind of row in a passage: `some-siege.p07.e2`."""
        self._counters[position, letter] += 1
        return f"{self.passage(position)}.{letter}{self._counters[position, letter]}"
