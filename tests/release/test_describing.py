"""One source of metadata: everything that is said about the package follows from metadata.yaml, and is valid."""

import csv
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import yaml
from project import ROOT, run
from sample_project import METADATA

from pipeline.errors import InputError
from pipeline.publishing.citation import render_bibtex, render_cff, render_text
from pipeline.publishing.companions import COMPANIONS, render_companions
from pipeline.publishing.croissant import render_croissant
from pipeline.publishing.descriptor import describe
from pipeline.publishing.metadata import Metadata, load_metadata
from pipeline.publishing.zenodo import describe_for_zenodo

PROFILE = ROOT / "schemas" / "standards" / "datapackage-2.0.json"
CROISSANT = ROOT / "build" / "croissant" / "bin" / "mlcroissant"


@pytest.fixture
def metadata(home: Path) -> Metadata:
    return load_metadata(home / "metadata.yaml")


def released(metadata: Metadata) -> Metadata:
    return msgspec.structs.replace(
        metadata, created=date(2031, 5, 1), doi="10.1234/example", homepage="https://example.org/data"
    )


@pytest.mark.parametrize("name", COMPANIONS)
def test_the_committed_file_is_made_from_its_source(name: str) -> None:
    """A file edited by hand, or older than metadata.yaml or the tables: run `make refresh`."""
    metadata = load_metadata(ROOT / "metadata.yaml")
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    assert descriptor == describe(metadata, ROOT, ROOT / "schemas")
    assert (ROOT / name).read_text("utf-8") == render_companions(descriptor, metadata, ROOT)[name]


@pytest.mark.parametrize("full", [False, True], ids=["plain", "with date and DOI"])
def test_the_citation_file_keeps_to_its_format(metadata: Metadata, tmp_path: Path, full: bool) -> None:
    """A citation file that its own schema turns down."""
    path = tmp_path / "CITATION.cff"
    path.write_text(render_cff(released(metadata) if full else metadata), "utf-8")
    result = run("check-jsonschema", "--builtin-schema", "vendor.citation-file-format", str(path), cwd=tmp_path)
    assert result.returncode == 0, result.stdout
    citation = yaml.safe_load(path.read_text("utf-8"))
    assert citation["authors"] == [
        {"family-names": "Lund", "given-names": "Ada", "orcid": "https://orcid.org/0000-0002-1825-0097"}
    ]
    assert ("doi" in citation) == full


def test_the_descriptor_keeps_to_the_profile(home: Path, metadata: Metadata) -> None:
    """A property that Data Package v2 has not, or has with another type."""
    profile = json.loads(PROFILE.read_bytes())
    for each in (metadata, released(metadata)):
        descriptor = describe(each, home, home / "schemas")
        assert list(jsonschema.Draft7Validator(profile).iter_errors(descriptor)) == []
    assert descriptor["created"] == "2031-05-01T00:00:00Z"
    assert descriptor["id"] == "https://doi.org/10.1234/example"


def test_the_committed_descriptor_keeps_to_the_profile() -> None:
    """The same of the package itself."""
    profile = json.loads(PROFILE.read_bytes())
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    assert list(jsonschema.Draft7Validator(profile).iter_errors(descriptor)) == []


def test_croissant_is_valid(home: Path, metadata: Metadata) -> None:
    """JSON-LD that mlcroissant turns down, or from which it cannot load a table."""
    if not CROISSANT.exists():
        message = "mlcroissant is not installed: `make croissant` puts it into build/croissant"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    descriptor = describe(metadata, home, home / "schemas")
    (home / "croissant.json").write_text(render_croissant(descriptor, metadata), "utf-8")
    for arguments in (("validate",), ("load", "--record_set", "claims", "--num_records", "1")):
        result = subprocess.run(
            [CROISSANT, arguments[0], "--jsonld", "croissant.json", *arguments[1:]],
            cwd=home,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
    assert "oldford.p03.c1" in result.stdout + result.stderr


def test_croissant_has_every_field_and_hash(home: Path, metadata: Metadata) -> None:
    """A table, a field or a link that is left out; a hash of another file."""
    descriptor = describe(metadata, home, home / "schemas")
    croissant: dict[str, Any] = json.loads(render_croissant(descriptor, metadata))
    for resource, file, records in zip(
        descriptor["resources"], croissant["distribution"], croissant["recordSet"], strict=True
    ):
        assert file["contentUrl"] == resource["path"]
        assert file["sha256"] == resource["hash"].removeprefix("sha256:")
        assert [field["name"] for field in records["field"]] == [
            field["name"] for field in resource["schema"]["fields"]
        ]
    events = next(each for each in croissant["recordSet"] if each["name"] == "events")
    links = {field["name"]: field["references"]["field"]["@id"] for field in events["field"] if "references" in field}
    assert links["place_id"] == "places/place_id"


def test_zenodo_hears_the_same(metadata: Metadata) -> None:
    """A title, licence or author that Zenodo shows otherwise."""
    described = describe_for_zenodo(released(metadata))
    assert described["upload_type"] == "dataset"
    assert described["creators"] == [{"name": "Lund, Ada", "orcid": "0000-0002-1825-0097"}]
    assert described["license"] == "cc-by-sa-4.0"
    assert described["publication_date"] == "2031-05-01"
    assert described["related_identifiers"][0]["relation"] == "isDerivedFrom"
    assert "publication_date" not in describe_for_zenodo(metadata)


def test_a_citation_has_its_version_and_invents_nothing(metadata: Metadata) -> None:
    """A citation without a version, or with a year or DOI that nobody has given."""
    text, entry = render_text(metadata), render_bibtex(metadata)
    assert "version 0.1.0" in text
    assert "version = {0.1.0}" in entry
    assert "Lund, Ada" in entry
    for cited in (text, entry):
        assert "doi" not in cited.lower()
        assert "20" not in cited
    assert "(2031)" in render_text(released(metadata))
    assert "doi = {10.1234/example}" in render_bibtex(released(metadata))


def test_the_dictionary_has_every_field_and_code(home: Path, metadata: Metadata) -> None:
    """A field or a code that the dictionary does not explain; a share of empty cells that is not that of the table."""
    descriptor = describe(metadata, home, home / "schemas")
    text = render_companions(descriptor, metadata, home)["docs/data-dictionary.md"]
    assert "Version 0.1.0." in text
    for resource in descriptor["resources"]:
        _, _, section = text.partition(f"\n## {resource['name']}\n")
        section = section.partition("\n## ")[0]
        with (home / resource["path"]).open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        for field in resource["schema"]["fields"]:
            line = next(line for line in section.splitlines() if line.startswith(f"| `{field['name']}` |"))
            share = 100 * sum(not row[field["name"]] for row in rows) / len(rows)
            assert line.endswith(f"| {share:.0f} % |")
            for code, meaning in field.get("enumDescriptions", {}).items():
                assert f"| `{code}` | {meaning} |" in section


def test_a_date_is_read_as_one(home: Path) -> None:
    """A day in YAML that becomes text, or another day in another time zone."""
    path = home / "metadata.yaml"
    path.write_text(path.read_text("utf-8") + "created: 2031-05-01\ndoi: 10.1234/example\n", "utf-8")
    metadata = load_metadata(path)
    assert metadata.created == date(2031, 5, 1)
    assert metadata.described()["id"] == "https://doi.org/10.1234/example"


@pytest.mark.parametrize(
    ("line", "said"),
    [("version: 1.0", "version"), ("version: '1.0'", "the version is '1.0'"), ("created: tomorrow", "created")],
)
def test_bad_metadata_is_said(home: Path, line: str, said: str) -> None:
    """A version or date that no program can compare."""
    path = home / "metadata.yaml"
    path.write_text(METADATA.format(version="0.1.0").replace("version: 0.1.0\n", f"{line}\n"), "utf-8")
    if line.startswith("created"):
        path.write_text(METADATA.format(version="0.1.0") + f"{line}\n", "utf-8")
    with pytest.raises(InputError, match=said):
        load_metadata(path)


def test_the_programs_are_of_this_environment() -> None:
    """A test that finds a program of the machine instead of the pinned one."""
    assert (Path(sys.executable).parent / "check-jsonschema").exists()
