"""The scorer, against figures computed by hand."""

from pathlib import Path

import pytest
from gold_sample import scored

from pipeline.evaluation.figures import KINDS, Rates, Share

Counts = tuple[int, int, int]
CAPTURE = "type: [capture]"
SECOND = "  - {in: captured the town, trigger: taken, type: [capture], place: northland, initiator: []}\n\nclaims:"


def counts(rates: Rates) -> Counts:
    return rates.hits, rates.missed, rates.extra


def test_agreement_is_one_in_everything(tmp_path: Path) -> None:
    """A figure below one although nothing differs."""
    found = scored(tmp_path)
    for kind, size in zip(KINDS, (1, 3, 2), strict=True):
        table = found.figures.tables[kind]
        assert counts(table.loose) == counts(table.strict) == (size, 0, 0), kind
        assert all(share == Share(size, size) for share in table.slots.values())
    assert not found.differences
    assert [found.figures.entities[kind].one_row for kind in ("actors", "places")] == [3, 2]


@pytest.mark.parametrize(
    ("kind", "old", "new", "slot"),
    [
        ("events", "date: [2031-03-02, 2031-03-02]", "date: [2031-03-02, 2031-03-03]", "date"),
        ("events", "place: oldford", "place: northland", "place"),
        ("events", "place: oldford", "place: null", "place"),
        ("events", "initiator: [front]", "initiator: [lund]", "initiator"),
        ("events", "initiator: [front]", "initiator: [lund], also_initiator: [front]", "initiator"),
        ("events", "initiator: [front]", "initiator: []", "initiator"),
        ("events", "initiator: [front], target: []", "initiator: [front], target: [soldiers]", "target"),
        ("claims", "stance: [denies, doubts]", "stance: confirms", "stance"),
        ("claims", "claimant: [front]", "claimant: []", "claimant"),
        ("claims", "unit: killed, subject: [soldiers]", "unit: wounded", "unit"),
        ("claims", "subject: [soldiers]", "subject: [lund]", "subject"),
        ("claims", "subject: [soldiers]", "subset: true", "subset"),
        ("reactions", "actor: [lund]", "actor: [watch]", "actor"),
        ("reactions", "target: [front]", "target: [watch]", "target"),
        ("reactions", "date: [2031-03-05, 2031-03-05]", "date: [2031-03-05, null]", "date"),
        ("reactions", "quote: A crime", "quote: two crimes", "quote"),
    ],
)
def test_a_wrong_slot_is_a_hit_that_is_not_strict(tmp_path: Path, kind: str, old: str, new: str, slot: str) -> None:
    """A slot that is not looked at, or a wrong one that takes the record away altogether."""
    found = scored(tmp_path, (old, new))
    table = found.figures.tables[kind]
    size = table.loose.hits
    assert counts(table.loose) == (size, 0, 0)
    assert counts(table.strict) == (size - 1, 1, 1)
    wrong = {name for name, share in table.slots.items() if share.right < share.asked}
    assert wrong == {slot}
    assert [(each.sort, each.slots) for each in found.differences] == [("slot", (slot,))]


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("events", "date: [2031-03-02, 2031-03-02]", "date: [2031-04-02, 2031-04-02], date_optional: true"),
        ("events", "place: oldford", "place: northland, place_optional: true"),
        ("events", "initiator: [front]", "initiator: [lund], initiator_optional: true"),
        ("events", "initiator: [front]", "initiator: [lund, front]"),
        ("events", "initiator: [front]", "initiator: [], participant: [front]"),
        ("events", ", initiator: [front], target: []", ""),
        ("events", "place: oldford", "place: [northland, oldford]"),
        ("claims", "claimant: [front]", "claimant: [], claimant_optional: true"),
        ("claims", "subject: [soldiers]", "subject: [lund], subject_optional: true"),
        ("reactions", "target: [front]", "target: []"),
    ],
)
def test_what_is_excused_or_not_asked_is_right(tmp_path: Path, kind: str, old: str, new: str) -> None:
    """A slot that two careful coders may fill differently, held against the tables."""
    assert scored(tmp_path, (old, new)).figures.tables[kind].strict.f1 == 1


@pytest.mark.parametrize(
    ("kind", "old", "new", "expected"),
    [
        ("events", CAPTURE, "type: [assault]", (0, 1, 1)),
        ("events", CAPTURE, "type: [assault], optional: true", (0, 0, 1)),
        ("events", CAPTURE, "type: [assault, capture]", (1, 0, 0)),
        ("events", CAPTURE, "type: [capture], optional: true", (0, 0, 0)),
        ("events", "in: captured the town", "in: accused the Front", (0, 1, 1)),
        ("claims", "quantity: [20, 25]", "quantity: [20, null]", (2, 1, 1)),
        ("claims", ", quantity: [20, 25]", "", (3, 0, 0)),
    ],
)
def test_records_meet_by_paragraph_type_and_number(
    tmp_path: Path, kind: str, old: str, new: str, expected: Counts
) -> None:
    """A record that counts as found though it says something else, or an optional one that counts at all."""
    assert counts(scored(tmp_path, (old, new)).figures.tables[kind].loose) == expected


def test_the_better_pair_is_chosen(tmp_path: Path) -> None:
    """The first record of a paragraph that takes what stands for the second."""
    first = scored(tmp_path, ("\nclaims:", SECOND))
    assert counts(first.figures.tables["events"].strict) == (1, 1, 0)
    assert [each.gold.trigger for each in first.differences if each.gold] == ["taken"]


def test_rows_that_are_split_or_absent_are_named(tmp_path: Path) -> None:
    """Two rows for one actor, a place without a row, and descriptions that may well be several rows."""
    found = scored(tmp_path, ("generic: [soldiers]", "generic: []"), ("[Northland]", "[Mill of Ord]"))
    actors, places = found.figures.entities["actors"], found.figures.entities["places"]
    assert (actors.one_row, actors.split, actors.absent, actors.asked) == (3, ("soldiers",), (), 4)
    assert (places.one_row, places.split, places.absent, places.asked) == (1, (), ("northland",), 2)


def test_every_difference_is_one_line(tmp_path: Path) -> None:
    """A difference that cannot be found again: without the words, the rule, or what was wanted."""
    changes = ((CAPTURE, "type: [assault]"), ("actor: [lund]", "actor: [watch]"))
    told = [str(each) for each in scored(tmp_path, *changes).differences]
    assert told[0] == "missed event: assault | captured | captured the town"
    assert told[1] == "extra event: capture | transitive | the Free River Front captured the town of Oldford"
    assert told[2].startswith("wrong reaction: actor | accused the Front | accuse at oldford.p04 by speech: ")
    assert "actor_id=ada-lund" in told[2]
