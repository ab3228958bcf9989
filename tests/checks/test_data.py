"""What the rules look at: raw texts wherever they lie, and the document and passage of each row."""

from dataclasses import replace
from pathlib import Path

import msgspec
import polars as pl
import pytest
from broken_rows import LOADED
from sample import SAMPLE, SCHEMAS, write_sample
from sample_text import RAW

from pipeline.checks import check_tables
from pipeline.checks.data import Data, findings_of, read_raw
from pipeline.checks.door import typed_frames
from pipeline.checks.keys import foreign_key
from pipeline.records import EventActor, Records
from pipeline.schemas import ForeignKey, Reference
from pipeline.tables import read_tables


def data_of(folder: Path, records: Records) -> Data:
    tables, raw = write_sample(folder, records)
    frames, _ = typed_frames(read_tables(tables), LOADED)
    return Data(frames, LOADED, read_raw(raw, set(RAW)))


def test_a_raw_text_is_found_below_the_folder_and_no_other_file_is(tmp_path: Path) -> None:
    """A text in a folder of its own; a note, another document, and a folder that is called like a text."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "oldford.txt").write_bytes(b"A\r\nB")
    (tmp_path / "newford.md").write_bytes(b"x")
    (tmp_path / "elsewhere.txt").write_bytes(b"x")
    (tmp_path / "newford.txt").mkdir()
    texts = read_raw(tmp_path, set(RAW))
    assert {key: raw.text for key, raw in texts.items()} == {"oldford": "A\r\nB"}
    assert len(texts["oldford"].sha256) == 64


def test_a_file_that_is_no_text_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "newford.txt").write_bytes(b"\xff")
    (tmp_path / "oldford.txt").write_bytes(b"A")
    assert list(read_raw(tmp_path, set(RAW))) == ["oldford"]


def test_the_document_of_each_row_is_known(tmp_path: Path) -> None:
    """Of a row with its document, with a passage, with an event, and of one whose passage or event is nowhere."""
    lost = replace(SAMPLE.mentions[0], mention_id="oldford.p99.m1", passage_id="oldford.p99")
    part = EventActor("newford.p09.e1", "ford-watch", "target")
    records = replace(SAMPLE, mentions=(*SAMPLE.mentions, lost), event_actors=(*SAMPLE.event_actors, part))
    data = data_of(tmp_path, records)
    known = {
        table: dict(zip(frame[data.row_key(table)[0]], frame["_document"], strict=True))
        for table in ("passages", "mentions", "event_actors")
        for frame in [data.with_document(table)]
    }
    assert known["passages"]["newford.p02"] == "newford"
    assert (known["mentions"]["newford.p02.m1"], known["mentions"]["oldford.p99.m1"]) == ("newford", None)
    assert known["event_actors"] == {"newford.p02.e1": "newford", "newford.p09.e1": None, "oldford.p02.e1": "oldford"}


def test_a_doubled_passage_doubles_no_record(tmp_path: Path) -> None:
    twice = replace(SAMPLE, passages=(*SAMPLE.passages, replace(SAMPLE.passages[-1], text="another", char_end=70)))
    data = data_of(tmp_path, twice)
    rows = data.with_passage("events")
    assert rows["event_id"].to_list() == data.frames["events"]["event_id"].to_list()
    assert rows.filter(rows["event_id"] == "newford.p02.e1").select("_start", "_end").rows()[0][0] == 19


def test_a_foreign_key_of_two_columns_is_followed(tmp_path: Path) -> None:
    """No table has one; each column of it stands somewhere, but not beside the other."""
    data = data_of(tmp_path, SAMPLE)
    key = ForeignKey(("event_id", "passage_id"), Reference(("event_id", "passage_id"), "events"))
    schemas = {"claims": msgspec.structs.replace(LOADED["claims"], foreign_keys=(key,))}
    (finding, *_) = findings_of(foreign_key, replace(data, schemas=schemas))
    assert str(finding) == (
        "claims.csv:2:event_id+passage_id: oldford.p02.e1+oldford.p03 is not in events.csv; add it there or mend the "
        "value [oldford.p03.c1]"
    )


def test_a_row_with_a_key_of_two_columns_is_named_by_both() -> None:
    """No table with such a key has a column that is not text."""
    schema = msgspec.structs.replace(LOADED["citations"], primary_key=("citation_id", "passage_id"))
    cells = dict.fromkeys(schema.columns, "one") | {"citation_id": "oldford.p02.n1", "passage_id": "oldford.p02"}
    _, found = typed_frames({"citations": pl.DataFrame([cells])}, {"citations": schema})
    assert {each.row_id for each in found} == {"oldford.p02.n1+oldford.p02"}


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        (
            "citations",
            b"oldford.p02.n1,oldford.p02,1,",
            b"oldford.p02.n1,oldford.p02,one,",
            "citations.csv:2:marker: 'one' is no integer; mend the value [oldford.p02.n1]",
        ),
        (
            "claims",
            b",20,25,",
            b",20,2.5,",
            "claims.csv:2:quantity_max: '2.5' is no integer; mend the value [oldford.p03.c1]",
        ),
    ],
)
def test_a_cell_that_is_not_of_its_type_is_told_with_its_row(
    table: str, old: bytes, new: bytes, message: str, tmp_path: Path
) -> None:
    tables, raw = write_sample(tmp_path)
    path = tables / f"{table}.csv"
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new))
    found = [str(finding) for finding in check_tables(tables, raw, SCHEMAS).findings if finding.rule == "type"]
    assert found == [message]
