"""What `python -m bench` and `make bench` run."""

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench import growth, startup, throughput, validation, workers
from bench.figure import Figure
from bench.machine import describe
from bench.report import render, write_page
from bench.setting import FULL, QUICK, Setting
from pipeline.errors import PipelineError

MEASURES: Mapping[str, Callable[[Setting], list[Figure]]] = {
    "throughput": throughput.measure,
    "workers": workers.measure,
    "growth": growth.measure,
    "startup": startup.measure,
    "validation": validation.measure,
}


@click.command()
@click.option("--quick", is_flag=True, help="Small sizes: minutes instead of an hour, and no figures to publish.")
@click.option("--only", type=click.Choice(list(MEASURES)), multiple=True, help="Measure only this; may be repeated.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("build/bench"), help="Folder for figures.json.")
@click.option("--page", type=click.Path(path_type=Path), help="Page whose block of figures is written anew.")
def main(quick: bool, only: tuple[str, ...], out: Path, page: Path | None) -> None:
    """Measure speed and memory beside their targets, print them and write them as JSON."""
    machine = describe()
    figures: list[Figure] = []
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=out) as scratch:
        setting = Setting(Path.cwd(), Path(scratch).resolve(), QUICK if quick else FULL)
        for name in only or MEASURES:
            click.echo(f"measuring {name} ...", err=True)
            figures += MEASURES[name](setting)
            shutil.rmtree(setting.scratch / "project", ignore_errors=True)
    command = " ".join(["python -m bench", *sys.argv[1:]])
    block = render(figures, machine, command)
    click.echo(block)
    written = {"machine": machine, "command": command, "figures": [asdict(figure) for figure in figures]}
    (out / "figures.json").write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if page is not None:
        write_page(page, block)


if __name__ == "__main__":
    try:
        main(prog_name="python -m bench")
    except PipelineError as error:
        sys.exit(f"error: {error}")
