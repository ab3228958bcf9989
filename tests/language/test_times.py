"""Time expressions and what they say, before a day is worked out."""

import time as clock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.times.time_model import CalendarDate, TimeExpression
from pipeline.language.times.times import read_times


def _only(text: str) -> TimeExpression:
    (found,) = read_times(text)
    return found


@pytest.mark.parametrize(
    ("text", "written", "date"),
    [
        ("On 4 May 1901, the fleet", "4 May 1901", CalendarDate(1901, 5, 4)),
        ("coming into force on 9 June.", "9 June", CalendarDate(None, 6, 9)),
        ("On July 8, 1877 the", "July 8, 1877", CalendarDate(1877, 7, 8)),
        ("on March 19 the", "March 19", CalendarDate(None, 3, 19)),
        ("on the 5th of August the", "5th of August", CalendarDate(None, 8, 5)),
        ("In the early hours of 2 May 1901, men", "the early hours of 2 May 1901", CalendarDate(1901, 5, 2)),
        ("early on 6 April, men", "early on 6 April", CalendarDate(None, 4, 6)),
        ("During the night of 12 October, men", "the night of 12 October", CalendarDate(None, 10, 12)),
        ("On the night of 12 October, men", "the night of 12 October", CalendarDate(None, 10, 12)),
        ("in the afternoon of 8 June", "the afternoon of 8 June", CalendarDate(None, 6, 8)),
        ("On Friday, 6 May, men", "Friday, 6 May", CalendarDate(None, 5, 6)),
        ("in mid-August, when", "mid-August", CalendarDate(None, 8, None, "mid")),
        ("in early October 1901 by", "early October 1901", CalendarDate(1901, 10, None, "early")),
        (
            "in the first week of October 1901 by",
            "the first week of October 1901",
            CalendarDate(1901, 10, None, "first week"),
        ),
        ("late in August", "late in August", CalendarDate(None, 8, None, "late")),
        ("at the end of May, men", "the end of May", CalendarDate(None, 5, None, "late")),
        ("in June 1877, the", "June 1877", CalendarDate(1877, 6)),
        ("was repelled in May.", "May", CalendarDate(None, 5)),
        ("In 1877, the", "1877", CalendarDate(1877)),
        ("By the summer of 1877 men", "1877", CalendarDate(1877)),
        ("in early autumn 1877 partisans", "1877", CalendarDate(1877)),
        ("(1877)", "1877", CalendarDate(1877)),
        ("on 1877-06-19", "1877-06-19", CalendarDate(1877, 6, 19)),
    ],
)
def test_dates(text: str, written: str, date: CalendarDate) -> None:
    found = _only(text)
    assert (found.kind, found.relation, found.text) == ("calendar", "at", written)
    assert found.first == found.last == date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Between 3 and 9 June, families", CalendarDate(None, 6, 3), CalendarDate(None, 6, 9)),
        ("from 3 to 9 June", CalendarDate(None, 6, 3), CalendarDate(None, 6, 9)),
        ("on 3–9 June 1901", CalendarDate(1901, 6, 3), CalendarDate(1901, 6, 9)),
        ("the night of 5/6 June", CalendarDate(None, 6, 5), CalendarDate(None, 6, 6)),
        ("3 June to 12 August", CalendarDate(None, 6, 3), CalendarDate(None, 8, 12)),
        ("(3 June – 12 August 1901)", CalendarDate(1901, 6, 3), CalendarDate(1901, 8, 12)),
        ("30 December – 4 January 1902", CalendarDate(1901, 12, 30), CalendarDate(1902, 1, 4)),
        ("June 3–9, 1901", CalendarDate(1901, 6, 3), CalendarDate(1901, 6, 9)),
        ("On 3 and 4 June", CalendarDate(None, 6, 3), CalendarDate(None, 6, 4)),
        ("The siege of Esk (1901–1903)", CalendarDate(1901), CalendarDate(1903)),
        ("(1901–03)", CalendarDate(1901), CalendarDate(1903)),
        ("Between 1901 and 1903 the men", CalendarDate(1901), CalendarDate(1903)),
        ("It went on from 1901 to 1903.", CalendarDate(1901), CalendarDate(1903)),
        ("between April and June 1901", CalendarDate(1901, 4), CalendarDate(1901, 6)),
    ],
)
def test_spans_of_dates(text: str, first: CalendarDate, last: CalendarDate) -> None:
    found = _only(text)
    assert (found.kind, found.first, found.last) == ("calendar", first, last)


def test_days_that_are_not_in_a_row_are_two_dates() -> None:
    assert [(found.text, found.first) for found in read_times("On 3 and 9 June")] == [
        ("3", CalendarDate(None, 6, 3)),
        ("9 June", CalendarDate(None, 6, 9)),
    ]


@pytest.mark.parametrize(
    ("text", "written", "relation"),
    [
        ("By 9 June, the siege", "By 9 June", "by"),
        ("besieged since 9 June", "since 9 June", "since"),
        ("from early June the", "from early June", "since"),
        ("held until 9 June", "until 9 June", "until"),
        ("left before 9 June", "before 9 June", "before"),
    ],
)
def test_prepositions_that_carry_meaning(text: str, written: str, relation: str) -> None:
    found = _only(text)
    assert (found.text, found.relation, found.kind) == (written, relation, "calendar")


@pytest.mark.parametrize(
    ("text", "kind", "count", "unit"),
    [
        ("The same day, men", "relative", 0, "day"),
        ("that night men", "relative", 0, "day"),
        ("and the next day guns", "relative", 1, "day"),
        ("The following day", "relative", 1, "day"),
        ("the previous day", "relative", -1, "day"),
        ("The day after, men", "relative", 1, "day"),
        ("the day before, men", "relative", -1, "day"),
        ("Two days later, men", "relative", 2, "day"),
        ("A week later", "relative", 1, "week"),
        ("three months earlier", "relative", -3, "month"),
        ("several days later", "relative", None, "day"),
        ("A fortnight later", "relative", 2, "week"),
        ("over the previous two days", "window", -2, "day"),
        ("in the past week", "window", -1, "week"),
        ("The following week", "window", 1, "week"),
        ("within the next three days", "window", 3, "day"),
        ("fought overnight near", "overnight", None, None),
        ("On Friday, men", "weekday", 4, None),
        ("Men attacked Friday near", "weekday", 4, None),
        ("Men struck the village Friday in an effort", "weekday", 4, None),
        ("They drew back Friday evening", "weekday", 4, None),
        ("On Friday Esk and its men", "weekday", 4, None),
        ("On the 6th, men", "month_day", 6, None),
        ("On the morning of the 6th, men", "month_day", 6, None),
        ("By the 22nd they", "month_day", 22, None),
        ("After two days, men came", "relative", 2, "day"),
        ("After almost a fortnight, men came", "relative", 2, "week"),
        ("Men came, and after three days, they left", "relative", 3, "day"),
        ("Within a week, men left", "window", 1, "week"),
        ("In the late evening, men came", "relative", 0, "day"),
        ("By nightfall, men had come", "relative", 0, "day"),
        ("By nightfall, two days later, men had come", "relative", 2, "day"),
    ],
)
def test_times_that_count_from_another(text: str, kind: str, count: int | None, unit: str | None) -> None:
    found = _only(text)
    assert (found.kind, found.count, found.unit, found.anchor) == (kind, count, unit, None)


@pytest.mark.parametrize(
    ("text", "count", "anchor"),
    [
        ("Two days before the raid on Esk, the mayor", -2, "the raid on Esk"),
        ("a week after the fall of Port Brill", 1, "the fall of Port Brill"),
        ("the day after his capture, men", 1, "his capture"),
    ],
)
def test_the_happening_counted_from_is_exposed(text: str, count: int, anchor: str) -> None:
    found = _only(text)
    assert found.anchor is not None
    assert (found.count, text[found.anchor[0] : found.anchor[1]]) == (count, anchor)


@pytest.mark.parametrize(
    "text", ["After two days of rain, men came", "Men left after two years, unpaid", "Men mostly come in the evening"]
)
def test_what_took_time_is_no_day(text: str) -> None:
    assert read_times(text) == ()


@pytest.mark.parametrize("text", ["held it for two days before leaving", "for at least a week before they left"])
def test_how_long_is_not_when(text: str) -> None:
    assert not any(time.kind == "relative" for time in read_times(text))


def test_a_date_can_be_counted_from() -> None:
    found = _only("three days after 9 June")
    assert (found.kind, found.count, found.first) == ("relative", 3, CalendarDate(None, 6, 9))


@pytest.mark.parametrize(
    ("text", "kind", "relation", "wider"),
    [
        ("killed since the start of the offensive", "conflict_start", "since", False),
        ("From the beginning of the rebel campaign", "conflict_start", "since", False),
        ("since the battle began", "conflict_start", "since", False),
        ("until the end of the siege of Esk", "conflict_end", "until", False),
        ("since the start of the war", "conflict_start", "since", True),
    ],
)
def test_ends_of_the_conflict(text: str, kind: str, relation: str, wider: bool) -> None:
    found = _only(text)
    assert (found.kind, found.relation, found.wider) == (kind, relation, wider)


@pytest.mark.parametrize(
    ("text", "edge", "attributive"),
    [
        ("launched on 9 June by", "start", False),
        ("ended on 9 June", "end", False),
        ("fought on 9 June", None, False),
        ("In a 9 June interview", None, True),
        ("during the 1877 Tarn war", None, True),
    ],
)
def test_what_the_words_around_a_date_say(text: str, edge: str | None, attributive: bool) -> None:
    found = _only(text)
    assert (found.edge, found.attributive) == (edge, attributive)


@pytest.mark.parametrize(
    "text",
    [
        "after two weeks of fighting",
        "at this point, later, the month-long campaign",
        "by then, during the day",
        "May the force march on; they march 20 miles",
        "1500 men and 2000 carts",
        "Bloody Sunday",
        "Augusta and June Carver spoke",
        "May 99",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [found.text for found in read_times(text) if found.kind == "calendar" and found.first] == []


@given(st.text(max_size=200))
def test_any_text_gives_ordered_spans_of_itself(text: str) -> None:
    _check(text)


_PIECES = [
    "5",
    " May ",
    "1901",
    ", ",
    " and ",
    "between ",
    "from ",
    " to ",
    "–",
    "the ",
    "next ",
    "day ",
    "days ",
    "before ",
    "after ",
    "two ",
    "of ",
    "start ",
    "battle ",
    "Esk ",
    "since ",
    "By ",
    "early ",
    "on ",
    "Friday",
    "previous ",
    "99 ",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_any_pile_of_time_words_gives_ordered_spans_of_itself(text: str) -> None:
    _check(text)


def _check(text: str) -> None:
    end = 0
    for found in read_times(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.anchor is None or found.start <= found.anchor[0] < found.anchor[1] <= found.end
        end = found.end


@pytest.mark.parametrize(
    "piece", ["5 ", "5–", "May ", "since ", "the next ", "two days before ", "start of the battle of A "]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """A reader that tries again from every token would need minutes for this."""
    begin = clock.perf_counter()
    read_times(piece * 10_000)
    assert clock.perf_counter() - begin < 20
