"""The package: what datapackage.json says, and that nothing unchecked gets into it."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import frictionless
import polars
import pytest
from project import ROOT, contents, run

from pipeline.errors import InputError, InvalidTablesError
from pipeline.publishing import package
from pipeline.publishing.descriptor import PROFILE
from pipeline.publishing.metadata import load_metadata
from pipeline.publishing.package import publish
from pipeline.records import TABLES
from pipeline.verdict import Verdict, hash_tables

DESCRIPTOR = ROOT / "datapackage.json"


def committed() -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads(DESCRIPTOR.read_bytes())
    return descriptor


@dataclass(frozen=True)
class Shop:
    """A project folder with checked tables that wait to be published, and older goods on the shelf."""

    home: Path
    verdict: Verdict

    @property
    def tables(self) -> Path:
        return self.home / "build" / "tables"

    def publish(self) -> None:
        publish(self.tables, self.verdict, self.home / "metadata.yaml", ROOT / "schemas", self.home)

    def goods(self) -> dict[str, bytes]:
        return {name: data for name, data in contents(self.home).items() if name.startswith(("processed", "datap"))}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    shutil.copytree(ROOT / "processed", tmp_path / "build" / "tables")
    shutil.copyfile(ROOT / "metadata.yaml", tmp_path / "metadata.yaml")
    (tmp_path / "processed").mkdir()
    (tmp_path / "processed" / "events.csv").write_text("old")
    (tmp_path / "datapackage.json").write_text("old")
    return Shop(tmp_path, Verdict((), hash_tables(tmp_path / "build" / "tables")))


def test_publishing_gives_the_committed_package(shop: Shop) -> None:
    """A committed package that the committed tables do not give."""
    shop.publish()
    assert shop.goods() == {
        **{f"processed/{name}.csv": (ROOT / "processed" / f"{name}.csv").read_bytes() for name in TABLES},
        "datapackage.json": DESCRIPTOR.read_bytes(),
    }
    assert not (shop.home / "build" / "incoming").exists()


def test_a_verdict_with_findings_is_refused(shop: Shop) -> None:
    """Tables that failed their checks and are published all the same."""
    before = shop.goods()
    failed = replace(shop, verdict=replace(shop.verdict, findings=("events.csv:2:event_id: twice",)))
    with pytest.raises(InvalidTablesError, match=r"1 finding:\nevents\.csv:2:event_id: twice"):
        failed.publish()
    assert shop.goods() == before


def test_a_table_changed_after_its_check_is_refused(shop: Shop) -> None:
    """Other bytes than the ones that were checked."""
    before = shop.goods()
    with (shop.tables / "claims.csv").open("a") as table:
        table.write("x\n")
    with pytest.raises(InvalidTablesError, match=r"claims\.csv: not the table that was checked"):
        shop.publish()
    assert shop.goods() == before


def test_a_package_that_does_not_validate_is_refused(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that moves in before its own validation has passed."""

    @dataclass(frozen=True)
    class Report:
        findings: Sequence[str] = ("places.csv:3:latitude: too far north",)

    before = shop.goods()
    monkeypatch.setattr(package, "check_package", lambda _: Report())
    with pytest.raises(InvalidTablesError, match="too far north"):
        shop.publish()
    assert shop.goods() == before
    assert not (shop.home / "build" / "incoming").exists()


def test_a_full_disc_leaves_the_old_package(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a package after an error of the system."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = shop.goods()
    monkeypatch.setattr(package, "write_descriptor", fail)
    with pytest.raises(OSError, match="No space"):
        shop.publish()
    assert shop.goods() == before


def test_frictionless_validates_the_committed_package() -> None:
    """A package that the command its readers will type turns down."""
    result = run("frictionless", "validate", "datapackage.json", cwd=ROOT)
    assert result.returncode == 0, result.stdout
    assert "INVALID" not in result.stdout


def test_frictionless_reads_every_resource() -> None:
    """A resource that does not load, or whose rows are not as many as the descriptor says."""
    loaded = frictionless.Package(str(DESCRIPTOR))
    for each in committed()["resources"]:
        assert len(loaded.get_table_resource(each["name"]).read_rows()) == each["rows"], each["name"]


def test_the_descriptor_says_what_people_wrote_in_metadata() -> None:
    """A licence, a source or a version that gets lost between metadata.yaml and the package."""
    descriptor, metadata = committed(), load_metadata(ROOT / "metadata.yaml")
    assert descriptor["$schema"] == PROFILE
    assert descriptor["name"] == "latakia-offensive-2014"
    assert descriptor["version"] == metadata.version
    assert [each["name"] for each in descriptor["licenses"]] == ["CC-BY-SA-4.0"]
    assert any("GeoNames" in each["title"] for each in descriptor["sources"])
    assert any("2014_Latakia_offensive" in each["path"] for each in descriptor["sources"])
    assert descriptor["contributors"][0]["roles"] == ["maintainer"]
    assert "created" not in descriptor


@pytest.mark.parametrize(
    "resource", committed()["resources"] if DESCRIPTOR.exists() else [], ids=lambda each: each["name"]
)
def test_each_resource_is_described_in_full(resource: dict[str, Any]) -> None:
    """A resource whose size, hash, row count, columns or schema are not those of its file."""
    table = ROOT / resource["path"]
    name = resource["name"]
    assert resource["path"] == f"processed/{name}.csv"
    assert resource["bytes"] == table.stat().st_size
    assert resource["hash"] == hash_tables(ROOT / "processed")[name]
    assert resource["schema"] == json.loads((ROOT / "schemas" / f"{name}.schema.json").read_bytes())
    frame = polars.read_csv(table, infer_schema=False)
    assert resource["rows"] == frame.height
    assert [field["name"] for field in resource["schema"]["fields"]] == frame.columns
    assert resource["title"]
    assert resource["description"]


def test_the_resources_are_the_twelve_tables() -> None:
    """A table that is left out of the package."""
    assert [each["name"] for each in committed()["resources"]] == list(TABLES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: [", r"metadata\.yaml:\d+: not YAML"),
        ("name: x\n", r"metadata\.yaml: .*missing required field `version`"),
        ("nmae: x\n", r"metadata\.yaml: .*unknown field `nmae`"),
        (None, r"metadata\.yaml: no such file"),
    ],
)
def test_bad_metadata_is_said_with_its_place(tmp_path: Path, text: str | None, said: str) -> None:
    """A misspelt property that is dropped in silence."""
    path = tmp_path / "metadata.yaml"
    if text is not None:
        path.write_text(text)
    with pytest.raises(InputError, match=said):
        load_metadata(path)
