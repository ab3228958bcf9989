"""What is written is what is read, byte for byte and cell for cell."""

from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from broken_rows import LOADED
from hypothesis import given
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
UNREADABLE = [
    (None, "", "cannot be read"),
    (b"", ":1", "the header is"),
    (b"reaction_type,label\n", ":1", "the header is"),
    (b"\xef\xbb\xbf" + HEADER, ":1", "the header is"),
    (HEADER + b"a,b,c,d,01\n\xff,b,c,d,01\n", ":3", "not UTF-8"),
    (HEADER + b"a,b,c,d,01\na,b,c,d\n", ":3", "4 cells instead of 5"),
    (HEADER + b"a,b,c,d,01\na,b,c,d,01,x\n", ":3", "6 cells instead of 5"),
    (HEADER + b"a,b,c,d,01\n\na,b,c,d,01\n", ":3", "0 cells instead of 5"),
    (HEADER + b'a,b,"c"x,d,01\n', ":2", "not CSV"),
    (HEADER + b'a,b,"c,d,01\n', ":2", "not CSV"),
]


@pytest.mark.parametrize(("content", "line", "reason"), UNREADABLE)
def test_a_table_that_cannot_be_read(content: bytes | None, line: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "reaction_types.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=reason) as caught:
        read_table(tmp_path, "reaction_types")
    assert caught.value.where == f"{path}{line}"
    assert "\n" not in str(caught.value)


def test_cells_that_are_no_value_of_their_type_are_told_and_left_out() -> None:
    columns = LOADED["places"].columns
    row = dict.fromkeys(columns) | {"place_id": "x", "latitude": "1e400", "longitude": "1.5", "geonames_id": "9" * 30}
    typed, bad = type_table(pl.DataFrame([row], schema=dict.fromkeys(columns, pl.String)), LOADED["places"])
    assert [(cell.row, cell.field, cell.type) for cell in bad] == [
        (0, "latitude", "number"),
        (0, "geonames_id", "integer"),
    ]
    assert typed.select("latitude", "longitude", "geonames_id").row(0) == (None, 1.5, None)
