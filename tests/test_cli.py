"""The command line: quick help, one line an error, quiet in a pipe, rooms that add up to `build`."""

import pkgutil
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from project import ROOT, contents, pipeline, run, tables

from pipeline import commands
from pipeline.commands.progress import progress
from pipeline.errors import InputError, InvalidTablesError, PipelineError
from pipeline.intermediate import load, save
from pipeline.records import TABLES, Document, Records

ROOMS = ("source", "language", "coding", "tables", "checks", "publishing")


def test_help_names_every_command_with_its_line() -> None:
    """A command without its line in `--help`."""
    result = CliRunner().invoke(commands.main, ["--help"])
    shown = " ".join(result.output.split())
    assert result.exit_code == 0
    for name in commands.COMMANDS:
        assert f"{name} {commands.summary(name)}" in shown


def test_help_loads_no_heavy_library() -> None:
    """A help that makes people wait: a parser or a table library imported before a command is chosen."""
    script = (
        "import sys; from pipeline.commands import main; main(['--help'], standalone_mode=False);"
        "print(sorted({'spacy', 'polars', 'pandera', 'frictionless', 'numpy', 'tqdm'} & set(sys.modules)))"
    )
    assert run(sys.executable, "-c", script, cwd=ROOT).stdout.splitlines()[-1] == "[]"


def test_every_command_module_is_listed() -> None:
    """A module with a command that nobody can call."""
    modules = {module.name for module in pkgutil.iter_modules(commands.__path__)}
    assert modules - {"options", "progress"} == set(commands.COMMANDS)


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    """An option without help, a command that the architecture page does not name."""
    command = commands.main.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))
    assert f"`{name}`" in (ROOT / "docs" / "architecture.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("raw/a.txt:3", "a NUL byte", "remove it"), 2),
        (InvalidTablesError("events.csv:2"), 1),
        (PermissionError(13, "Permission denied", "out"), 1),
    ],
)
def test_an_error_is_one_line_with_its_exit_code(
    monkeypatch: pytest.MonkeyPatch, error: PipelineError | OSError, code: int
) -> None:
    """A traceback where a line would do; the wrong exit code."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(commands.LazyGroup, "get_command", fail)
    result = CliRunner().invoke(commands.main, ["source"])
    assert result.exit_code == code
    assert result.stderr.startswith("error: ")
    assert len(result.stderr.splitlines()) == 1
    assert "Traceback" not in result.output


def test_a_package_that_is_not_installed_is_said() -> None:
    """A traceback for whoever has installed what `make data` needs, and makes a release."""
    script = (
        "import sys; sys.modules['pyarrow'] = None; from pipeline.commands import main; main(['export', '--out', 'x'])"
    )
    result = run(sys.executable, "-c", script, cwd=ROOT)
    assert result.returncode == 2
    assert "error: export: the package pyarrow is not installed (pip install" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_missing_folder_is_said_with_its_option(tmp_path: Path) -> None:
    """A mistyped folder that is only noticed deep inside."""
    result = pipeline("build", "--raw", "nowhere", "--out", str(tmp_path / "out"))
    assert (result.returncode, result.stderr) == (2, "error: nowhere: no such folder (give another with --raw)\n")
    assert not (tmp_path / "out").exists()


def test_an_out_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """A file taken for the folder of the tables."""
    (tmp_path / "out").write_text("mine")
    result = pipeline("build", "--raw", "raw", "--out", str(tmp_path / "out"))
    assert result.returncode == 2
    assert (tmp_path / "out").read_text() == "mine"


def test_progress_is_quiet_in_a_pipe(capfd: pytest.CaptureFixture[str]) -> None:
    """A progress bar in a log file."""
    assert list(progress(iter("abc"), 3, "letters")) == ["a", "b", "c"]
    assert capfd.readouterr() == ("", "")


def test_build_is_quiet_and_leaves_only_the_tables(tmp_path: Path) -> None:
    """Chatter in a pipe, a table too many or too few, a work folder left behind."""
    result = pipeline("build", "--raw", "raw", "--out", str(tmp_path / "new" / "out"))
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert set(tables(tmp_path / "new" / "out")) == {f"{name}.csv" for name in TABLES}
    assert {path.name for path in (tmp_path / "new" / "out").iterdir() if path.is_dir()} == {".work"}


def test_the_rooms_one_by_one_make_what_is_committed(project: Path) -> None:
    """An intermediate file that loses something on its way from one room to the next."""
    for path in [*(project / "processed").iterdir(), project / "datapackage.json"]:
        path.unlink()
    for room in ROOMS:
        result = pipeline(room, cwd=project)
        assert (result.returncode, result.stderr) == (0, ""), room
    assert contents(project / "processed") == contents(ROOT / "processed")
    assert (project / "datapackage.json").read_bytes() == (ROOT / "datapackage.json").read_bytes()


def test_a_room_says_which_room_comes_before_it(project: Path) -> None:
    """A room that is run too early and fails with a traceback."""
    result = pipeline("coding", cwd=project)
    assert result.returncode == 2
    assert result.stderr == ("error: build/language.json: no such file (run `python -m pipeline language` first)\n")


def test_intermediate_files_keep_every_value(tmp_path: Path) -> None:
    """A value that changes on its way through a file, or bytes that differ from run to run."""
    records = Records(documents=(Document("a", "A – “b”", None, None, "0", 1, None, None),))
    for name in ("one", "two"):
        save(records, tmp_path / name)
    assert load(tmp_path / "one", Records, "coding") == records
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_an_intermediate_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    """A file of an older version read as if it were of this one."""
    (tmp_path / "records.json").write_text('{"documents": [{"document_id": 1}]}')
    with pytest.raises(InputError, match=r"records\.json: .*document_id.*run `python -m pipeline coding` first"):
        load(tmp_path / "records.json", Records, "coding")
