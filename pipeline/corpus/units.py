"""The unit of work, the same in this process, in others and on a cluster: texts in, records or reasons out.

This module imports none of the rooms before a text is read, so that whoever only hands out work stays small.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Literal

from pipeline.corpus.fingerprint import program
from pipeline.curation import Curated
from pipeline.errors import InputError, PipelineError
from pipeline.schemas import TableSchema
from pipeline.source.register import Origin

if TYPE_CHECKING:
    from pipeline.corpus.reading import Reading

Kind = Literal["input", "rules", "internal", "lost"]


@dataclass(frozen=True, slots=True)
class Rules:
    """All that reading a text needs beside the text; `program` is the fingerprint of the code that sent it."""

    facts: Curated
    schemas: Mapping[str, TableSchema]
    fingerprint: str
    program: str

    def key(self, data: bytes, origin: Origin) -> str:
        """Return what stays the same exactly as long as a text and everything it is read with do."""
        parts = [self.fingerprint, self.program, repr(origin), hashlib.sha256(data).hexdigest()]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Text:
    """A document to be read; `key` names this very reading of it."""

    document_id: str
    where: str
    data: bytes
    origin: Origin
    key: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A document that was read, coded and checked: its `Records` as MessagePack."""

    document_id: str
    key: str
    records: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that is set aside; `details` are the findings, or the traceback of an internal error."""

    document_id: str
    where: str
    reason: str
    remedy: str = ""
    kind: Kind = "input"
    details: tuple[str, ...] = ()


Batch = tuple[Text, ...]
Outcome = Coded | Failed


class _Process:
    """What this process reads with; two threads of one process take turns."""

    rules: Rules | None = None
    reading: "Reading | None" = None
    lock = Lock()


def start(rules: Rules) -> None:
    """Have this process read by these rules; the model is loaded with the first text."""
    with _Process.lock:
        if _Process.rules is None or _Process.rules.fingerprint != rules.fingerprint:
            _Process.rules, _Process.reading = rules, None


def read_batch(batch: Batch, fingerprint: str) -> tuple[Outcome, ...]:
    """Read documents; whatever is wrong with one becomes its outcome.

    Raises PipelineError where this process cannot read at all: no rules or others, other code, no model.
    """
    with _Process.lock:
        if _Process.rules is None or _Process.rules.fingerprint != fingerprint:
            raise PipelineError("a worker has not been given the rules of this run; restart it and run again")
        if _Process.reading is None:
            insist_on_program(_Process.rules.program)
            from pipeline.corpus.reading import Reading  # noqa: PLC0415 - see above

            _Process.reading = Reading(_Process.rules)
        return _Process.reading.outcomes(batch)


def insist_on_program(wanted: str) -> None:
    """Raise InputError where this process runs other code or packages than the one that hands out the work."""
    if program() != wanted:
        raise InputError(
            "a worker", "has another version of the pipeline, of its packages or of Python", "install the same there"
        )


def lost(text: Text) -> Failed:
    """Return the outcome of a document with which every process died that was to read it."""
    remedy = "give more memory, or split the text"
    return Failed(text.document_id, text.where, "the process that read it died", remedy, "lost")
