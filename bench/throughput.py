"""The whole extraction beside the bare parser: same texts, same batches, one core, turn by turn."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import spacy

from bench.figure import Figure, at_least
from bench.setting import Setting, one_core
from pipeline.coding.coder import Coder
from pipeline.coding.rows.assembly import Assembly
from pipeline.curation import Curated, known_names, load_curated
from pipeline.language.document import Reader
from pipeline.language.trees.parser import EXCLUDED, load, model_folder
from pipeline.source import SourceDocument, decode, read_text

GROUP = "extraction"
BATCH = 64
# Documents a turn: a disturbance of the machine then falls on all that is compared.
TURN = 10
SHARE, RATE, BARE_RATE = 0.8, 250, 310


def measure(setting: Setting) -> list[Figure]:
    """Sentences a second of processor time, of the bare parser and of the whole way from raw text to rows."""
    paths = sorted(setting.corpus(setting.sizes.throughput).glob("*.txt"))
    curated = load_curated(setting.project / "curated")
    with one_core():
        turns = _turns(paths, curated)
    sentences = sum(turn.sentences for turn in turns)
    bare, numpy, own, whole = (sentences / sum(column) for column in zip(*(turn[1:] for turn in turns), strict=True))
    share = median(turn.bare / turn.whole for turn in turns)
    note = f"{sentences:,} sentences of {len(paths):,} documents, seconds of processor time"
    return [
        Figure(GROUP, "bare parser, `nlp.pipe` without `ner`", bare, "sentences/s", note=note),
        Figure(GROUP, "bare parser whose matrices numpy multiplies, as in the pipeline", numpy, "sentences/s"),
        Figure(GROUP, "of that, the components that the pipeline runs", own, "sentences/s"),
        Figure(GROUP, "whole extraction, source to rows", whole, "sentences/s"),
        at_least(GROUP, "whole extraction by bare parser", share, "", SHARE, f"median of {len(turns)} turns"),
        Figure(GROUP, "whole by bare parser with numpy", median(turn.numpy / turn.whole for turn in turns), ""),
        Figure(GROUP, "whole by the components that it runs", median(turn.own / turn.whole for turn in turns), ""),
        at_least(GROUP, f"where the bare parser does {BARE_RATE}", share * BARE_RATE, "sentences/s", RATE),
    ]


class Turn(NamedTuple):
    """The sentences of a turn, and the seconds of processor time that each way took for them."""

    sentences: int
    bare: float
    numpy: float
    own: float
    whole: float


def _turns(paths: list[Path], curated: Curated) -> list[Turn]:
    """The turns; one before the first warms up and does not count."""
    extraction, turns = Extraction(curated), list[Turn]()
    folder = model_folder()
    models = (spacy.load(folder, exclude=["ner"]), load(folder, ["ner"]), load(folder, EXCLUDED))
    for begin in (0, *range(0, len(paths), TURN)):
        part = paths[begin : begin + TURN]
        texts = extraction.sentences(part)
        ways = [partial(_parse, model, texts) for model in models] + [partial(extraction.run, part)]
        turns.append(Turn(len(texts), *map(_seconds, ways)))
    return turns[1:]


class Extraction:
    """The way from raw texts to rows, with what a process loads once."""

    def __init__(self, curated: Curated) -> None:
        self.curated, self.names = curated, known_names(curated)
        self.reader, self.coder = Reader(curated), Coder(curated)

    def sentences(self, paths: list[Path]) -> list[str]:
        """The sentences of documents, as the bare parser is given them."""
        documents = map(self._source, paths)
        return [passage.text for document in documents for passage in document.passages if passage.kind == "sentence"]

    def run(self, paths: list[Path]) -> None:
        """Read, parse and code documents and make their rows."""
        documents = map(self._source, paths)
        for parsed in self.reader.read(documents):
            Assembly(self.coder.code(parsed), self.curated).records()

    def _source(self, path: Path) -> SourceDocument:
        return read_text(path.stem, decode(path.read_bytes(), str(path)), names=self.names)


def _parse(model: Any, texts: list[str]) -> None:
    for _ in model.pipe(texts, batch_size=BATCH):
        pass


def _seconds(work: Callable[[], None]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
