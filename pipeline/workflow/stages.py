"""The stages of dvc.yaml, one a room: what each reads, file by file, and what it writes.

Folders are never dependencies (a cache file in them would count) and no module is forgotten: the list is computed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipeline.commands import summary
from pipeline.records import TABLES
from pipeline.workflow.imports import needed_modules

HEADER = """\
# Written by `python -m pipeline workflow`: run it when a module, a raw text, a curated file or a schema comes or goes.
# One stage a room. Files, never folders; the outputs lie in git and not in a cache.
"""
BUILT_TABLES = tuple(f"build/tables/{name}.csv" for name in TABLES)
# What is compared with the gold.
MEASURED = tuple(
    f"processed/{name}.csv"
    for name in ("passages", "actors", "places", "mentions", "events", "event_actors", "claims", "reactions")
)
PUBLISHED = (*(f"processed/{name}.csv" for name in TABLES), "datapackage.json")
# What else publishing writes; nothing is made from it.
COMPANIONS = ("CITATION.cff", ".zenodo.json", "croissant.json", "docs/data-dictionary.md")
FIGURES = tuple(f"docs/figures/{name}.{kind}" for name in ("timeline", "map", "claims") for kind in ("svg", "png"))


@dataclass(frozen=True, slots=True)
class Stage:
    """A room as a stage: `reads` are patterns of the files that it reads beside its modules.

    `options` are given to the command; `metrics` where what it writes are figures that DVC shows and compares.
    """

    name: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    persist: bool = False
    folder: str = ""
    options: str = ""
    metrics: bool = False

    @property
    def room(self) -> str:
        """The folder of its modules, which mostly has the name of the stage."""
        return self.folder or self.name


RAW = ("raw/documents.csv", "raw/**/*.txt")
CURATED = ("curated/**/*.*",)
STAGES = (
    Stage("source", (*RAW, *CURATED), ("build/source.json",)),
    Stage("language", ("build/source.json", *CURATED), ("build/language.json",)),
    Stage("coding", ("build/language.json", *CURATED), ("build/records.json",)),
    Stage("tables", ("build/records.json",), BUILT_TABLES),
    Stage("checks", (*BUILT_TABLES, *RAW, "schemas/*.schema.json"), ("build/checks.json",)),
    # DVC deletes outputs before a run unless they persist; a failed run has to leave these.
    Stage(
        "publishing",
        (*BUILT_TABLES, "build/checks.json", "metadata.yaml", "schemas/*.schema.json"),
        (*PUBLISHED, *COMPANIONS),
        True,
    ),
    Stage("site", (*PUBLISHED, "pipeline/site/assets/**/*.*"), ("site/index.html",), True),
    Stage("figures", (*PUBLISHED, "pipeline/site/assets/basemap/*.json"), FIGURES, True),
    Stage(
        "evaluate",
        (*MEASURED, "raw/**/*.txt", "gold/*.yaml"),
        ("metrics.json",),
        True,
        "evaluation",
        "--out metrics.json",
        True,
    ),
)


def render_workflow(root: Path) -> str:
    """Return the text of dvc.yaml for the project at `root`."""
    stages = {stage.name: _stage(stage, root) for stage in STAGES}
    return HEADER + yaml.safe_dump({"stages": stages}, sort_keys=False, width=120, allow_unicode=True)


def modules_of(stage: Stage, root: Path) -> tuple[Path, ...]:
    """Return every module that a stage runs: its command, its whole room, and what these import."""
    room = root / "pipeline" / stage.room
    own = room.rglob("*.py") if room.is_dir() else [room.with_suffix(".py")]
    shell = [root / "pipeline" / "__main__.py", root / "pipeline" / "commands" / f"{stage.name}.py"]
    return needed_modules([*shell, *own], root)


def _stage(stage: Stage, root: Path) -> dict[str, Any]:
    modules = [path.relative_to(root).as_posix() for path in modules_of(stage, root)]
    flags = {"cache": False, "persist": True} if stage.persist else {"cache": False}
    return {
        "desc": summary(stage.name),
        "cmd": f"python -m pipeline {stage.name} {stage.options}".strip(),
        "deps": [*_files(stage.reads, root), *modules, "requirements.txt"],
        "metrics" if stage.metrics else "outs": [{path: dict(flags)} for path in stage.writes],
    }


def _files(patterns: Iterable[str], root: Path) -> list[str]:
    """Expand patterns; what the pipeline itself builds is named whether it is there or not."""
    found: list[str] = []
    for pattern in patterns:
        files = sorted(
            path.relative_to(root).as_posix()
            for path in root.glob(pattern)
            if path.is_file() and not path.name.startswith(".")
        )
        found += [pattern] if pattern.startswith("build/") or pattern in PUBLISHED else files
    return found
