"""On which days what sentences tell took place; the sentences and all names in them are invented."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pipeline.coding import code_documents
from pipeline.language import parse_documents
from pipeline.source import read_documents

from .coded import curated, events, parts, place_of


def days(event_type: str, *sentences: str) -> list[tuple[str, str]]:
    """The first and last day of the events of a type."""
    told = [event for event in events(*sentences) if event.event_type == event_type]
    return [(str(event.date_start), str(event.date_end)) for event in told]


@pytest.mark.parametrize(
    ("event_type", "sentences", "start", "end"),
    [
        ("capture", ("The army captured Karsk before dawn on 5 May.",), "2031-05-05", "2031-05-05"),
        ("capture", ("The army captured Karsk shortly after midnight on 5 May.",), "2031-05-05", "2031-05-05"),
        ("capture", ("The army captured Karsk, which served as a depot, on 5 May.",), "2031-05-05", "2031-05-05"),
        ("capture", ("On 5 May it rained.", "On the 9th, the army captured Karsk."), "2031-05-09", "2031-05-09"),
        (
            "capture",
            ("On 5 May it rained.", "On 7 May it froze.", "On the 9th, rebels took Karsk."),
            *["2031-05-09"] * 2,
        ),
        ("capture", ("The army captured Karsk on the 9th floor.",), "2031-03-03", "2031-04-09"),
        ("agreement", ("The rebels clung on until 9 May, when they capitulated.",), "2031-05-09", "2031-05-09"),
        (
            "shelling",
            ("On 8 May, the army captured Karsk.", "Rebels shelled Velin two days before the army captured Karsk."),
            *["2031-05-06"] * 2,
        ),
        ("assault", ("At dusk, rebels attacked Karsk on 7 May.",), "2031-05-07", "2031-05-07"),
        ("shelling", ("Reprisals followed on 9 May: the army shelled Karsk.",), "2031-05-09", "2031-05-09"),
        (
            "withdrawal",
            (
                "On 5 May it rained.",
                "Two days later the sun shone.",
                "Rebels withdrew from Karsk.",
                "On 9 May it froze.",
            ),
            "2031-05-07",
            "2031-05-09",
        ),
    ],
)
def test_day(event_type: str, sentences: tuple[str, ...], start: str, end: str) -> None:
    """Catches a day lost behind a clause, an hour read as another day, and a bound that forgets a day counted."""
    assert days(event_type, *sentences) == [(start, end)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The army took the town of Karsk on 5 March and the town of Velin on 8 March.",
            [("2031-03-05", "Karsk"), ("2031-03-08", "Velin")],
        ),
        (
            "Rebels shelled the town of Karsk on 5 March and again on 8 March.",
            [("2031-03-05", "Karsk"), ("2031-03-08", "Karsk")],
        ),
        (
            "The army launched offensives in the south in March, and in the east in April.",
            [("2031-03-01", None), ("2031-04-01", None)],
        ),
        ("Rebels shelled the town of Karsk on 5 March, having left Velin on 3 March.", [("2031-03-05", "Karsk")]),
    ],
)
def test_a_list_of_days(sentence: str, told: list[tuple[str, str | None]]) -> None:
    """Catches the second place of "took X on 5 May and Y on 8 May" being lost, or another clause read into the list."""
    found = [(str(e.date_start), place_of(e, sentence)) for e in events(sentence) if e.event_type != "withdrawal"]
    assert found == told


def test_what_a_day_is_counted_from_is_not_of_that_day() -> None:
    sentences = ("On 8 May, the army captured Karsk.", "Two days after the army captured Karsk, rebels shelled Velin.")
    assert set(days("capture", *sentences)) == {("2031-05-08", "2031-05-08")}


def test_a_weekday_in_a_report() -> None:
    """Catches a report's own day taken for that of the news, and its first line taken for a summary box."""
    text = "Rebels storm mill\n\nMay 07 2031 KARSK Rebels stormed a mill near the town of Velin on Monday.\n"
    with TemporaryDirectory() as folder:
        (Path(folder) / "mill.txt").write_text(text, encoding="utf-8")
        records = code_documents(parse_documents(read_documents(Path(folder)), curated()), curated())
    assert [(event.event_type, str(event.date_start)) for event in records.events] == [("assault", "2031-05-05")]


def test_a_date_before_a_day_is_no_hour() -> None:
    """Catches "before 5 May" read as on it."""
    assert days("capture", "The army captured Karsk before 5 May.") != [("2031-05-05", "2031-05-05")]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The battalion, stationed in Karsk, fled.", ["withdrawal"]),
        ("The army left 200 civilians trapped in Karsk.", []),
        ("The army shelled Karsk, killing ten people.", ["shelling"]),
        ("The army denied carrying out air strikes near Karsk.", []),
        ("Rebels were stationed in Karsk.", ["deployment"]),
        ("Rebels entered Karsk, killing ten civilians.", ["advance", "massacre"]),
    ],
)
def test_what_only_describes(sentence: str, types: list[str]) -> None:
    """Catches a state, a number of dead or a denial told as a happening, and a happening lost for one."""
    assert [event.event_type for event in events(sentence)] == types


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Most of the rebels withdrew from Karsk.", "rebels"),
        ("Elements of the 72nd Rifle Brigade captured Karsk.", "72nd Rifle Brigade"),
        ("The ZDF surrounded Karsk after the ZDF captured Dolm.", "ZDF"),
    ],
)
def test_who_acts_by_a_part_or_by_initials(sentence: str, actor: str) -> None:
    """Catches a force that is lost behind the word for its part, or for being written in capitals."""
    assert (actor, "initiator") in parts(events(sentence)[0], sentence)


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("The Swedish Ministry of Defence stated that its forces had captured Karsk.", "Swedish Armed Forces"),
        ("Swedish officials stated that their forces had captured Karsk.", "Swedish Armed Forces"),
        ("The mayor said that his troops had captured Karsk.", "troops"),
        ("The Swedish Navy withdrew, but its destroyers shelled Karsk.", "Swedish Navy"),
    ],
)
def test_who_owns_a_force(sentence: str, actor: str) -> None:
    """Catches "its forces" and "its destroyers" that are nobody's, and troops given to a state that no word names."""
    (event,) = [event for event in events(sentence) if event.event_type in {"capture", "shelling"}]
    assert (actor, "initiator") in parts(event, sentence)


def test_those_who_move_act() -> None:
    """Catches "by retreating sappers" read as a retreat, and a deed done by a deed read as done by somebody."""
    (mined,) = events("The road to Karsk was mined by retreating sappers.")
    assert parts(mined, "The road to Karsk was mined by retreating sappers.") == {("sappers", "initiator")}
    (retreat,) = events("The army saved itself by retreating.")
    assert retreat.event_type == "withdrawal"
