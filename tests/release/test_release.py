"""Releases: whole or not at all, the same bytes twice, never twice the same version, never too small a step."""

import hashlib
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import frictionless
import pytest
from project import ROOT, contents, pipeline, run
from sample import CLAIMS, EVENTS, SAMPLE
from sample_project import NAME, sample_project, set_version

from pipeline.errors import InputError, InvalidTablesError
from pipeline.publishing.journal import Entry, write_journal
from pipeline.publishing.shelves import package_shelf
from pipeline.records import TABLES
from pipeline.release.changelog import section_of, with_section
from pipeline.release.maker import make_release
from pipeline.release.versions import Version
from pipeline.tables import write_tables

FIRST = f"{NAME}-0.1.0"


def unpacked(archive: Path, folder: Path) -> Path:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder / archive.stem)
    return folder / archive.stem


def test_the_archive_stands_by_itself(home: Path, tmp_path: Path) -> None:
    """An archive that lacks a file, or does not validate where it is unpacked."""
    made = make_release(home)
    assert made.archive == home / "dist" / f"{FIRST}.zip"
    package = unpacked(made.archive, tmp_path / "elsewhere")
    files = set(contents(package))
    assert {f"processed/{table}.csv" for table in TABLES} | {
        f"schemas/{table}.schema.json" for table in TABLES
    } <= files
    assert {"raw/oldford.txt", "raw/documents.csv", "datapackage.json", "croissant.json", "CITATION.cff"} <= files
    assert {"docs/data-dictionary.md", "docs/codebook.md", "LICENSE", "LICENSE-DATA", "CHANGELOG.md"} <= files
    result = run("frictionless", "validate", "datapackage.json", cwd=package)
    assert result.returncode == 0, result.stdout
    folders = {
        name: str(package / place) for name, place in (("tables", "processed"), ("raw", "raw"), ("schemas", "schemas"))
    }
    options = [word for name, folder in folders.items() for word in (f"--{name}", folder)]
    result = pipeline("checks", *options, "--out", str(tmp_path / "verdict.json"))
    assert result.returncode == 0, result.stderr


def test_frictionless_opens_the_archive_as_it_is(home: Path) -> None:
    """An archive that has to be unpacked to be read."""
    package = frictionless.Package(str(make_release(home).archive))
    assert [len(package.get_table_resource(table).read_rows()) for table in TABLES] == [
        len(getattr(SAMPLE, table)) for table in TABLES
    ]
    assert package.validate().valid


def test_the_sums_are_those_of_the_files(home: Path, tmp_path: Path) -> None:
    """A file without a sum, or with another's."""
    made = make_release(home)
    for folder in (unpacked(made.archive, tmp_path), made.folder):
        sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines())
        files = {name: hashlib.sha256(data).hexdigest() for name, data in contents(folder).items()}
        assert sums == {name: value for name, value in files.items() if name != "SHA256SUMS"}
        if os.name == "posix":
            subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=True)


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    """A clock, a mode, an order or a folder of the machine in a release."""
    homes = [sample_project(tmp_path / name / "project") for name in ("one", "another")]
    for path in (homes[1] / "processed").iterdir():
        path.chmod(0o600)
        os.utime(path, (1, 1_000_000_000))
    surroundings = ({"TZ": "UTC", "LC_ALL": "C"}, {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"})
    for home, surrounding in zip(homes, surroundings, strict=True):
        result = pipeline("release", "--home", str(home), "--date", "2031-05-01", cwd=ROOT, **surrounding)
        assert result.returncode == 0, result.stderr
    assert contents(homes[0] / "dist") == contents(homes[1] / "dist")


def test_a_release_has_every_format(home: Path) -> None:
    """A format that is left out."""
    names = {path.name for path in make_release(home).folder.iterdir()}
    assert {f"{table}.parquet" for table in TABLES} <= names
    assert {f"{NAME}.sqlite", f"{NAME}.xlsx", "places.geojson", "events.geojson"} <= names
    assert {"acled.csv", "ucdp_ged.csv", "SHA256SUMS"} <= names


def test_the_date_comes_from_people(home: Path, tmp_path: Path) -> None:
    """A date of the clock, or one that the citation does not have."""
    package = unpacked(make_release(home, date(2031, 5, 1)).archive, tmp_path)
    assert "date-released: 2031-05-01" in (package / "CITATION.cff").read_text("utf-8")
    assert "## 0.1.0 (2031-05-01)" in (package / "CHANGELOG.md").read_text("utf-8")
    other = sample_project(tmp_path / "undated")
    package = unpacked(make_release(other).archive, tmp_path / "other")
    assert "date-released" not in (package / "CITATION.cff").read_text("utf-8")


def test_a_version_that_exists_is_never_overwritten(home: Path) -> None:
    """A release that changes after people have cited it."""
    make_release(home)
    write_tables(replace(SAMPLE, claims=SAMPLE.claims[:2]), home / "processed")
    before = contents(home)
    with pytest.raises(InputError, match=r"version 0\.1\.0 has been released \(raise the version in metadata\.yaml\)"):
        make_release(home)
    assert contents(home) == before


def test_a_release_can_be_repeated_as_long_as_nothing_has_changed(home: Path) -> None:
    """A run that fails because the one before was killed after its last rename; one that writes again."""
    first = make_release(home)
    set_version(home, "0.2.0")
    write_tables(replace(SAMPLE, claims=SAMPLE.claims[:2]), home / "processed")
    second = make_release(home)
    before = contents(home)
    assert make_release(home) == second
    assert contents(home) == before
    assert second.archive != first.archive
    with pytest.raises(InputError, match=r"version 0\.2\.0 has been released"):
        make_release(home, draft=True)


def test_tables_that_are_half_moved_in_are_settled_before_they_are_packed(home: Path) -> None:
    """A release of old and new tables, made after a publication was killed between two renames."""
    shelf = package_shelf(home)
    staged = shelf.aside / "new" / "processed"
    write_tables(replace(SAMPLE, claims=SAMPLE.claims[:2]), staged)
    new = contents(staged)
    entries = [Entry(f"processed/{name}", hashlib.sha256(data).hexdigest()) for name, data in sorted(new.items())]
    write_journal(entries, shelf.aside / "journal.json")
    (staged / "actors.csv").replace(home / "processed" / "actors.csv")
    make_release(home)
    assert contents(home / "processed") == new


def test_a_release_that_lies_elsewhere_counts(home: Path) -> None:
    """A version that is made again because its files are not on this machine."""
    (home / "dist").mkdir()
    (home / "dist" / f"{FIRST}.zip.dvc").write_text("outs: []\n")
    with pytest.raises(InputError, match=r"0\.1\.0 has been released"):
        make_release(home)
    set_version(home, "0.2.0")
    with pytest.raises(InputError, match=rf"{FIRST}\.zip: the release to compare with is not here \(run `dvc pull"):
        make_release(home)


def test_an_older_version_is_refused(home: Path) -> None:
    """A release that comes after a newer one."""
    set_version(home, "0.10.0")
    make_release(home)
    set_version(home, "0.9.0")
    with pytest.raises(InputError, match=r"0\.10\.0\.zip: a newer release than 0\.9\.0"):
        make_release(home)


def test_two_releases_that_differ_in_a_known_way(home: Path, tmp_path: Path) -> None:
    """A step that is too small and goes through; a changelog that does not say what changed."""
    make_release(home, date(2031, 5, 1))
    changed = replace(SAMPLE, events=(replace(EVENTS[0], status="claimed"), EVENTS[1]), claims=CLAIMS[:2])
    write_tables(changed, home / "processed")
    set_version(home, "0.1.1")
    before = contents(home)
    with pytest.raises(InputError, match=r"0\.1\.1 is a patch step from 0\.1\.0, but the data asks for a minor one"):
        make_release(home, date(2031, 6, 1))
    assert contents(home) == before
    set_version(home, "0.2.0")
    made = make_release(home, date(2031, 6, 1))
    text = (home / "CHANGELOG.md").read_text("utf-8")
    assert section_of(text, Version(0, 2, 0)) == (
        "### Removed\n\n- `claims`: 1 row: `oldford.p05.c1`\n\n"
        "### Corrected\n\n- `events`: 1 row (`status` 1×): `oldford.p02.e1`"
    )
    assert text.index("## 0.2.0 (2031-06-01)") < text.index("## 0.1.0 (2031-05-01)")
    package = unpacked(made.archive, tmp_path)
    assert (package / "CHANGELOG.md").read_text("utf-8") == text
    for name in ("LICENSE-DATA", "CITATION.cff", "datapackage.json", "docs/data-dictionary.md"):
        assert "0.2.0" in (package / name).read_text("utf-8"), name
        assert "version 0.1.0" not in (package / name).read_text("utf-8"), name
    changes = (made.folder / "changes.txt").read_text("utf-8")
    assert "least bump: minor (claims: 1 row removed)" in changes
    assert "…" not in changes
    assert (made.folder / "changes.json").exists()


def test_the_newest_release_is_named_for_other_programs(home: Path) -> None:
    """A push of an older release, because 0.10.0 sorts before 0.9.0 as text."""
    assert pipeline("release", "--home", str(home), "--newest").returncode == 2
    for version in ("0.9.0", "0.10.0"):
        set_version(home, version)
        make_release(home)
    result = pipeline("release", "--home", str(home), "--newest")
    stem = f"{home / 'dist' / NAME}-0.10.0"
    assert result.stdout.splitlines() == [f"{stem}.zip", stem]


def test_a_draft_is_edited_before_the_release(home: Path) -> None:
    """Words of people that the program overwrites."""
    make_release(home)
    write_tables(replace(SAMPLE, claims=CLAIMS[:2]), home / "processed")
    set_version(home, "0.2.0")
    result = pipeline("release", "--home", str(home), "--draft")
    assert result.returncode == 0, result.stderr
    assert not (home / "dist" / f"{NAME}-0.2.0.zip").exists()
    changelog = home / "CHANGELOG.md"
    changelog.write_text(changelog.read_text("utf-8").replace("### Removed", "### Taken back, sadly"), "utf-8")
    make_release(home)
    assert "### Taken back, sadly" in changelog.read_text("utf-8")
    assert changelog.read_text("utf-8").count("## 0.2.0") == 1


def test_tables_that_break_a_rule_are_not_released(home: Path) -> None:
    """A release of tables that were edited after their checks; half a release."""
    table = home / "processed" / "events.csv"
    table.write_text(table.read_text("utf-8").replace("stated", "rumoured"), "utf-8")
    before = contents(home)
    with pytest.raises(InvalidTablesError, match=r"events\.csv:\d+:status"):
        make_release(home)
    assert contents(home) == before


def test_a_full_disc_leaves_nothing_behind(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive without its other formats, a changelog of a release that is not there."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.release.maker.write_exports", fail)
    before = contents(home)
    with pytest.raises(OSError, match="No space"):
        make_release(home)
    assert contents(home) == before


@pytest.mark.parametrize("name", ["sqlite", "xlsx", "parquet"])
def test_a_format_without_room_is_said_in_one_line(home: Path, tmp_path: Path, name: str) -> None:
    """A crash in the library that writes a format, instead of a message."""
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))"
    options = ["export", "--tables", "processed", "--schemas", "schemas", "--metadata", "metadata.yaml"]
    arguments = [*options, "--format", name, "--out", str(tmp_path / "out")]
    code = f"{limit}; from pipeline.commands import main; main({arguments!r})"
    result = run(sys.executable, "-c", code, cwd=home, PYTHONPATH=str(ROOT))
    assert result.returncode == 1
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_missing_licence_is_said(home: Path) -> None:
    """An archive without a licence."""
    (home / "LICENSE-DATA").unlink()
    result = pipeline("release", "--home", str(home))
    assert result.returncode == 2
    assert "LICENSE-DATA: no such file, and the archive needs it" in result.stderr


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# C\n", "# C\n\n## 1.0.0\n\nnew\n"),
        ("# C\n\n## 0.9.0\n\nold\n", "# C\n\n## 1.0.0\n\nnew\n\n## 0.9.0\n\nold\n"),
        ("# C\n\n## 1.0.0 (unreleased)\n\nmine\n", "# C\n\n## 1.0.0\n\nmine\n"),
        ("# C\n\n## 1.0.0 (2030-01-01)\n\nmine\n", "# C\n\n## 1.0.0 (2030-01-01)\n\nmine\n"),
    ],
)
def test_a_section_finds_its_place(text: str, expected: str) -> None:
    """A section in the wrong order, or one of people's that is written over."""
    assert with_section(text, Version(1, 0, 0), None, "new") == expected
