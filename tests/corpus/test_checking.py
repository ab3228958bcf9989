"""Documents that are checked together: nothing that is wrong with one is hidden by another."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from project import ROOT
from rule_breaks import named_cases
from sample import SAMPLE, SCHEMAS
from sample_text import RAW

from pipeline.corpus.checking import Checking, Made, agreeing
from pipeline.curation import load_curated
from pipeline.records import Records
from pipeline.schemas import load_schemas
from pipeline.source import RawFile

from .test_unit_checks import own

# One broken sample a rule.
CASES = {case[0]: case[3] for case in reversed(named_cases().values())}
FIRST, SECOND = RAW


@pytest.fixture(scope="module")
def checking() -> Checking:
    return Checking(load_curated(ROOT / "curated"), load_schemas(SCHEMAS))


def made(records: Records) -> list[Made]:
    """The documents of the sample, each with the rows that are its own."""
    sums = {row.document_id: row.sha256 for row in SAMPLE.documents}
    return [Made(name, RawFile(name, text, sums[name]), own(records, name)) for name, text in RAW.items()]


def test_what_is_right_fits_together(checking: Checking) -> None:
    """A batch that is always checked one by one."""
    documents = made(SAMPLE)
    assert [len(group) for group in agreeing(documents)] == [len(documents)]
    assert checking.all_fit(documents)


@pytest.mark.parametrize("broken", CASES.values(), ids=CASES)
def test_what_is_wrong_with_one_is_seen_beside_the_others(
    broken: Callable[[Records], Records], checking: Checking
) -> None:
    """A row that is missing in one document and that the neighbour's stands in for."""
    documents = made(broken(SAMPLE))
    alone = any(checking.findings([document]) for document in documents)
    assert checking.all_fit(documents) is not alone


@pytest.mark.parametrize(
    "change",
    [
        lambda records: replace(records, actors=records.actors[1:]),
        lambda records: replace(records, places=()),
        lambda records: replace(records, actors=tuple(replace(row, side="civilian") for row in records.actors)),
        lambda records: replace(records, mentions=()),
    ],
    ids=["an actor without a row", "no places", "another side", "nobody mentioned"],
)
def test_who_does_not_agree_is_checked_apart(change: Callable[[Any], Any]) -> None:
    """Two rows for one actor in one table; a name whose row is in another document only."""
    first, *others = made(SAMPLE)
    twin = Made("twin", first.file, change(first.records))
    groups = list(agreeing([first, *others, twin]))
    assert [twin] in groups
    assert sum(len(group) for group in groups) == len(others) + 2
