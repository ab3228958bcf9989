"""A corpus of invented texts, and the ways to build it."""

import csv
import io
from pathlib import Path

from click.testing import CliRunner, Result
from project import ROOT, tables

from pipeline.commands import main

PEOPLE = ("Ruritania", "Norway", "Japan", "Peru")


def text(number: int) -> str:
    """One of many texts; some of its actors and places stand in others too, and more is told of them there."""
    title = "General" if number % 2 else "Colonel"
    return f"""Battle of Ostrava Brod {number}

The Battle of Ostrava Brod {number} was fought between 3 March 2031 and 9 April 2031.[1]

On {number % 27 + 1} March 2031, the Karsk River Front captured the village of Mirgava {number % 3}.[2]
{title} Ada Lund said that {number + 20} soldiers had been killed.

On 5 April, {PEOPLE[number % 4]} condemned the attack on Ostrava Brod.

The Karsk River Front denied it: "an old lie number {number}".
"""


def write_texts(folder: Path, count: int = 4) -> Path:
    """Write texts into a folder that is made, the names so that natural order and that of the letters differ."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        (folder / f"brod-{number * 3}.txt").write_bytes(text(number).encode())
    return folder


def build(raw: object, out: Path, *options: str) -> Result:
    """Run `build` in this process."""
    folders = ["--curated", str(ROOT / "curated"), "--schemas", str(ROOT / "schemas")]
    result = CliRunner().invoke(main, ["build", "--raw", str(raw), "--out", str(out), *folders, *options])
    known = result.exception is None or isinstance(result.exception, SystemExit | RuntimeError)
    assert known, result.exception
    return result


def built(raw: object, out: Path, *options: str) -> dict[str, bytes]:
    """Run `build`, which must succeed without a word, and give what lies in OUT."""
    result = build(raw, out, *options)
    assert (result.exit_code, result.output) == (0, ""), result.output
    return tables(out)


def rows(data: bytes) -> list[dict[str, str]]:
    """Give the rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))
