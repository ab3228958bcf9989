"""The scoring of documents: tables, raw text and gold in, figures and differences out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError
from pipeline.evaluation.claim_judge import ClaimJudge
from pipeline.evaluation.comparison import Comparison
from pipeline.evaluation.data import Data
from pipeline.evaluation.difference import Difference
from pipeline.evaluation.event_judge import EventJudge
from pipeline.evaluation.figures import KINDS, EntityFigures, Figures
from pipeline.evaluation.gold import Gold
from pipeline.evaluation.gold_file import read_gold
from pipeline.evaluation.names import Names
from pipeline.evaluation.paragraphs import Paragraphs
from pipeline.evaluation.reaction_judge import ReactionJudge


@dataclass(frozen=True, slots=True)
class Scored:
    """A document's figures and what is amiss in its tables."""

    figures: Figures
    differences: tuple[Difference, ...]


def score(data: Path, raw: Path, *gold: Path) -> tuple[Scored, ...]:
    """Score tables against gold, files or folders of them; raise InputError for what cannot be used.

    `raw` is the raw text, or a folder that holds `<document_id>.txt` for every gold file.
    """
    tables = Data.read(data)
    return tuple(_score(tables, _text(raw, path.stem), path) for each in gold for path in _gold_files(each))


def _score(data: Data, text: str, path: Path) -> Scored:
    gold = read_gold(path, text)
    compared = list(_compared(data, gold, Paragraphs(text)))
    figures = {each.kind: each.figures() for each in compared}
    entities = {
        "actors": _entities(gold, gold.actors, data.actors),
        "places": _entities(gold, gold.places, data.places),
    }
    amiss = tuple(difference for each in compared for difference in each.differences(data.parts))
    return Scored(Figures(gold.document, figures, entities, _title(text)), amiss)


def _compared(data: Data, gold: Gold, text: Paragraphs) -> Iterator[Comparison]:  # type: ignore[type-arg]
    events, claims, reactions = (data.rows_of(kind, gold.document) for kind in KINDS)
    judge = EventJudge(gold, data.actors, data.places, data.parts)
    yield Comparison.of("events", gold.events, events, judge, text)
    yield Comparison.of("claims", gold.claims, claims, ClaimJudge(gold, data.actors), text)
    yield Comparison.of("reactions", gold.reactions, reactions, ReactionJudge(gold, data.actors), text)


def _entities(gold: Gold, listed: dict[str, list[str]], names: Names) -> EntityFigures:
    counts = {key: names.count(spellings) for key, spellings in listed.items() if key not in gold.generic}
    split = tuple(sorted(key for key, count in counts.items() if count > 1))
    absent = tuple(sorted(key for key, count in counts.items() if count == 0))
    return EntityFigures(len(counts) - len(split) - len(absent), split, absent)


def _gold_files(gold: Path) -> list[Path]:
    found = sorted(gold.glob("*.yaml")) if gold.is_dir() else [gold]
    if not found:
        raise InputError(str(gold), "holds no .yaml file", "give another with --gold")
    return found


def _title(text: str) -> str:
    return text.removeprefix("\ufeff").lstrip().partition("\n")[0].strip()


def _text(raw: Path, document: str) -> str:
    path = next(iter(sorted(raw.rglob(f"{document}.txt"))), raw / f"{document}.txt") if raw.is_dir() else raw
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise InputError(str(path), "no such file", "give the folder of the raw texts with --raw") from None
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None
