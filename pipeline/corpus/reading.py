"""The whole way of one document: read, parse, code, check."""

import traceback
from dataclasses import replace
from pathlib import Path

import msgspec

from pipeline.checks import Finding, RawText, check_frames
from pipeline.coding import Coder, code_document
from pipeline.corpus.units import Coded, Failed, Outcome, Rules, Text
from pipeline.curation import known_names
from pipeline.errors import InputError
from pipeline.language.document import Reader
from pipeline.language.parser import forgetting
from pipeline.records import TABLES, Records
from pipeline.source import RawFile, decode, load_box_words, read_text
from pipeline.tables import parse_table, render_table


class Reading:
    """Reads documents by one set of rules; each by itself, so that no neighbour can show in its rows."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.names, self.words = known_names(rules.facts), load_box_words()
        self.reader, self.coder = Reader(rules.facts), Coder(rules.facts)
        with forgetting():  # loads the model: where that fails, it is not the fault of a document
            pass

    def outcome(self, text: Text) -> Outcome:
        """Read a document and say what came of it; only what no code can handle is raised."""
        try:
            return self._read(text)
        except InputError as error:
            return Failed(text.document_id, error.where, error.reason, error.remedy)
        except Exception as error:
            reason = f"internal error: {type(error).__name__}: {' '.join(str(error).split())} (at {_place(error)})"
            trace = tuple(traceback.format_exception(error))
            return Failed(text.document_id, text.where, reason, "report it with the text", "internal", trace)

    def _read(self, text: Text) -> Outcome:
        file = decode(text.data, text.where)
        with forgetting():
            source = read_text(text.document_id, file, text.origin, self.names, self.words)
            (parsed,) = self.reader.read([source])
            records = code_document(parsed, self.coder)
        findings = self._findings(text.document_id, file, records)
        if findings:
            return _broken(text, findings)
        return Coded(text.document_id, text.key, msgspec.msgpack.encode(records))

    def _findings(self, document_id: str, file: RawFile, records: Records) -> tuple[Finding, ...]:
        """What the checks say of the document's rows, as the very cells that the tables will hold."""
        facts = self.rules.facts
        whole = replace(records, event_types=facts.event_types, reaction_types=facts.reaction_types)
        frames = {table: parse_table(render_table(whole, table), table, Path(f"{table}.csv")) for table in TABLES}
        return check_frames(frames, {document_id: RawText(file.text, file.sha256)}, self.rules.schemas).findings


def _broken(text: Text, findings: tuple[Finding, ...]) -> Failed:
    # The lines are those of the document's own tables, which nobody will see beside the others.
    first = str(replace(findings[0], line=0))
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    details = tuple(map(str, findings))
    return Failed(text.document_id, text.where, first + more, "look into the rule, or report it", "rules", details)


def _place(error: Exception) -> str:
    """The line of the pipeline where an error came up."""
    files = [(Path(frame.filename).as_posix(), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    file, line = [(file, line) for file, line in files if "/pipeline/" in file][-1]
    return f"pipeline/{file.rpartition('/pipeline/')[2]}:{line}"
