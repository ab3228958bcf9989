"""The comparison of two releases: what changed, cell by cell, and the least step of the version."""

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from project import pipeline
from sample import CLAIMS, EVENTS, SAMPLE
from sample_project import sample_project

from pipeline.errors import InputError
from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import load_metadata
from pipeline.records import Records
from pipeline.release.difference import Difference, compare
from pipeline.release.report import render_json, render_text
from pipeline.release.schema_changes import constraint_bump
from pipeline.release.snapshot import read_snapshot
from pipeline.release.versions import Bump, Version

Edit = Callable[[dict[str, Any]], None]


def package(home: Path, version: str, records: Records = SAMPLE) -> Path:
    sample_project(home, version, records)
    metadata = load_metadata(home / "metadata.yaml")
    write_descriptor(describe(metadata, home, home / "schemas"), home / "datapackage.json")
    return home


def difference(tmp_path: Path, records: Records, version: str = "0.1.1") -> Difference:
    old, new = package(tmp_path / "old", "0.1.0"), package(tmp_path / "new", version, records)
    return compare(read_snapshot(old), read_snapshot(new))


def edited(tmp_path: Path, edit: Edit, table: str = "events") -> Difference:
    """Return the difference to a copy whose description of a table has been edited."""
    old = package(tmp_path / "old", "0.1.0")
    new = tmp_path / "new"
    shutil.copytree(old, new)
    descriptor = json.loads((new / "datapackage.json").read_bytes())
    edit(next(each for each in descriptor["resources"] if each["name"] == table))
    write_descriptor(descriptor, new / "datapackage.json")
    return compare(read_snapshot(old), read_snapshot(new))


def field(resource: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in resource["schema"]["fields"] if each["name"] == name)
    return found


def test_the_same_data_asks_for_nothing(tmp_path: Path) -> None:
    """A difference where there is none."""
    found = difference(tmp_path, SAMPLE)
    assert (found.least_bump, found.bump) == (Bump.NONE, Bump.PATCH)
    assert "nothing differs" in render_text(found, 5)


def test_a_corrected_cell_is_a_patch(tmp_path: Path) -> None:
    """A correction that is not told cell by cell."""
    found = difference(tmp_path, replace(SAMPLE, events=(replace(EVENTS[0], status="claimed"), EVENTS[1])))
    assert found.least_bump is Bump.PATCH
    text = render_text(found, 5)
    assert "patch: events: 2 → 2 rows, 1 changed" in text
    assert "  ~ oldford.p02.e1\n      status: stated → claimed" in text
    events = next(each for each in json.loads(render_json(found))["tables"] if each["table"] == "events")
    assert events["changed"] == [
        {"key": {"event_id": "oldford.p02.e1"}, "cells": {"status": {"old": "stated", "new": "claimed"}}}
    ]


def test_rows_that_come_or_go_are_a_minor_step(tmp_path: Path) -> None:
    """A row that is lost without a word."""
    found = difference(tmp_path, replace(SAMPLE, claims=CLAIMS[:2]))
    assert found.least_bump is Bump.MINOR
    assert "claims: 1 row removed" in found.reasons
    text = render_text(found, 5)
    assert "minor: claims: 3 → 2 rows, 1 removed" in text
    assert "  - oldford.p05.c1" in text
    assert "too small: at least 0.2.0" in text


def test_a_changed_id_is_a_major_step(tmp_path: Path) -> None:
    """An id that is renumbered and passes for a row removed and another added."""
    parts = tuple(
        replace(part, event_id=part.event_id.replace("newford.p02.e1", "newford.p02.e2"))
        for part in SAMPLE.event_actors
    )
    renamed = replace(SAMPLE, events=(EVENTS[0], replace(EVENTS[1], event_id="newford.p02.e2")), event_actors=parts)
    found = difference(tmp_path, renamed)
    assert found.least_bump is Bump.MAJOR
    events = next(each for each in found.tables if each.table == "events")
    assert events.rekeyed == ((("newford.p02.e1",), ("newford.p02.e2",)),)
    assert not events.added
    assert not events.removed


EDITS: dict[str, tuple[Edit, Bump, str]] = {
    "title": (lambda r: r["schema"].update(title="X"), Bump.PATCH, "schema: title corrected"),
    "description": (lambda r: field(r, "status").update(description="X."), Bump.PATCH, "field status: description"),
    "looser": (
        lambda r: field(r, "char_start")["constraints"].pop("minimum"),
        Bump.MINOR,
        "minimum loosened, 0 → none",
    ),
    "tighter": (lambda r: field(r, "char_start")["constraints"].update(minimum=1), Bump.MAJOR, "tightened, 0 → 1"),
    "required": (
        lambda r: field(r, "date_text")["constraints"].update(required=True),
        Bump.MAJOR,
        "required tightened",
    ),
    "code gone": (lambda r: field(r, "status")["constraints"]["enum"].pop(), Bump.MAJOR, "enum tightened"),
    "code more": (lambda r: field(r, "status")["constraints"]["enum"].append("x"), Bump.MINOR, "enum loosened"),
    "type": (lambda r: field(r, "char_start").update(type="number"), Bump.MAJOR, "type integer → number"),
    "key": (lambda r: r["schema"].update(primaryKey=["event_id", "rule"]), Bump.MAJOR, "primary key"),
    "link gone": (lambda r: r["schema"]["foreignKeys"].pop(), Bump.MINOR, "foreign key of place_id"),
    "delimiter": (lambda r: r["dialect"].update(delimiter=";"), Bump.MAJOR, "dialect of the table changed"),
    "path": (lambda r: r.update(bytes=1), Bump.NONE, ""),
}


@pytest.mark.parametrize(("edit", "bump", "told"), EDITS.values(), ids=EDITS)
def test_each_change_of_a_schema_has_its_step(tmp_path: Path, edit: Edit, bump: Bump, told: str) -> None:
    """A change that breaks a reader's program and passes for a correction."""
    found = edited(tmp_path, edit)
    assert found.least_bump is bump
    assert told in render_text(found, 5)


def move_columns(home: Path, order: Callable[[list[str]], list[str]], names: dict[str, str]) -> None:
    """Write the events of a package, and their schema, with other columns."""
    path = home / "processed" / "events.csv"
    frame = pl.read_csv(path, infer_schema=False)
    columns = order(frame.columns)
    frame.with_columns(new_column=pl.lit("x")).select(columns).rename(names).write_csv(path)
    descriptor = json.loads((home / "datapackage.json").read_bytes())
    schema = next(each for each in descriptor["resources"] if each["name"] == "events")["schema"]
    fields = {each["name"]: each for each in schema["fields"]}
    schema["fields"] = [{**fields.get(name, {"type": "string"}), "name": names.get(name, name)} for name in columns]
    write_descriptor(descriptor, home / "datapackage.json")


@pytest.mark.parametrize(
    ("order", "names", "told"),
    [
        (lambda columns: columns[:-1], {}, "field rule removed"),
        (lambda columns: [*columns, "new_column"], {}, "field new_column added"),
        (lambda columns: columns, {"rule": "made_by"}, "field rule renamed to made_by"),
        (lambda columns: [columns[0], *columns[:0:-1]], {}, "fields reordered"),
    ],
    ids=["removed", "added", "renamed", "reordered"],
)
def test_columns_that_move_are_a_major_step(
    tmp_path: Path, order: Callable[[list[str]], list[str]], names: dict[str, str], told: str
) -> None:
    """A column that goes, comes, moves or changes its name; the rows are not all new for that."""
    old = package(tmp_path / "old", "0.1.0")
    new = tmp_path / "new"
    shutil.copytree(old, new)
    move_columns(new, order, names)
    found = compare(read_snapshot(old), read_snapshot(new))
    assert found.least_bump is Bump.MAJOR
    assert told in [change.what.partition(":")[0] for change in found.described]
    assert not any(table.bump for table in found.tables)


@pytest.mark.parametrize(
    ("name", "old", "new", "bump"),
    [
        ("minimum", 5, 0, Bump.MINOR),
        ("minimum", 0, 5, Bump.MAJOR),
        ("maximum", 90, 100, Bump.MINOR),
        ("maximum", 90, 0, Bump.MAJOR),
        ("pattern", "a", "b", Bump.MAJOR),
        ("pattern", "a", None, Bump.MINOR),
        ("required", True, False, Bump.MINOR),
        ("unique", None, True, Bump.MAJOR),
        ("enum", ["a", "b"], ["b", "a"], Bump.PATCH),
        ("minimum", None, 0, Bump.MAJOR),
    ],
)
def test_looser_and_tighter(name: str, old: object, new: object, bump: Bump) -> None:
    """A bound of zero that counts as none; a constraint judged the wrong way round."""
    assert constraint_bump(name, old, new) is bump


def test_versions_are_numbers() -> None:
    """0.10.0 that comes before 0.9.0."""
    versions = [Version.parse(text, "") for text in ("0.9.0", "0.10.0", "1.0.0")]
    assert sorted(reversed(versions)) == versions
    assert versions[0].bump_to(versions[1]) is Bump.MINOR
    assert versions[1].bump_to(versions[0]) is Bump.NONE
    assert str(versions[1].after(Bump.MAJOR)) == "1.0.0"
    with pytest.raises(InputError, match=r"MAJOR\.MINOR\.PATCH"):
        Version.parse("1.0", "metadata.yaml")


def test_the_command_reads_folders_and_zip_files(tmp_path: Path) -> None:
    """A comparison that needs releases unpacked; an exit code that a release script cannot use."""
    old, new = (
        package(tmp_path / "old", "0.1.0"),
        package(tmp_path / "new", "0.1.1", replace(SAMPLE, claims=CLAIMS[:2])),
    )
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as archive:
        for path in old.rglob("*"):
            archive.write(path, Path("anything") / path.relative_to(old))
    result = pipeline("diff", str(tmp_path / "old.zip"), str(new))
    assert (result.returncode, result.stderr) == (0, "")
    assert "least bump: minor (claims: 1 row removed)" in result.stdout
    result = pipeline("diff", "--json", str(old), str(new))
    assert json.loads(result.stdout)["sufficient"] is False
    result = pipeline("diff", "--check", str(old), str(new))
    assert result.returncode == 1
    assert "version 0.1.1 is a patch step from 0.1.0, but a minor one is needed" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (None, None, "no such folder or file"),
        ("x", b"PK nonsense", "not a zip file"),
        ("x/readme", b"", "datapackage.json: no such file"),
        ("x/datapackage.json", b"{", "not JSON"),
        ("x/datapackage.json", b"{}", "describes no resources"),
        (
            "x/datapackage.json",
            b'{"resources": [{"name": "a", "path": "../../secret", "schema": {"fields": []}}]}',
            "lies outside of the package",
        ),
    ],
)
def test_what_is_no_release_is_said(tmp_path: Path, name: str | None, content: bytes | None, said: str) -> None:
    """A traceback for a wrong path, a broken download, or a package that points out of its folder."""
    if name and content is not None:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    result = pipeline("diff", str(tmp_path / "x"), str(tmp_path / "x"))
    assert result.returncode == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
