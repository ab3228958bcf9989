"""The four commands: `build`, `dvc repro`, `release` and `deposit`, each with a small project."""

import hashlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from project import ROOT, copy_project, run
from sample import SAMPLE
from sample_project import sample_project, set_version
from zenodo_server import TOKEN, serving

from pipeline.publishing.companions import COMPANIONS
from pipeline.release.maker import make_release
from pipeline.tables import write_tables
from torture.process import PIPELINE
from torture.subject import Bench, State, digests

TEXT = """Battle of Oldford

On 2 March 2031, rebels captured the town of Oldford.

The army said that 20 to 25 soldiers had been killed by 9 March 2031.
"""
MORE = "\nOn 5 March 2031, General Ada Lund condemned the attack.\n"
PACKAGE = ("processed/*.csv", "datapackage.json", *COMPANIONS)


def _texts(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "oldford.txt").write_text(text, "utf-8")


def _done(*command: str, cwd: Path) -> None:
    result = run(*command, cwd=cwd, PYTHONPATH=str(ROOT), DVC_SITE_CACHE_DIR=str(cwd.with_name("cache")))
    if result.returncode:
        raise RuntimeError(f"{' '.join(command)}: {result.stdout}{result.stderr}")


class Build:
    """`build` of a folder of texts into a folder of tables."""

    name = "build"

    def command(self, raw: str) -> list[str]:
        facts = ["--curated", str(ROOT / "curated"), "--schemas", str(ROOT / "schemas")]
        return [*PIPELINE, "build", "--raw", raw, "--out", "out", *facts]

    def prepare(self, template: Path) -> None:
        _texts(template / "raw", TEXT + MORE)
        _texts(template / "raw_before", TEXT)
        _done(*self.command("raw_before"), cwd=template)

    @contextmanager
    def bench(self, home: Path) -> Iterator[Bench]:
        out = home / "out"
        rival = self.command("raw_before")
        yield Bench(home, self.command("raw"), rival, lambda: digests(out, "*.csv"), out / ".incoming", [out])


@dataclass(frozen=True, slots=True)
class Repro:
    """`dvc repro` of a project, up to the published tables; with `last` only the last stage has something to do."""

    last: bool = False
    name: str = "dvc repro"

    def prepare(self, template: Path) -> None:
        copy_project(template)
        for name in ("tests", "gold", "tools", ".ci", "metrics.json"):
            path = template / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        for text in (template / "raw").glob("*.txt"):
            text.unlink()
        register = template / "raw" / "documents.csv"
        register.write_text(register.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
        _texts(template / "raw", TEXT)
        _done(*PIPELINE, "workflow", cwd=template)
        workflow = yaml.safe_load((template / "dvc.yaml").read_bytes())
        for stage in ("site", "figures", "evaluate"):
            workflow["stages"].pop(stage)
        (template / "dvc.yaml").write_text(yaml.safe_dump(workflow, sort_keys=False), "utf-8")
        (template / "dvc.lock").unlink()
        _done("dvc", "repro", cwd=template)
        if self.last:
            metadata = template / "metadata.yaml"
            metadata.write_text(metadata.read_text("utf-8").replace('title: "', 'title: "Again: ', 1), "utf-8")
        else:
            _texts(template / "raw", TEXT + MORE)

    @contextmanager
    def bench(self, home: Path) -> Iterator[Bench]:
        dvc = [sys.executable, "-m", "dvc", "repro"]
        names = (".", "processed", "build", "build/tables", "docs", ".dvc/tmp")
        yield Bench(
            home,
            dvc,
            dvc,
            lambda: digests(home, *PACKAGE),
            home / "build" / "incoming",
            [home / name for name in names],
            ("dvc.lock", ".dvc/tmp/*", "build/*.json", "build/*.partial", "build/tables/*"),
            # The project's own modules, not those of the checkout: they are among the dependencies.
            {"PYTHONPATH": "", "DVC_SITE_CACHE_DIR": str(home.parent / "cache")},
            [*PIPELINE, "settle"],
        )


class Release:
    """`release` of a second version."""

    name = "release"

    def prepare(self, template: Path) -> None:
        make_release(sample_project(template))
        set_version(template, "0.2.0")
        write_tables(replace(SAMPLE, claims=SAMPLE.claims[:2]), template / "processed")

    @contextmanager
    def bench(self, home: Path) -> Iterator[Bench]:
        command = [*PIPELINE, "release"]
        folders = [home, home / "dist", home / "build"]
        (home / "build").mkdir(exist_ok=True)
        yield Bench(
            home,
            command,
            command,
            lambda: digests(home, "dist/**/*", "CHANGELOG.md", *PACKAGE),
            home / "build" / "release",
            folders,
        )


class Deposit:
    """`deposit --publish` on a server that follows Zenodo's API; its state is what is published there."""

    name = "deposit"

    def prepare(self, template: Path) -> None:
        make_release(sample_project(template))

    @contextmanager
    def bench(self, home: Path) -> Iterator[Bench]:
        with serving() as server:
            command = [*PIPELINE, "deposit", "--server", server.url, "--publish"]

            def published() -> State:
                done = [record for record in server.records.values() if record.submitted]
                return {
                    f"{record.identifier}/{name}": hashlib.sha256(data).hexdigest()
                    for record in done
                    for name, data in record.files.items()
                }

            (home / "build").mkdir(exist_ok=True)
            yield Bench(
                home,
                command,
                command,
                published,
                home / "build" / "deposit",
                [home / "build", home / "dist", home],
                ("dist/**/*.*",),
                {"ZENODO_SANDBOX_TOKEN": TOKEN, "NO_PROXY": "*"},
                asked=lambda: len(server.requests),
                surplus=lambda: [f"deposit {number}" for number in server.records if number > 1],
            )
