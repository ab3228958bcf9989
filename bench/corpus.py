"""Larger corpora: the sentences of the texts at hand in other company, with other names and dates."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.renaming import Renaming, renamable

DESCRIPTION = "recombined from the sentences of raw/ and tests/probe/, with other names and dates, one seed"
SEED = 20140321
_WORD = re.compile(r"[A-Za-z]{4,}")


@dataclass(frozen=True, slots=True)
class Source:
    """A text at hand: its title, its summary box and its paragraphs."""

    title: str
    box: str
    paragraphs: tuple[str, ...]


class Recombiner:
    """Makes documents by their numbers: the same number, seed and sources always give the same text."""

    def __init__(self, folders: Sequence[Path], curated: Path, seed: int = SEED) -> None:
        self.seed = seed
        self.sources = [read_source(path) for folder in folders for path in sorted(folder.glob("*.txt"))]
        texts = ["\n".join((source.title, source.box, *source.paragraphs)) for source in self.sources]
        self.names = renamable(texts, _known_words(curated))

    def text(self, number: int) -> str:
        """The text of a document: title and box of one source, paragraphs of all of them in their order."""
        chance = random.Random(f"{self.seed}:{number}")
        frame = chance.choice(self.sources)
        pool = [(rank, index) for index, source in enumerate(self.sources) for rank in range(len(source.paragraphs))]
        drawn = sorted(chance.sample(pool, len(frame.paragraphs)))
        body = [self.sources[index].paragraphs[rank] for rank, index in drawn]
        renaming = Renaming(self.names, chance)
        return "\n\n".join(map(renaming.apply, (frame.title, frame.box, *body))) + "\n"

    def write(self, count: int, folder: Path) -> None:
        """Write so many documents into a folder, which is made if it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(count):
            (folder / f"document-{number:05}.txt").write_text(self.text(number), encoding="utf-8", newline="")


def read_source(path: Path) -> Source:
    """The parts of a raw text; captions, which are no sentences, are left out."""
    title, box, *rest = path.read_text(encoding="utf-8").replace("\r\n", "\n").strip().split("\n\n")
    return Source(title, box, tuple(block for block in rest if "\n" not in block))


def _known_words(curated: Path) -> frozenset[str]:
    """The words of the curated files: exchanged, a title or the name of a nation would be unknown."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(curated.glob("*.csv"))]
    return frozenset(word for text in texts for word in _WORD.findall(text))
