"""Attacks: what comes with the data is never run, never leaves its folder, and never fills the memory."""

import ast
import json
import pickle
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from gold_sample import GOLD
from project import ROOT
from sample import SAMPLE, SCHEMAS
from sample_project import METADATA, sample_project
from sample_text import RAW

from pipeline.checks import check_tables
from pipeline.errors import InputError
from pipeline.evaluation.gold_file import read_gold
from pipeline.exports import load_package, write_exports
from pipeline.formulas import would_run
from pipeline.language.trees.parser import DATA, DIGESTS, PACKAGE, insist_on_model
from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import load_metadata
from pipeline.publishing.shelf import Shelf
from pipeline.records import Records
from pipeline.release.snapshot import read_snapshot
from pipeline.site import read_package
from pipeline.site.page import render_page

FORMULAS = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://example.org")', "－1")
MARKUP = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>\u2028<svg/onload=alert(1)>{{ 7*7 }}'


def refusal(read: Callable[[], object]) -> str:
    with pytest.raises(InputError) as error:
        read()
    assert len(str(error.value).splitlines()) == 1
    return str(error.value)


def named(names: tuple[str, ...]) -> Records:
    """The sample with other names of its first actors."""
    actors = [replace(actor, name=name) for actor, name in zip(SAMPLE.actors, names, strict=False)]
    return replace(SAMPLE, actors=(*actors, *SAMPLE.actors[len(actors) :]))


def package(home: Path, records: Records = SAMPLE) -> Path:
    sample_project(home, "0.1.0", records)
    metadata = load_metadata(home / "metadata.yaml")
    write_descriptor(describe(metadata, home, home / "schemas"), home / "datapackage.json")
    return home


def test_a_workbook_runs_no_cell_and_a_csv_is_verbatim(tmp_path: Path) -> None:
    """A formula in a workbook, also of a cell that was edited; a CSV that says something else than the text."""
    home = sample_project(tmp_path / "project", records=named(FORMULAS))
    metadata = load_metadata(home / "metadata.yaml")
    write_exports(load_package(home / "processed", home / "schemas", metadata), ("xlsx",), tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / f"{metadata.name}.xlsx")["actors"]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if isinstance(cell.value, str)]
    suspect = [cell for cell in cells if would_run(str(cell.value))]
    assert {cell.value for cell in suspect} >= set(FORMULAS[: len(SAMPLE.actors)])
    assert all(cell.data_type == "s" and cell.quotePrefix and cell.number_format == "@" for cell in suspect)
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
    text = (home / "processed" / "actors.csv").read_text("utf-8")
    assert all(name.replace('"', '""') in text for name in FORMULAS[: len(SAMPLE.actors)])
    report = check_tables(home / "processed", home / "raw", SCHEMAS)
    assert len([found for found in report.warnings if found.table == "actors"]) == len(FORMULAS[: len(SAMPLE.actors)])


class Page(HTMLParser):
    """Counts what a page would run, and where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


def test_a_page_runs_nothing_of_the_data(tmp_path: Path) -> None:
    """Markup in a name, a script element that the embedded data closes, a link that is a script."""
    clean, spoilt = package(tmp_path / "clean"), package(tmp_path / "spoilt", named((MARKUP, MARKUP + "2")))
    descriptor = json.loads((spoilt / "datapackage.json").read_bytes())
    descriptor["licenses"][0]["path"] = descriptor["sources"][0]["path"] = "javascript:alert(1)"
    descriptor["title"] = MARKUP
    (spoilt / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    table = spoilt / "processed" / "documents.csv"
    table.write_bytes(table.read_bytes().replace(b"https://example.org/oldford", b"JaVaScRiPt:alert(1)"))
    pages = []
    for home in (clean, spoilt):
        page = Page()
        page.feed(render_page(read_package(home / "datapackage.json")))
        pages.append(page)
    assert sorted(pages[0].tags) == sorted(pages[1].tags)
    assert not pages[1].handlers
    assert not [link for link in pages[1].links if "script:" in link.lower()]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a b"])
def test_metadata_links_to_web_pages_only(address: str, tmp_path: Path) -> None:
    (tmp_path / "metadata.yaml").write_text(
        METADATA.format(version="0.1.0").replace("https://example.org/gazetteer", address), "utf-8"
    )
    assert "sources" in refusal(lambda: load_metadata(tmp_path / "metadata.yaml"))


# What is not plain YAML, or more of it than anybody writes.
YAML = {
    "object": "a: !!python/object/apply:os.system ['touch pwned']",
    "name": "a: !!python/name:os.system",
    "module": "!!python/module:os",
    "tag": "a: !exec rm",
    "nested": "a: " + "[" * 5000,
    "day": "a: 2031-02-30",
    "digits": "a: " + "9" * 5000,
    "itself": "a: &a [*a]",
    "key": "? [a, b]\n: c",
    "nul": "a: \0",
    "aliases": "a: &a [x]\n" + "".join(f"k{i}: &k{i} [*{'a' if not i else f'k{i - 1}'}, *a]\n" for i in range(60)),
    "large": "a: " + "x" * 6_000_000,
    "latin": "a: caf\udce9",
}


@pytest.mark.parametrize("text", YAML.values(), ids=YAML)
def test_yaml_holds_values_and_no_objects(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gold file or a description of a package that runs something, or ends in a traceback."""
    monkeypatch.chdir(tmp_path)
    for name, good in (("oldford.yaml", GOLD), ("metadata.yaml", METADATA.format(version="0.1.0"))):
        (tmp_path / name).write_bytes(f"{good}\n{text}\n".encode("utf-8", "surrogateescape"))
    refusal(lambda: read_gold(tmp_path / "oldford.yaml", RAW["oldford"]))
    refusal(lambda: load_metadata(tmp_path / "metadata.yaml"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["metadata.yaml", "oldford.yaml"]


def packed(folder: Path, archive: Path, *, squeeze: bool = False, **changed: bytes) -> Path:
    """Pack a package, with other bytes for some members."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED if squeeze else zipfile.ZIP_STORED) as target:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file():
                target.writestr(name, changed.get(path.stem, path.read_bytes()))
    return archive


def led_out(home: Path, place: str) -> bytes:
    """The descriptor of a package whose events lie elsewhere."""
    descriptor = json.loads((home / "datapackage.json").read_bytes())
    next(each for each in descriptor["resources"] if each["name"] == "events")["path"] = place
    return json.dumps(descriptor).encode()


@pytest.mark.parametrize(
    "place", ["../events.csv", "/etc/passwd", "processed/../../events.csv", "C:\\x.csv", "..\\x.csv", "a\0b", "", "."]
)
def test_no_member_of_a_release_lies_outside(place: str, tmp_path: Path) -> None:
    """A descriptor that makes a comparison or the page read files of the machine."""
    home = package(tmp_path / "home")
    shutil.copyfile(home / "processed" / "events.csv", tmp_path / "events.csv")
    (home / "datapackage.json").write_bytes(led_out(home, place))
    archive = packed(home, tmp_path / "release.zip")
    for read in (read_snapshot, lambda path: read_package(path / "datapackage.json") if path.is_dir() else None):
        assert "out" in refusal(lambda read=read: read(home))  # type: ignore[misc]
    assert "outside" in refusal(lambda: read_snapshot(archive))


def test_a_link_in_a_package_does_not_lead_out(tmp_path: Path) -> None:
    """A link to a file of the machine, in a folder or in an archive."""
    home = package(tmp_path / "home")
    archive = tmp_path / "release.zip"
    link = zipfile.ZipInfo("processed/events.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(packed(home, archive), "a") as target, pytest.warns(UserWarning, match="Duplicate name"):
        target.writestr(link, "/etc/passwd")
    assert "columns are not those" in refusal(lambda: read_snapshot(archive))
    (home / "processed" / "events.csv").rename(tmp_path / "events.csv")
    (home / "processed" / "events.csv").symlink_to(tmp_path / "events.csv")
    assert "leads out" in refusal(lambda: read_snapshot(home))
    assert "leads out" in refusal(lambda: read_package(home / "datapackage.json"))


def test_a_member_that_swells_is_refused(tmp_path: Path) -> None:
    """An archive of some kilobytes that fills the memory, whether it says so or not."""
    home = package(tmp_path / "home")
    bomb = packed(home, tmp_path / "bomb.zip", squeeze=True, events=b" " * 60_000_000)
    assert bomb.stat().st_size < 1_000_000
    assert "unpacks to 60000000 bytes" in refusal(lambda: read_snapshot(bomb))
    data = bytearray(bomb.read_bytes())
    for size in ((60_000_000).to_bytes(4, "little"),):
        while (place := data.find(size)) >= 0:
            data[place : place + 4] = (1000).to_bytes(4, "little")
    bomb.write_bytes(bytes(data))
    refusal(lambda: read_snapshot(bomb))


@pytest.mark.parametrize(
    "descriptor",
    [b"[" * 200_000, b'{"resources": 1}', b'{"resources": [1]}', b'{"resources": [{"name": "a", "path": "b"}]}',
     b"\xff", b'{"resources": [{"name": "a", "path": "b", "schema": {"fields": [3]}}]}', b"null"],
)  # fmt: skip
def test_a_descriptor_that_is_none_is_said(descriptor: bytes, tmp_path: Path) -> None:
    home = package(tmp_path / "home")
    refusal(lambda: read_snapshot(packed(home, tmp_path / "release.zip", datapackage=descriptor)))


def test_a_journal_does_not_move_files_out_of_the_shelf(tmp_path: Path) -> None:
    """A left-over journal that overwrites a file beside the folder of results."""
    home = tmp_path / "home"
    shelf = Shelf(home, home / ".incoming")
    (shelf.aside / "new").mkdir(parents=True)
    (shelf.aside / "new" / "x").write_text("new")
    (tmp_path / "x").write_text("old")
    (shelf.aside / "journal.json").write_text('[{"name": "../x", "replaces": false}]')
    assert "leads out" in refusal(shelf.settle)
    assert (tmp_path / "x").read_text() == "old"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the parser's model that an attack may change."""
    import importlib.util  # noqa: PLC0415 - only here

    spec = importlib.util.find_spec(PACKAGE)
    assert spec is not None and spec.origin is not None
    return shutil.copytree(Path(spec.origin).parent / DATA, tmp_path_factory.mktemp("model") / DATA)


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_a_changed_file_of_the_model_is_refused_before_it_is_loaded(name: str, model: Path) -> None:
    """A model that was exchanged, with other labels or with code in it."""
    insist_on_model(model)
    path = model / name
    good = path.read_bytes()
    for bad in (good + b"\0", pickle.dumps(print), None):
        path.write_bytes(bad) if bad is not None else path.unlink()
        assert f"{name}: is not the file that was tested" in refusal(lambda: insist_on_model(model))
    path.write_bytes(good)


def test_a_file_that_the_model_does_not_have_is_refused(model: Path) -> None:
    """A file that another version of the parser would load."""
    (model / "vocab" / "vectors.pkl").write_bytes(pickle.dumps(print))
    assert "vocab/vectors.pkl" in refusal(lambda: insist_on_model(model))
    (model / "vocab" / "vectors.pkl").unlink()


def test_every_file_that_the_parser_opens_is_compared() -> None:
    """A file of the model that is loaded and that nobody has looked at."""
    import subprocess  # noqa: PLC0415 - a process of its own, for its files
    import sys  # noqa: PLC0415

    code = (
        "import sys; opened = set()\n"
        f"def hook(event, found, mark='/{DATA}/'):\n"
        "    if event == 'open' and mark in str(found[0]): opened.add(str(found[0]).split(mark)[1])\n"
        "sys.addaudithook(hook)\n"
        "from pipeline.language.trees.parser import DIGESTS, parse, tokenize\n"
        "from pipeline.language.trees.tree import Word\n"
        "tokenize('Oldford fell.'); list(parse([[Word('It', 0, 2), Word('fell', 3, 7)]]))\n"
        "assert opened and opened <= set(DIGESTS), opened - set(DIGESTS)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


# `mutants.py` runs the project's own code and tests, changed on purpose; no data comes near it.
MODULES = sorted((ROOT / "pipeline").rglob("*.py")) + sorted(
    set((ROOT / "tools").glob("*.py")) - {ROOT / "tools/mutants.py"}
)
# Loaders of bytes that run what is in them, and ways to run text.
FORBIDDEN = {
    *("pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "shelve", "code", "pty", "subprocess", "ctypes"),
}
RUNS = {
    *("eval", "exec", "compile", "__import__", "system", "popen", "spawnl", "spawnv", "execv", "execve"),
    *("read_pickle", "to_pickle", "unsafe_load", "full_load", "load_all", "from_disk", "extractall", "extract"),
}


def calls(tree: ast.AST) -> Iterator[tuple[int, str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            value = function.value if isinstance(function, ast.Attribute) else None
            owner = value.id if isinstance(value, ast.Name) else ""
            # `re.compile` compiles no Python, and `.extract` of an expression of Polars unpacks nothing.
            if (owner, name) != ("re", "compile") and not (name == "extract" and owner == ""):
                yield node.lineno, name, node


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_runs_what_it_reads(path: Path) -> None:
    """Pickle, `eval`, a shell, an archive unpacked to the disc, a loader of YAML that makes objects."""
    tree = ast.parse(path.read_text("utf-8"))
    imported = {alias.name.partition(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names}
    imported |= {(n.module or "").partition(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert not imported & FORBIDDEN
    for line, name, call in calls(tree):
        assert name not in RUNS, f"{path}:{line}: {name}"
        options = {keyword.arg: keyword.value for keyword in call.keywords}
        unpickled = options.get("allow_pickle")
        assert not (isinstance(unpickled, ast.Constant) and unpickled.value), f"{path}:{line}"
        assert "shell" not in options, f"{path}:{line}"
    loads = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute) and getattr(n.value, "id", "") == "yaml"}
    # DVC's own lock file is full of what DVC wrote; it is read by the safe loader, the faster one of C.
    at_home = path.name in {"yaml_file.py", "mending.py"}
    assert at_home or not loads & {"safe_load", "load", "compose"}, "YAML is read by yaml_file.py"


def test_an_error_stays_on_its_line() -> None:
    """A name that ends the line, turns the writing round or drives the terminal."""
    shown = str(InputError("a\nb\u2028c.txt", "\u202ecod.exe", "\x1b[2J"))
    assert shown == "a\\nb\\u2028c.txt: \\u202ecod.exe (\\x1b[2J)"
