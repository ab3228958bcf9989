"""The whole way of one document: read, parse, code, check."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import msgspec

from pipeline.checks import Finding
from pipeline.coding import Coder, code_document
from pipeline.corpus.checking import Checking, Made
from pipeline.corpus.units import Coded, Failed, Outcome, Rules, Text
from pipeline.curation import known_names
from pipeline.errors import InputError
from pipeline.language.document import Reader
from pipeline.language.trees.parser import forgetting
from pipeline.source import decode, load_box_words, read_text

Result = TypeVar("Result")


class Reading:
    """Reads documents by one set of rules; each by itself, so that no neighbour can show in its rows."""

    def __init__(self, rules: Rules) -> None:
        self.names, self.words = known_names(rules.facts), load_box_words()
        self.reader, self.coder = Reader(rules.facts), Coder(rules.facts)
        self.checking = Checking(rules.facts, rules.schemas)
        with forgetting():  # loads the model: where that fails, it is not the fault of a document
            pass

    def outcomes(self, texts: Sequence[Text]) -> tuple[Outcome, ...]:
        """Read documents and say what came of each; only what no code can handle is raised."""
        made = [_guarded(self._make, text) for text in texts]
        fit = self._all_fit([one for one in made if isinstance(one, Made)])
        finished = _coded if fit else self._checked
        return tuple(
            finished(text, one) if isinstance(one, Made) else one for text, one in zip(texts, made, strict=True)
        )

    def _make(self, text: Text) -> Made:
        file = decode(text.data, text.where)
        with forgetting():
            source = read_text(text.document_id, file, text.origin, self.names, self.words)
            (parsed,) = self.reader.read([source])
            return Made(text.document_id, file, code_document(parsed, self.coder))

    def _all_fit(self, made: Sequence[Made]) -> bool:
        try:
            return self.checking.all_fit(made)
        except Exception:  # which document it is about shows when each is checked alone
            return False

    def _checked(self, text: Text, made: Made) -> Outcome:
        """What comes of a document that is checked alone."""
        findings = _guarded(lambda _: self.checking.findings([made]), text)
        if isinstance(findings, Failed):
            return findings
        return _broken(text, findings) if findings else _coded(text, made)


def _guarded(work: Callable[[Text], Result], text: Text) -> Result | Failed:
    """Do what is to be done for a document; whatever goes wrong becomes its outcome."""
    try:
        return work(text)
    except InputError as error:
        return Failed(text.document_id, error.where, error.reason, error.remedy)
    except Exception as error:
        reason = f"internal error: {type(error).__name__}: {' '.join(str(error).split())} (at {_place(error)})"
        trace = tuple(traceback.format_exception(error))
        return Failed(text.document_id, text.where, reason, "report it with the text", "internal", trace)


def _coded(text: Text, made: Made) -> Coded:
    return Coded(text.document_id, text.key, msgspec.msgpack.encode(made.records))


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
