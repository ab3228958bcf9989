"""The raw texts of the sample package, and the documents and passages that they are cut into."""

import hashlib
from datetime import date
from typing import Any

from pipeline.records import Citation, Document, Mention, Passage

RAW = {
    "oldford": """Battle of Oldford

On 2 March 2031, the Free River Front[1] captured the town of Oldford.[2]

[3] The Ford Watch said that 20 to 25 soldiers, including 5 officers, had been killed by 9 March.

On 5 March, General Ada Lund accused the Front of "a crime".[4]

The Free River Front denied it the same day: "an old lie, as ever".
""",
    "newford": """Battle of Newford

Soldiers shelled Newford between 1 and 7 April 2031.
""",
}


def at(document_id: str, raw: str, nth: int = 0) -> dict[str, Any]:
    """Offsets of the nth occurrence of a stretch of raw text."""
    start = -1
    for _ in range(nth + 1):
        start = RAW[document_id].index(raw, start + 1)
    return {"char_start": start, "char_end": start + len(raw)}


def document(document_id: str, title: str, first: date, last: date) -> Document:
    """A document as its raw text has it."""
    raw = RAW[document_id]
    sha256 = hashlib.sha256(raw.encode()).hexdigest()
    url = f"https://example.org/{document_id}"
    return Document(document_id, title, url, "CC0-1.0", sha256, len(raw), first, last)


def passage(number: int, kind: str, outcome: str, text: str, raw: str, document_id: str = "oldford") -> Passage:
    """A passage: `text` without markers, `raw` with them."""
    passage_id = f"{document_id}.p{number:02}"
    return Passage(passage_id, document_id, number, kind, outcome, text, **at(document_id, raw))


def citation(passage_number: int, number: int, marker: int, relation: str) -> Citation:
    """A marker of a passage of the first document."""
    passage_id = f"oldford.p{passage_number:02}"
    return Citation(f"{passage_id}.n{number}", passage_id, marker, relation, **at("oldford", f"[{marker}]"))


def mention(record_id: str, text: str, basis: str, nth: int = 0, **referent: str) -> Mention:
    """A mention whose raw text holds no marker; `referent` is `actor_id` or `place_id`."""
    passage_id = record_id.rpartition(".")[0]
    ids: dict[str, Any] = {"actor_id": None, "place_id": None} | referent
    return Mention(record_id, passage_id, **ids, text=text, basis=basis, **at(passage_id[:7], text, nth))


SENTENCES = (
    passage(1, "title", "nothing_to_code", "Battle of Oldford", "Battle of Oldford"),
    passage(
        2,
        "sentence",
        "coded",
        "On 2 March 2031, the Free River Front captured the town of Oldford.",
        "On 2 March 2031, the Free River Front[1] captured the town of Oldford.[2]",
    ),
    passage(
        3,
        "sentence",
        "coded",
        "The Ford Watch said that 20 to 25 soldiers, including 5 officers, had been killed by 9 March.",
        "[3] The Ford Watch said that 20 to 25 soldiers, including 5 officers, had been killed by 9 March.",
    ),
    passage(
        4,
        "sentence",
        "coded",
        'On 5 March, General Ada Lund accused the Front of "a crime".',
        'On 5 March, General Ada Lund accused the Front of "a crime".[4]',
    ),
    passage(
        5,
        "sentence",
        "coded",
        'The Free River Front denied it the same day: "an old lie, as ever".',
        'The Free River Front denied it the same day: "an old lie, as ever".',
    ),
    passage(1, "title", "nothing_to_code", "Battle of Newford", "Battle of Newford", "newford"),
    passage(
        2,
        "sentence",
        "coded",
        "Soldiers shelled Newford between 1 and 7 April 2031.",
        "Soldiers shelled Newford between 1 and 7 April 2031.",
        "newford",
    ),
)
