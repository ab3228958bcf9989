"""From process start: help, the tables of one article, the stages of `make data`."""

import shutil
import time
from pathlib import Path

import yaml

from bench.figure import Figure, at_most
from bench.process import Run, best, python, run
from bench.setting import Setting

GROUP = "start"
HELP, ARTICLE, IDLE = 0.3, 3, 2
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis", "tmp")
LOAD = "from pipeline.language.trees import parser; parser._model()"


def measure(setting: Setting) -> list[Figure]:
    """Seconds by the clock; each is the best of several runs, so that the disk's caches are warm."""
    times = setting.sizes.repeats
    home = setting.project
    shown = best(python("-m", "pipeline", "--help"), home, times)
    loaded = best(python("-c", f"import spacy; {LOAD}"), home, times)
    article = min((_article(setting, number) for number in range(times + 1)), key=lambda each: each.wall)
    return [
        at_most(GROUP, "`--help`", shown.wall, "s", HELP, f"{shown.cpu:.2f} s of processor"),
        Figure(
            GROUP, "importing spaCy and loading the model", loaded.wall, "s", note=f"{loaded.cpu:.2f} s of processor"
        ),
        Figure(GROUP, "from process start to tables", article.wall, "s", note=f"{article.cpu:.2f} s of processor"),
        at_most(GROUP, "tables by importing and loading", article.cpu / loaded.cpu, "", ARTICLE, "processor time"),
        *_stages(setting),
    ]


def _article(setting: Setting, number: int) -> Run:
    """The tables of the one article, in a folder of their own: in an old one, what is finished is not read again."""
    out = setting.scratch / f"article-{number}"
    return run(python("-m", "pipeline", "build", "--raw", "raw", "--out", out), setting.project)


def _stages(setting: Setting) -> list[Figure]:
    """Each stage by itself, then DVC, in a copy of the project."""
    copy = setting.scratch / "project"
    shutil.copytree(setting.project, copy, ignore=LEFT_OUT)
    stages = yaml.safe_load((copy / "dvc.yaml").read_text("utf-8"))["stages"]
    figures = [_stage(name, stage["cmd"], copy) for name, stage in stages.items()]
    shutil.rmtree(copy)
    shutil.copytree(setting.project, copy, ignore=LEFT_OUT)
    begin = time.perf_counter()
    whole = run(["dvc", "repro"], copy)
    seconds = time.perf_counter() - begin
    idle = best(["dvc", "repro"], copy, setting.sizes.repeats)
    note = whole.failure or idle.failure or f"{idle.cpu:.2f} s of processor"
    return [
        *figures,
        Figure(
            GROUP,
            "`make data` after set-up",
            None if whole.code else seconds,
            "s",
            note=f"{whole.cpu:.1f} s of processor",
        ),
        at_most(GROUP, "`dvc repro` with nothing to do", idle.wall, "s", IDLE, note),
    ]


def _stage(name: str, command: str, copy: Path) -> Figure:
    done = run(command.split(), copy)
    note = done.failure or f"{done.cpu:.2f} s of processor, {done.peak:.0f} MiB"
    return Figure(GROUP, f"stage `{name}`", None if done.code else done.wall, "s", note=note)
