"""The text for the page: each passage cut into runs, at every edge of a record and at every citation marker."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.site.reader import Package, Row
from pipeline.site.spelling import Spelling, spell

# The tables whose rows are marked in the text, with the column that holds their words; the finest last.
MARKED = {"reactions": "evidence", "claims": "evidence", "events": "evidence", "mentions": "text"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A record's place in the text of its passage, from letter to letter."""

    table: str
    record_id: str
    first: int
    last: int

    @property
    def address(self) -> str:
        """Return the address of the record on the page."""
        return f"{self.table}/{self.record_id}"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that the same records cover, or a citation marker."""

    text: str
    marks: tuple[Mark, ...]
    citation: str = ""
    relation: str = ""

    @property
    def records(self) -> str:
        """Return the addresses of the records, the one with the fewest words first."""
        return " ".join(mark.address for mark in sorted(self.marks, key=lambda each: each.last - each.first))

    @property
    def classes(self) -> str:
        """Return a class for each kind of record, and one for events within events."""
        kinds = list(dict.fromkeys(mark.table for mark in self.marks))
        nested = sum(mark.table == "events" for mark in self.marks) > 1
        return " ".join([*kinds, *(["nested"] if nested else [])])


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as the page shows it."""

    row: Row
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...]


def lay_out(package: Package) -> dict[str, list[Passage]]:
    """Return the passages of every document, in the order of the text."""
    marked, citations = _by_passage(package, MARKED), _by_passage(package, ("citations",))
    documents: dict[str, list[Passage]] = {row["document_id"]: [] for row in package.rows("documents")}
    for row in sorted(package.rows("passages"), key=lambda each: int(each["position"])):
        cited = [citation for _, citation in citations[row["passage_id"]]]
        documents[row["document_id"]].append(_passage(row, marked[row["passage_id"]], cited))
    return documents


def _by_passage(package: Package, tables: dict[str, str] | tuple[str, ...]) -> dict[str, list[tuple[str, Row]]]:
    found: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for table in tables:
        for row in package.rows(table):
            found[row["passage_id"]].append((table, row))
    return found


def _passage(row: Row, records: list[tuple[str, Row]], citations: list[Row]) -> Passage:
    spans = [(int(each["char_start"]), int(each["char_end"])) for each in citations]
    letters = spell(row["text"], int(row["char_start"]), int(row["char_end"]), spans)
    marks = tuple(_mark(table, record, letters) for table, record in records)
    return Passage(row, tuple(_runs(letters, marks, citations)), marks)


def _mark(table: str, record: Row, letters: Spelling) -> Mark:
    first, last = letters.span(int(record["char_start"]), int(record["char_end"]), record[MARKED[table]])
    return Mark(table, record[f"{table.removesuffix('s')}_id"], first, last)


def _runs(letters: Spelling, marks: tuple[Mark, ...], citations: list[Row]) -> Iterator[Run]:
    """Yield the runs in order; a marker stands before the letter that follows it in the raw text."""
    markers: dict[int, list[Row]] = defaultdict(list)
    for row in sorted(citations, key=lambda each: int(each["char_start"])):
        markers[letters.index(int(row["char_start"]))].append(row)
    edges = {0, len(letters.text), *markers, *(edge for mark in marks for edge in (mark.first, mark.last))}
    cuts = sorted(edges)
    for first, last in pairwise([*cuts, cuts[-1]]):
        for row in markers[first]:
            around = tuple(mark for mark in marks if mark.first < first < mark.last)
            yield Run(f"[{row['marker']}]", around, row["citation_id"], row["relation"])
        if first < last:
            covering = tuple(mark for mark in marks if mark.first <= first and last <= mark.last)
            yield Run(letters.text[first:last], covering)
