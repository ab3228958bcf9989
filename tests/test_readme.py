"""The pages that people read first: their examples run, their numbers and versions agree with the data."""

import csv
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from project import ROOT, run

from pipeline.publishing.metadata import load_metadata
from pipeline.publishing.overview import refresh_readme
from pipeline.publishing.pages import refresh_pages

README = ROOT / "README.md"


def snippets(language: str) -> list[str]:
    text = README.read_text("utf-8") if README.exists() else ""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def descriptor() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((ROOT / "datapackage.json").read_bytes())
    return read


@pytest.mark.parametrize("code", snippets("python"))
def test_python_examples_run(code: str) -> None:
    """An example that does not work when it is copied."""
    result = run(sys.executable, "-W", "error::DeprecationWarning:__main__", "-c", code, cwd=ROOT)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("query", snippets("sql"))
def test_duckdb_examples_run(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query that does not work, or finds nothing."""
    monkeypatch.chdir(ROOT)
    assert duckdb.execute(query).fetchall()


def test_there_is_an_example_for_each_way_of_loading() -> None:
    """A way of loading that was promised and has no example."""
    code = "\n".join(snippets("python"))
    for library in ("frictionless", "pandas", "polars"):
        assert f"import {library}" in code or f"from {library}" in code
    assert snippets("sql")
    assert snippets("r")


def test_the_row_counts_are_those_of_the_package() -> None:
    """Counts of an older release: run `make refresh`."""
    text = README.read_text("utf-8")
    assert refresh_readme(text, descriptor()) == text


def test_the_citation_and_the_version_are_those_of_the_package() -> None:
    """A citation or version of an older release: run `make refresh`."""
    for name, text in refresh_pages(load_metadata(ROOT / "metadata.yaml"), ROOT).items():
        assert (ROOT / name).read_text("utf-8") == text, name


def test_the_first_lines_are_the_two_commands() -> None:
    """A README that begins with anything but what to type."""
    head = README.read_text("utf-8")[:400]
    assert "make data" in head
    assert "make test" in head


def test_links_lead_somewhere() -> None:
    """A link to a file that is not there."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_version_is_the_same_everywhere() -> None:
    """A citation, a changelog or a project file that tells another version than the data."""
    version = descriptor()["version"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_bytes())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert str(citation["version"]) == version
    assert project["project"]["version"] == version
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    for page in ("README.md", "LICENSE-DATA"):
        assert f"version {version}" in (ROOT / page).read_text("utf-8")


def test_the_citation_file_holds_what_its_format_asks_for() -> None:
    """A citation file that no reference manager reads, or a made-up DOI."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_bytes())
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "dataset"
    assert citation["license"] == descriptor()["licenses"][0]["name"]
    assert {"message", "title", "authors"} <= set(citation)
    assert "doi" not in (ROOT / "CITATION.cff").read_text("utf-8").lower()


def test_every_code_of_a_schema_is_explained() -> None:
    """A code in the data that the codebook does not explain."""
    text = (ROOT / "docs" / "codebook.md").read_text("utf-8")
    for resource in descriptor()["resources"]:
        for field in resource["schema"]["fields"]:
            ours = field["type"] == "string" and not field["name"].startswith(("acled_", "plover_", "cameo_"))
            for code in field.get("constraints", {}).get("enum", []) if ours else []:
                assert f"`{code}`" in text, f"{resource['name']}.{field['name']}: {code}"


@pytest.mark.parametrize("table", ["event_types", "reaction_types"])
def test_every_term_of_a_vocabulary_is_explained(table: str) -> None:
    """A type of event or reaction that the codebook does not explain."""
    text = (ROOT / "docs" / "codebook.md").read_text("utf-8")
    with (ROOT / "processed" / f"{table}.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            assert f"| `{row[table.removesuffix('s')]}` |" in text, row


def test_the_data_model_lists_every_column() -> None:
    """A column that the data model page does not have, or has in another order."""
    text = (ROOT / "docs" / "data-model.md").read_text("utf-8")
    for resource in descriptor()["resources"]:
        columns = ", ".join(field["name"] for field in resource["schema"]["fields"])
        assert re.search(rf"^\| `{resource['name']}` \| .* \| {columns} \|$", text, flags=re.MULTILINE), resource[
            "name"
        ]


def test_no_page_names_a_machine() -> None:
    """A path of the machine on which something was made."""
    pages: list[Path] = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    for page in pages:
        assert not re.search(r"(?<![\w.])/(home|root|work|Users)/", page.read_text("utf-8")), page
