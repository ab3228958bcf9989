"""What a folder of raw texts may hold, and what is said where it cannot be used."""

from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.source import read_documents

TEXT = b"Battle of Oldford\n\nThe Battle of Oldford was short.\n"
HEADER = "document_id,title,source_url,licence,note\n"


def write(folder: Path, name: str, data: bytes = TEXT) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def refusal(folder: Path) -> str:
    with pytest.raises(InputError) as error:
        read_documents(folder)
    message = str(error.value)
    assert "\n" not in message
    assert error.value.remedy
    return message


def test_documents_come_sorted_by_id_from_all_folders(tmp_path: Path) -> None:
    """The order of the tables does not depend on the folder a text lies in."""
    for name in ("b.txt", "deep/a.txt", "deep/er/c.txt", "notes.md"):
        write(tmp_path, name)
    assert [document.document_id for document in read_documents(tmp_path)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "x.txt: is empty"),
        (b" \r\n\t\n", "x.txt: is empty"),
        (b"\xef\xbb\xbf\n", "x.txt: is empty"),
        (b"[1]\n\n[2]", "x.txt: has no title"),
        (b"Title\n\nab\xffcd", "x.txt:3: byte 10 (0xff) is not UTF-8"),
        (b"a" * 1001, "x.txt:1: the first line has 1001 characters"),
        ("Title\rÄ".encode("latin-1"), "x.txt:2: byte 7 (0xc4) is not UTF-8"),
        (b"Title\r\n\r\na\0b", "x.txt:3: holds a NUL byte"),
    ],
)
def test_a_text_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, data: bytes, said: str) -> None:
    write(tmp_path, "x.txt", data)
    assert said in refusal(tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        *("two words.txt", ".hidden.txt", "-x.txt", "a,b.txt", "“q”.txt"),
        *("a..txt", "CON.txt", "nul.txt", "aux.old.txt", "COM1.txt", "..txt", "a\u202eb.txt", "a\nb.txt", "=1.txt"),
    ],
)
def test_a_name_that_is_no_id_is_refused_with_a_proposal(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    message = refusal(tmp_path)
    assert "cannot be a document id" in message
    assert "rename the file, for instance to" in message


@pytest.mark.parametrize("names", [("a/x.txt", "b/x.txt"), ("x.txt", "X.txt")])
def test_two_texts_of_one_name_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    for name in names:
        write(tmp_path, name)
    assert "has the same document id as" in refusal(tmp_path)


def test_a_folder_without_texts_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "holds no .txt file" in refusal(tmp_path)
    assert "is not a folder" in refusal(tmp_path / "nowhere")


def test_the_register_gives_source_and_licence(tmp_path: Path) -> None:
    write(tmp_path, "x.txt")
    row = "x,Battle of Oldford,https://example.org/x,CC-BY-4.0,\n"
    (tmp_path / "documents.csv").write_text(HEADER + row, encoding="utf-8")
    document = read_documents(tmp_path)[0]
    assert (document.source_url, document.licence) == ("https://example.org/x", "CC-BY-4.0")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("y,Battle of Oldford,,,\n", "documents.csv:2:document_id: there is no y.txt"),
        ("x,Battle of Oldford,ftp://example.org,,\n", "documents.csv:2:source_url"),
        ("x,,,,\n", "documents.csv:2:title: is empty"),
        ("x,Battle of Newford,,,\n", "but documents.csv calls it 'Battle of Newford'"),
        ("x,Battle of Oldford,,\n", "documents.csv:2: has 4 cells"),
        ("x,Battle of Oldford,,,\nx,Battle of Oldford,,,\n", "documents.csv:3:document_id"),
    ],
)
def test_a_row_of_the_register_that_does_not_fit_is_named(tmp_path: Path, row: str, said: str) -> None:
    write(tmp_path, "x.txt")
    (tmp_path / "documents.csv").write_text(HEADER + row, encoding="utf-8")
    assert said in refusal(tmp_path)
