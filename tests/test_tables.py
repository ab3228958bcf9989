"""What is written is what is read, byte for byte and cell for cell."""

from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from broken_rows import LOADED
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import SAMPLE, write_sample

from pipeline.errors import InputError
from pipeline.records import TABLES, EventActor, Records
from pipeline.tables import line_numbers, read_table, read_tables, type_table, type_tables, write_tables
from pipeline.tables.order import natural_key

ODD = ["NA", "None", "nan", "=1+1", 'say "x"', "two\nlines", "a\rb", "a\r\nb", "a, b", " blanks ", "#", "ı–†", "007"]
TYPES = SAMPLE.reaction_types[0]


def with_definitions(texts: list[str]) -> Records:
    rows = tuple(replace(TYPES, reaction_type=f"t{number}", definition=text) for number, text in enumerate(texts))
    return Records(reaction_types=rows)


def test_typed_tables_hold_the_records_again(tmp_path: Path) -> None:
    tables, _ = write_sample(tmp_path)
    typed = type_tables(read_tables(tables), LOADED)
    for table in TABLES:
        columns = [field.name for field in fields(Records.ROW_TYPES[table])]
        expected = {tuple(getattr(row, column) for column in columns) for row in getattr(SAMPLE, table)}
        assert set(typed[table].rows()) == expected, table


def test_the_same_records_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    write_tables(SAMPLE, tmp_path / "one")
    upside_down = Records(**{table: getattr(SAMPLE, table)[::-1] for table in TABLES})
    write_tables(upside_down, tmp_path / "two")
    for table in TABLES:
        data = (tmp_path / "one" / f"{table}.csv").read_bytes()
        assert data == (tmp_path / "two" / f"{table}.csv").read_bytes()
        assert data.endswith(b"\n") and b"\r" not in data


def test_rows_stand_in_natural_order(tmp_path: Path) -> None:
    ids = ["a.p10.e1", "a.p02.e10", "b.p01.e1", "a.p02.e2", "a.p100.e1"]
    write_tables(Records(event_actors=tuple(EventActor(i, actor, "target") for i in ids for actor in "zy")), tmp_path)
    frame = read_table(tmp_path, "event_actors")
    expected = ["a.p02.e2", "a.p02.e10", "a.p10.e1", "a.p100.e1", "b.p01.e1"]
    assert frame.select("event_id", "actor_id").rows() == [(i, actor) for i in expected for actor in "yz"]


def test_natural_order_is_total() -> None:
    assert sorted(["a1", "a01", "a", "1", "a10b2", "a10b"], key=natural_key) == ["1", "a", "a01", "a1", "a10b", "a10b2"]


@pytest.mark.parametrize("fast", [True, False])
def test_odd_text_survives(fast: bool, tmp_path: Path) -> None:
    """`fast` or not: the last column decides which of the two readers is used."""
    records = with_definitions(ODD)
    rows = records.reaction_types if fast else tuple(replace(row, cameo_root=None) for row in records.reaction_types)
    write_tables(Records(reaction_types=rows), tmp_path)
    frame = read_table(tmp_path, "reaction_types")
    assert frame["definition"].to_list() == ODD
    assert frame.schema == dict.fromkeys(frame.columns, pl.String())


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))), st.sampled_from(["11", None]))
def test_any_text_survives(texts: list[str], cameo_root: str | None) -> None:
    rows = tuple(replace(row, cameo_root=cameo_root) for row in with_definitions(texts).reaction_types)
    with TemporaryDirectory() as folder:
        write_tables(Records(reaction_types=rows), Path(folder))
        frame = read_table(Path(folder), "reaction_types")
    assert frame["definition"].to_list() == [text or None for text in texts]


def test_lines_count_the_line_breaks_in_cells(tmp_path: Path) -> None:
    write_tables(with_definitions(["one", "two\nlines", "x", "three\n\nlines", "y"]), tmp_path)
    frame = read_table(tmp_path, "reaction_types")
    assert line_numbers(frame).to_list() == [2, 3, 5, 6, 9]
    lines = (tmp_path / "reaction_types.csv").read_text(encoding="utf-8").splitlines()
    assert [lines[line - 1].partition(",")[0] for line in line_numbers(frame)] == ["t0", "t1", "t2", "t3", "t4"]


HEADER = b"reaction_type,label,definition,plover_event,cameo_root\n"
COLUMNS = "reaction_type,label,definition,plover_event,cameo_root"
REBUILD, CELLS = "build the tables anew", "look for a missing quotation mark or comma"
UTF8 = "save the file as UTF-8 without a byte-order mark"
UNREADABLE = [
    (None, "", "the table cannot be read", REBUILD),
    (b"", ":1", f"the header is '' instead of {COLUMNS!r}", REBUILD),
    (b"reaction_type,label\n", ":1", f"the header is 'reaction_type,label' instead of {COLUMNS!r}", REBUILD),
    (b"\xef\xbb\xbf" + HEADER, ":1", f"the header is '\\ufeff{COLUMNS}' instead of {COLUMNS!r}", REBUILD),
    (HEADER + b"a,b,c,d,01\n\xff,b,c,d,01\n", ":3", "not UTF-8", UTF8),
    (HEADER + b"a,b,c,d,01\n,b,c,d,\xff01\n", ":3", "not UTF-8", UTF8),
    (b"\xff" + HEADER, ":1", "not UTF-8", UTF8),
    (b"\n\xff", ":2", "not UTF-8", UTF8),
    (HEADER + b"a,b,c,d,01\na,b,c,d\n", ":3", "the row has 4 cells instead of 5", CELLS),
    (HEADER + b"a,b,c,d,01\na,b,c,d,01,x\n", ":3", "the row has 6 cells instead of 5", CELLS),
    (HEADER + b"a,b,c,d,01\n\na,b,c,d,01\n", ":3", "the row has 0 cells instead of 5", CELLS),
    (HEADER + b'a,b,"c"x,d,01\n', ":2", """not CSV: ',' expected after '"'""", REBUILD),
    (HEADER + b'a,b,"c,d,01\n', ":2", "not CSV: unexpected end of data", REBUILD),
]


@pytest.mark.parametrize(("content", "line", "reason", "remedy"), UNREADABLE)
def test_a_table_that_cannot_be_read(
    content: bytes | None, line: str, reason: str, remedy: str, tmp_path: Path
) -> None:
    path = tmp_path / "reaction_types.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_table(tmp_path, "reaction_types")
    assert str(caught.value) == f"{path}{line}: {reason} ({remedy})"


ODD_HEADER = HEADER.replace(b"_type", b'_"type"')  # the fast reader takes the quotes for a part of the name


@pytest.mark.parametrize(
    "head", [HEADER, ODD_HEADER, HEADER.replace(b"\n", b"\r\n"), HEADER.replace(b"label", b'"label"')]
)
def test_a_header_may_be_quoted_and_end_as_windows_does(head: bytes, tmp_path: Path) -> None:
    (tmp_path / "reaction_types.csv").write_bytes(head + b"a,b,c,d,01\n")
    assert read_table(tmp_path, "reaction_types").rows() == [("a", "b", "c", "d", "01")]


def test_a_row_may_end_as_on_an_old_mac(tmp_path: Path) -> None:
    """Rows that are read as one, or a table that is refused, for a line end that an editor has changed."""
    (tmp_path / "reaction_types.csv").write_bytes(HEADER + b"a,b,c,d,01\re,f,g,h,02\n")
    assert read_table(tmp_path, "reaction_types").rows() == [("a", "b", "c", "d", "01"), ("e", "f", "g", "h", "02")]


def test_a_table_without_gaps_at_the_end_is_read_fast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader that knows each row's length takes twenty times as long; it is for tables that need it."""

    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("pipeline.tables.read._read_exact", fail)
    tables, _ = write_sample(tmp_path)
    assert read_table(tables, "passages").height == len(SAMPLE.passages)


@pytest.mark.parametrize("head", [HEADER, ODD_HEADER])
def test_a_table_of_a_header_alone_has_no_rows(head: bytes, tmp_path: Path) -> None:
    (tmp_path / "reaction_types.csv").write_bytes(head)
    frame = read_table(tmp_path, "reaction_types")
    assert (frame.height, ",".join(frame.columns), set(frame.dtypes)) == (0, COLUMNS, {pl.String()})


# How a value may be written, and how it may not, where a lenient reader would take it.
WRITTEN = {
    ("places", "geonames_id"): (["7", "-7", "007"], ["+7", "7.0", "1_000", " 7", "7 ", "1e3", "٧", "--7", ""]),
    ("places", "latitude"): (
        ["7", "-7.25", "1e2", "1.5E-3", "1e+2"],
        ["+7", ".5", "7.", "nan", "inf", "1,5", " 7", "1e"],
    ),
    ("claims", "is_approximate"): (["true", "false"], ["True", "1", "yes", "FALSE", " true"]),
    ("events", "date_start"): (
        ["2031-03-02", "0001-01-01"],
        ["2031-3-2", "2031-02-30", "20310302", "2031-03-02T00:00"],
    ),
}


def test_true_is_true() -> None:
    """What all claims of the sample leave open."""
    columns = dict.fromkeys(LOADED["claims"].columns, pl.String)
    frame = pl.DataFrame([{"is_approximate": text} for text in ("true", "false", None)], schema=columns)
    assert type_table(frame, LOADED["claims"])[0]["is_approximate"].to_list() == [True, False, None]


@pytest.mark.parametrize(("table", "field"), WRITTEN)
def test_a_value_is_written_in_one_way(table: str, field: str) -> None:
    """A value that two programs read differently."""
    good, bad = WRITTEN[table, field]
    columns = dict.fromkeys(LOADED[table].columns, pl.String)
    frame = pl.DataFrame([{field: text or None} for text in (*good, *bad)], schema=columns)
    typed, cells = type_table(frame, LOADED[table])
    assert typed[field].is_not_null().to_list() == [True] * len(good) + [False] * len(bad)
    assert [cell.text for cell in cells] == [text for text in bad if text]
    assert {(cell.field, cell.type) for cell in cells} == {
        (field, next(f.type for f in LOADED[table].fields if f.name == field))
    }


def test_cells_that_are_no_value_of_their_type_are_told_and_left_out() -> None:
    columns = LOADED["places"].columns
    row = dict.fromkeys(columns) | {"place_id": "x", "latitude": "1e400", "longitude": "1.5", "geonames_id": "9" * 30}
    typed, bad = type_table(pl.DataFrame([row], schema=dict.fromkeys(columns, pl.String)), LOADED["places"])
    assert [(cell.row, cell.field, cell.type) for cell in bad] == [
        (0, "latitude", "number"),
        (0, "geonames_id", "integer"),
    ]
    assert typed.select("latitude", "longitude", "geonames_id").row(0) == (None, 1.5, None)
