"""The validation of a large table of events: Pandera on a loaded frame, with reading, and Frictionless."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from frictionless import Resource, Schema

from bench.figure import Figure, at_least
from bench.setting import Setting
from pipeline.checks.door import typed_frames
from pipeline.checks.pandera_schema import schema_findings
from pipeline.schemas import TableSchema, load_schemas
from pipeline.tables import read_table

GROUP = "validation"
RATE = 1_000_000
# Frictionless is slow: it gets a share of the rows, and its rate is what counts.
SHARE = 20


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock and of processor time."""

    wall: float
    cpu: float


def measure(setting: Setting) -> list[Figure]:
    """Rows a second by the clock, best of several, in a table of events made of the published ones."""
    schema = load_schemas(setting.project / "schemas")["events"]
    rows = setting.sizes.events
    large = write_events(setting.project / "processed", setting.scratch / "events", rows)
    frame = _typed(large, schema)
    times = setting.sizes.repeats
    checked = _best(lambda: _check(frame, schema), times)
    read = _best(lambda: _check(_typed(large, schema), schema), 1)
    few = write_events(setting.project / "processed", setting.scratch / "few", rows // SHARE)
    slow = _best(lambda: _frictionless(few, setting.project), 1)
    note = f"{rows:,} rows: the {_height(setting.project / 'processed')} published ones again and again, with new ids"
    return [
        at_least(
            GROUP, "Pandera, table already loaded", rows / checked.wall, "rows/s", RATE, f"{note}; {_cpu(checked)}"
        ),
        Figure(GROUP, "Pandera, with reading the CSV file and its types", rows / read.wall, "rows/s", note=_cpu(read)),
        Figure(GROUP, "Frictionless, reading included", rows / SHARE / slow.wall, "rows/s", note=_cpu(slow)),
    ]


def write_events(tables: Path, folder: Path, rows: int) -> Path:
    """Write so many events into a folder, the published ones again and again with identifiers of their own."""
    frame = read_table(tables, "events")
    copies = -(-rows // frame.height)
    many = pl.concat([frame] * copies).head(rows)
    number = pl.int_range(1, pl.len() + 1).cast(pl.String)
    folder.mkdir(parents=True, exist_ok=True)
    many.with_columns(event_id=pl.col("passage_id") + ".e" + number).write_csv(folder / "events.csv")
    return folder


def _typed(folder: Path, schema: TableSchema) -> pl.DataFrame:
    frames, findings = typed_frames({"events": read_table(folder, "events")}, {"events": schema})
    if findings:
        raise ValueError(str(findings[0]))
    return frames["events"]


def _check(frame: pl.DataFrame, schema: TableSchema) -> None:
    if findings := list(schema_findings(frame, schema)):
        raise ValueError(str(findings[0]))


def _frictionless(folder: Path, project: Path) -> None:
    descriptor = json.loads((project / "schemas" / "events.schema.json").read_text("utf-8"))
    # The tables that the foreign keys point at are not here.
    del descriptor["foreignKeys"]
    schema = Schema.from_descriptor(descriptor)
    report = Resource(path="events.csv", basepath=str(folder), schema=schema).validate()
    if not report.valid:
        raise ValueError(str(report.flatten(["message"])[:1]))


def _height(tables: Path) -> int:
    return read_table(tables, "events").height


def _best(work: Callable[[], None], times: int) -> Spent:
    runs: list[Spent] = []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        runs.append(Spent(time.perf_counter() - wall, time.process_time() - cpu))
    return min(runs, key=lambda spent: spent.wall)


def _cpu(spent: Spent) -> str:
    return f"{spent.cpu:.2f} s of processor time"
