"""Whatever bytes a raw text holds, all the rooms together end in valid tables or in one clear line."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT
from texts import GOOD, mutated

from pipeline.checks import check_tables
from pipeline.coding import Coder, code_document, code_documents
from pipeline.coding.actors.named import stands_alone
from pipeline.curation import Curated, known_names, load_curated
from pipeline.errors import InputError
from pipeline.language.document import Reader
from pipeline.records import Records
from pipeline.source import SourceDocument, decode, read_documents, read_text
from pipeline.tables import write_tables


@cache
def facts() -> Curated:
    return load_curated(ROOT / "curated")


@cache
def reader() -> Reader:
    return Reader(facts())


@cache
def coder() -> Coder:
    return Coder(facts())


def read(path: Path) -> SourceDocument | None:
    """Read a text of a folder of its own; nothing where one clear line says why it cannot be used."""
    try:
        return read_documents(path.parent, known_names(facts()))[0]
    except InputError as error:
        assert len(str(error).splitlines()) == 1
        path.unlink()
        return None


def build(*texts: bytes) -> Records:
    """Take texts through all the rooms and insist on valid tables."""
    with TemporaryDirectory() as folder:
        raw, tables = Path(folder, "raw"), Path(folder, "tables")
        paths = [raw / str(number) / f"text-{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.parent.mkdir(parents=True)
            path.write_bytes(text)
        documents = [document for path in paths if (document := read(path)) is not None]
        records = code_documents(reader().read(documents), facts())
        write_tables(records, tables)
        findings = check_tables(tables, raw, ROOT / "schemas").findings
    assert findings == (), "\n".join(map(str, findings))
    return records


@given(st.lists(mutated(), min_size=4, max_size=4))
def test_any_text_makes_valid_tables_or_one_clear_line(texts: list[bytes]) -> None:
    """A traceback, an offset that is off, or tables that their own checks refuse."""
    build(*texts)


# Each was found by a fuzzer or a mutated text; what went wrong is the name of the case.
FOUND: dict[str, str] = {
    "number-told-twice": "50 killed " * 40,
    "sayings-in-sayings": "He said that " * 700,
    "clause-on-clause": "The army captured Oldford and " * 400,
    "according-to-nobody": "according to " * 700,
    "brackets-in-brackets": "The town " + "(" * 4000 + ")" * 4000 + " fell.",
    "names-in-other-scripts": "The Battle of Oldford (Ruritanian: Битва за Олдфорд) began. General Битва told "
    "Рейтер that Μάχη had fallen. Штурм attacked حلب and 攻击. The Гром Brigade of Иван took Дом from the Гром army.",
    "role-of-two-letters": "Guard[1] Gen. Jan Lund[2] Abu Talha (emir of)[3] 5 killed[4] The Battle of Oldford ended.",
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_once_went_wrong_is_read(text: str) -> None:
    build(f"Battle of Oldford\n\n{text}\n".encode())


@pytest.mark.parametrize(
    "text", ["Rebels captured Oldford. " * 500, "it was said that " * 300], ids=["long", "tangled"]
)
def test_what_is_too_long_or_too_tangled_is_told_as_not_understood(text: str) -> None:
    """A passage that nobody has read and that passes for one in which there is nothing to code."""
    records = build(f"Battle of Oldford\n\nRebels captured Newford.\n\n{text}\n\nIt ended.\n".encode())
    assert [passage.outcome for passage in records.passages][1:3] == ["coded", "not_understood"]
    told = {row.passage_id for row in records.events} | {row.passage_id for row in records.claims}
    assert not [passage_id for passage_id in told if passage_id.endswith("p03")]


# Places and actors that only a rule finds, where no other mention stands in for the one that it forgets.
ALONE = (
    "Rebels advanced from inside Ruritanian territory and attacked the crossing.",
    "The officials also said Peru holds Norway responsible for the strikes from within its territory.",
    "Each accused the other of the attack.",
    "The governments of Peru and Japan condemned it.",
    "Oslo summoned the Peruvian ambassador.",
)


def alone(sentence: str) -> Records:
    """The records of a document of one sentence."""
    source = read_text(
        "alone", decode(f"Battle of Oldford\n\n{sentence}\n".encode(), "alone"), names=known_names(facts())
    )
    (parsed,) = reader().read([source])
    return code_document(parsed, coder())


@pytest.mark.parametrize("text", [*GOOD, "\n\n".join(("Title", *ALONE))], ids=lambda text: text[:30])
def test_every_sentence_by_itself_lists_whom_it_names(text: str) -> None:
    """A row for an actor or place whose mention was left to another sentence: alone, the document is set aside."""
    source = read_text("all", decode(text.encode(), "all"), names=known_names(facts()))
    sentences = [passage.text for passage in source.passages if passage.kind == "sentence"]
    assert [sentence for sentence in sentences if not stands_alone(alone(sentence))] == []
