"""Every package is pinned by hash, has a reason and a licence, and stands in the bill of materials of a release."""

import ast
import json
import re
from functools import cache
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing
from project import ROOT, pipeline
from sample_project import LICENCES, NAME, PINS, sample_project

from pipeline.errors import InputError
from pipeline.release.maker import make_release
from pipeline.supply import read_locks, write_sbom
from pipeline.supply.licences import read_licences
from pipeline.supply.lock import plain, read_lock
from pipeline.supply.wanted import Wanted, WishList, read_wishes

WISHES = {wish.file: wish for wish in read_wishes(ROOT)}
LOCKS = read_locks(ROOT)
WANTED = [(wish, package) for wish in WISHES.values() for package in wish.packages]
SPDX = get_spdx_licensing()
LICENSED = read_licences(ROOT)
PINNED = sorted({name for lock in LOCKS.values() for name in lock})


def lock_of(wish: WishList) -> str:
    return wish.file.removesuffix(".in") + ".txt"


@cache
def imported() -> set[str]:
    """The first names of all modules that the project imports."""
    found = set()
    for path in (file for folder in ("pipeline", "tests", "tools") for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
                # A package of data is named to importlib, not imported.
                found.add(node.value)
    return found


@cache
def modules_of() -> dict[str, set[str]]:
    """The modules that each installed package brings."""
    found: dict[str, set[str]] = {}
    for module, owners in packages_distributions().items():
        for owner in owners:
            found.setdefault(plain(owner), set()).add(module)
    return found


@cache
def project_text() -> str:
    """What names the tools that are not imported."""
    files = [ROOT / "Makefile", ROOT / "pyproject.toml", *(ROOT / "tests").rglob("*.py")]
    return "".join(path.read_text("utf-8") for path in files)


def test_every_list_is_locked() -> None:
    """A list that `make lock` forgets, or pins of a list that is gone."""
    assert {lock_of(wish) for wish in WISHES.values()} == set(LOCKS)
    recipe = (ROOT / "Makefile").read_text("utf-8")
    assert all(f"{file} -o {file.removesuffix('.in')}.txt" in recipe for file in WISHES)


@pytest.mark.parametrize("file", LOCKS)
def test_every_line_is_a_pin_with_hashes(file: str) -> None:
    """A package that is installed unseen: without a hash, by an address, or from another registry."""
    text = (ROOT / file).read_text("utf-8")
    assert LOCKS[file]
    assert not re.search(r"://|--index|--find-links|--extra|@\s", text)
    assert not re.search(r"(?m)^\s*#(?! via| {2,}\S+$| {2,}-[rc] requirements\S*$).*", text)
    assert not re.search(r"(^|[\s=])/\w", text)


@pytest.mark.parametrize("wish", WISHES.values(), ids=list(WISHES))
def test_pins_and_lists_name_the_same(wish: WishList) -> None:
    """A list that was edited without `make lock`."""
    pins = LOCKS[lock_of(wish)]
    asked = {pin.name for pin in pins.values() if f"-r {wish.file}" in pin.via}
    assert asked == {package.name for package in wish.packages}
    for package in wish.packages:
        assert package.bound in ("", f"=={pins[package.name].version}")
    for include in wish.includes:
        below = LOCKS[lock_of(WISHES[include])]
        assert {name: pins[name].version for name in below} == {name: pin.version for name, pin in below.items()}


def test_every_pin_is_asked_for() -> None:
    """A package that nothing needs any more."""
    for pins in LOCKS.values():
        for pin in pins.values():
            assert pin.via and all(word.startswith(("-r ", "-c ")) or plain(word) in pins for word in pin.via), pin


@pytest.mark.parametrize(("wish", "package"), WANTED, ids=[f"{wish.file}-{package.name}" for wish, package in WANTED])
def test_every_wanted_package_is_used(wish: WishList, package: Wanted) -> None:
    """A package that is installed for nothing. One that is not imported is a tool, or types of another."""
    kind = package.reason.partition(":")[0]
    if kind == "tool":
        # By its name, or by the word of it that the reason quotes.
        assert any(word in project_text() for word in re.findall(r"`(.+?)`", package.reason) or [package.name])
    elif kind == "types":
        assert plain(package.reason.removeprefix("types: of ")) in {other.name for _, other in WANTED}
    else:
        assert modules_of()[package.name] & imported(), (
            f"{package.name} is imported nowhere; say `tool: …` if it is one"
        )


def test_a_package_without_a_reason_is_told(tmp_path: Path) -> None:
    """A package that nobody knows why it is there."""
    (tmp_path / "requirements.in").write_text("# What is needed.\nclick  # the command line\nfordlib\n")
    with pytest.raises(InputError, match=r"requirements\.in:3: 'fordlib' has no reason"):
        read_wishes(tmp_path)


@pytest.mark.parametrize("name", PINNED)
def test_every_licence_is_known_and_written_as_spdx_does(name: str) -> None:
    """A package whose licence nobody has looked at."""
    licence = LICENSED[name]
    known = SPDX.validate(licence.spdx, strict=True)
    assert not known.errors, known.errors
    assert licence.resolved_by or licence.declared, "say where the licence stands"


def test_no_licence_is_listed_of_a_package_that_is_not_there() -> None:
    """A list that grows older than the pins."""
    assert set(LICENSED) == set(PINNED)


def test_the_metadata_says_what_is_listed() -> None:
    """A licence that changed with a new version; `python tools/licences.py` brings the list up to date."""
    for name in read_lock(ROOT / "requirements-release.txt"):
        if LICENSED[name].declared_in == "License-Expression":
            assert distribution(name).metadata["License-Expression"] == LICENSED[name].declared


def test_the_page_is_up_to_date(tmp_path: Path) -> None:
    """A page about other packages; `make dependencies` writes it anew."""
    result = pipeline("dependencies", "--home", str(ROOT), "--out", str(tmp_path / "page.md"))
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "page.md").read_bytes() == (ROOT / "docs" / "dependencies.md").read_bytes()


def test_a_release_has_its_bill_of_materials(tmp_path: Path) -> None:
    """A bill that other programs cannot read, or that lacks a package, a hash, a licence or a link."""
    home = sample_project(tmp_path / "project")
    path = make_release(home).folder / "sbom.cdx.json"
    text = path.read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    assert bill["metadata"]["component"]["bom-ref"] == f"{NAME}@0.1.0"
    ford, river = bill["components"]
    assert (ford["purl"], river["purl"]) == ("pkg:pypi/fordlib@1.2.0", "pkg:pypi/riverlib@0.3")
    assert [value["content"] for value in ford["hashes"]] == ["a" * 64, "b" * 64]
    assert (ford["licenses"], river["licenses"]) == ([{"expression": "MIT"}], [{"expression": "BSD-3-Clause"}])
    assert river["properties"] == [{"name": "python:marker", "value": "sys_platform == 'win32'"}]
    links = {each["ref"]: each["dependsOn"] for each in bill["dependencies"]}
    assert links == {f"{NAME}@0.1.0": [ford["purl"]], ford["purl"]: [river["purl"]], river["purl"]: []}
    assert not {"serialNumber", "timestamp"} & {*bill, *bill["metadata"]}


def test_the_bill_of_the_project_is_valid_and_complete(tmp_path: Path) -> None:
    """A real package that the format does not take."""
    write_sbom(ROOT, "name", "0.1.0", tmp_path / "bill.json")
    text = (tmp_path / "bill.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert [each["name"] for each in json.loads(text)["components"]] == list(LOCKS["requirements-release.txt"])


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("--hash=sha256:", "--hash=md5:", "requirements-release.txt:1"),
        ("==1.2.0", ">=1.2.0", "requirements-release.txt:1"),
        ("fordlib==1.2.0", "fordlib @ https://example.org/fordlib.whl", "requirements-release.txt:1"),
    ],
)
def test_a_pin_that_is_none_is_told(old: str, new: str, where: str, tmp_path: Path) -> None:
    """A release made with packages that nobody has pinned."""
    home = sample_project(tmp_path / "project")
    (home / "requirements-release.txt").write_text(PINS.replace(old, new))
    with pytest.raises(InputError) as caught:
        make_release(home)
    assert caught.value.where.endswith(where)
    assert not (home / "dist").exists()


@pytest.mark.parametrize("line", ["riverlib,,,,", "riverlib,,", ""])
def test_a_licence_that_is_missing_is_told(line: str, tmp_path: Path) -> None:
    """A bill of materials with a hole in it."""
    home = sample_project(tmp_path / "project")
    lines = [*LICENCES.splitlines()[:2], *filter(None, [line])]
    (home / "requirements-licences.csv").write_text("\n".join(lines) + "\n")
    with pytest.raises(InputError, match=r"requirements-licences\.csv"):
        make_release(home)
