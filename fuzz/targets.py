"""What is fuzzed: each target takes any bytes and ends in a value that holds what it promises, or in one clear line."""

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.curation.curated import ROW_TYPES
from pipeline.curation.table import read_table
from pipeline.errors import InputError
from pipeline.evaluation.gold_file import read_gold
from pipeline.language.numbers.numbers import read_numbers
from pipeline.language.times.times import read_times
from pipeline.publishing.metadata import load_metadata
from pipeline.source import read_documents

GOLD_TEXT = (
    "Battle of Oldford\n\nOn 2 March 2031, the Front captured Oldford. The Watch said that 20 had been killed.\n"
)
MARKER = re.compile(r"\[[0-9]{1,6}\]")
Target = Callable[[bytes], None]


def reader(data: bytes) -> None:
    """A raw text: passages in order, each the raw text at its offsets without markers and with white space folded."""
    with TemporaryDirectory() as folder:
        Path(folder, "made-up.txt").write_bytes(data)
        try:
            (document,) = read_documents(Path(folder))
        except InputError as error:
            return _one_line(error)
    text, end = data.decode("utf-8"), 0
    for passage in document.passages:
        raw = text[passage.char_start : passage.char_end]
        assert end <= passage.char_start < passage.char_end
        assert passage.text == " ".join(MARKER.sub("", raw).split()) != ""
        assert len(passage.offsets) == len(passage.text)
        end = passage.char_end
    return None


def numbers(data: bytes) -> None:
    """A text with numbers: each where it says that it stands, none within another, its bounds in order."""
    text, end = data.decode("utf-8", "surrogatepass" if _is_wtf8(data) else "replace"), 0
    for number in read_numbers(text):
        assert end <= number.start < number.end
        assert text[number.start : number.end] == number.text
        bounds = [bound for bound in (number.minimum, number.maximum) if bound is not None]
        assert bounds == sorted(bounds)
        end = number.end


def times(data: bytes) -> None:
    """A text with dates: each where it says that it stands, none within another."""
    text, end = data.decode("utf-8", "surrogatepass" if _is_wtf8(data) else "replace"), 0
    for time in read_times(text):
        assert end <= time.start < time.end
        assert text[time.start : time.end] == time.text
        end = time.end


def curated(data: bytes) -> None:
    """A curated file, which one the first byte says: rows, or where and why not."""
    name, row_type = sorted(ROW_TYPES.items())[(data[0] if data else 0) % len(ROW_TYPES)]
    _file(f"{name}.csv", data[1:], lambda path: read_table(path, row_type))


def gold(data: bytes) -> None:
    """A file coded by hand."""
    _file("oldford.yaml", data, lambda path: read_gold(path, GOLD_TEXT))


def metadata(data: bytes) -> None:
    """The description of a package."""
    _file("metadata.yaml", data, load_metadata)


TARGETS: dict[str, Target] = {each.__name__: each for each in (reader, numbers, times, curated, gold, metadata)}


def _file(name: str, data: bytes, read: Callable[[Path], object]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            read(path)
        except InputError as error:
            _one_line(error)


def _one_line(error: InputError) -> None:
    assert len(str(error).splitlines()) == 1, str(error)


def _is_wtf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for lone surrogates, which a text in memory may hold."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
