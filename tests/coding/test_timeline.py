"""The dating of a document by the codebook, on invented texts."""

import time as clock
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.coding.dates.dating_model import Dating, Interval, TimedPassage
from pipeline.coding.dates.timeline import Timeline
from pipeline.language.times.times import read_times

LEAD = "The siege of Esk was an operation in the Tarn Valley launched on 4 May 1901 by the Royal Guard."


def _passage(position: int, text: str, kind: str = "sentence") -> TimedPassage:
    """A passage; `[` in front of its text stands for a citation marker, and "…" between marks is quoted."""
    marked, text = text.startswith("["), text.removeprefix("[")
    marks = [index for index, sign in enumerate(text) if sign == '"']
    quoted = tuple((start + 1, end) for start, end in zip(marks[::2], marks[1::2], strict=False))
    return TimedPassage(position, kind, text, read_times(text), quoted, marked)


def _timeline(*texts: str, title: str = "Siege of Esk") -> Timeline:
    passages = [_passage(0, title, "title"), *(_passage(place, text) for place, text in enumerate(texts, 1))]
    return Timeline.of(passages, title, _same_place, _code)


def _same_place(one: str, other: str) -> bool:
    return one == other or {one, other} == {"Brill", "Bryll"}


def _code(word: str) -> str | None:
    return "assault" if word in {"raid", "raided", "stormed"} else None


def _dated(line: Timeline, position: int, index: int = 0, reported: bool = False) -> tuple[str, str, str]:
    found = line.dating(position, line.passages[position].times[index], reported=reported)
    return str(found.start), str(found.end), found.basis


def _bounds(line: Timeline, position: int) -> tuple[str, str]:
    found = line.bounded(position)
    assert found.basis == "bounded"
    return str(found.start), str(found.end)


@pytest.mark.parametrize(
    ("title", "texts", "start", "end"),
    [
        ("Siege of Esk", [LEAD, "On 9 June, it fell."], "1901-05-04", "1901-06-09"),
        ("1901 Esk raids", ["They began on 4 May by night.", "On 9 June, it fell."], "1901-05-04", "1901-06-09"),
        (
            "Battle of Esk",
            ["The battle of Esk (5 May – 8 June 1901) was long.", "On 2 July, X."],
            "1901-05-05",
            "1901-06-08",
        ),
        (
            "Battle of Esk",
            ["The battle of Esk was fought on 5 May 1901.", "On 8 May, aid came."],
            "1901-05-05",
            "1901-05-05",
        ),
        (
            "Battle of Esk",
            ["It began on 5 May 1901.", "It ended on 9 May.", "On 1 June, X spoke."],
            "1901-05-05",
            "1901-05-09",
        ),
        (
            "Battle of Esk (1901)",
            ["It was long.", "On 8 June, X.", "On 3 May 1887, Y.", "On 2 June, Z."],
            "1901-06-02",
            "1901-06-08",
        ),
        (
            "Siege of Esk",
            [LEAD, "In 1910, a stone was laid.", 'He said "on 3 July we go".'],
            "1901-05-04",
            "1901-05-04",
        ),
        ("Siege of Esk", ["It began on 20 December 1901.", "On 3 January, it fell."], "1901-12-20", "1902-01-03"),
    ],
)
def test_the_span_of_the_conflict(title: str, texts: list[str], start: str, end: str) -> None:
    line = _timeline(*texts, title=title)
    assert (str(line.conflict_start), str(line.conflict_end)) == (start, end)


class TestYears:
    def test_a_date_without_a_year_takes_that_of_the_lead(self) -> None:
        assert _dated(_timeline(LEAD, "On 9 June, it fell."), 2) == ("1901-06-09", "1901-06-09", "stated")

    def test_january_after_december_is_of_the_next_year(self) -> None:
        line = _timeline("It began on 20 December 1901.", "On 3 January, X.", "On 5 February, Y.")
        assert [_dated(line, position)[0] for position in (2, 3)] == ["1902-01-03", "1902-02-05"]

    def test_an_aftermath_year_does_not_stay(self) -> None:
        line = _timeline(LEAD, "On 3 March 1905, a bridge was rebuilt.", "On 9 June, it fell.")
        assert [_dated(line, position)[0] for position in (2, 3)] == ["1905-03-03", "1901-06-09"]

    def test_the_years_of_the_title_are_the_only_ones(self) -> None:
        title = "Siege of Esk (1901)"
        line = _timeline(
            "On 2 November, it began.", "In January 1902, X spoke.", "On 8 November, it fell.", title=title
        )
        assert _dated(line, 3)[0] == "1901-11-08"
        assert str(line.conflict_end) == "1901-11-08"

    def test_a_year_stated_in_the_text_goes_on(self) -> None:
        title = "Siege of Esk (1901–1902)"
        line = _timeline("It began on 8 November 1901.", "On 19 January 1902, X.", "On 26 February, Y.", title=title)
        assert _dated(line, 3)[0] == "1902-02-26"

    def test_without_a_date_in_the_lead_the_year_is_the_last_told(self) -> None:
        texts = ("The war began at Esk.", "In March 1901, it spread.", "In 1904, a fleet came.", "In May, it sank.")
        assert _dated(_timeline(*texts, "In 1905, it rose.", "In June, it left."), 4) == (
            "1904-05-01",
            "1904-05-31",
            "stated",
        )
        assert _dated(_timeline(*texts[:2], "He was born in 1880.", "In May, it sank."), 4)[0] == "1901-05-01"
        assert _dated(_timeline(LEAD, "In 1904, a fleet came.", "In May, it sank."), 3)[0] == "1901-05-01"

    def test_the_years_of_a_war_stand_behind_its_name(self) -> None:
        texts = ("Two ships sank.", "The Tarn War (1901–1904) was long.", "In March 1902, Esk fell.", "X stood by.")
        assert _bounds(_timeline(*texts, "On 4 May 1904, it ended."), 4) == ("1902-03-01", "1904-05-04")

    def test_a_day_that_no_calendar_has_is_bounded(self) -> None:
        assert _dated(_timeline(LEAD, "On 31 June, it fell."), 2)[2] == "bounded"


class TestBounded:
    LINE = _timeline(
        LEAD, "Guns fired.", "On 9 May, X.", "[Men fled.", "On 20 May, it fell.", "Some wept.", "On 12 May, Z."
    )

    @pytest.mark.parametrize(
        ("position", "start", "end"),
        [
            (1, "1901-05-04", "1901-05-04"),
            (2, "1901-05-04", "1901-05-09"),
            (4, "1901-05-09", "1901-05-20"),
            # The text goes back in time: the whole of the conflict.
            (6, "1901-05-04", "1901-05-20"),
        ],
    )
    def test_between_the_date_reached_and_the_next(self, position: int, start: str, end: str) -> None:
        assert _bounds(self.LINE, position) == (start, end)

    def test_no_date_follows(self) -> None:
        line = _timeline("It began on 4 May 1901.", "It ended on 9 June.", "On 12 May, X.", "Men fled.")
        assert _bounds(line, 4) == ("1901-05-12", "1901-06-09")

    def test_no_date_is_reached_before(self) -> None:
        line = _timeline("Esk was besieged.", "On 9 May 1901, X.", "On 6 May, Y.")
        assert _bounds(line, 1) == ("1901-05-06", "1901-05-09")

    def test_the_number_of_a_day_is_a_stated_date(self) -> None:
        line = _timeline(
            LEAD, "On 9 May, X.", "On the 12th, Y; Z.", "Men fled.", "It fell on the 15th.", "On 20 May, Z."
        )
        assert [_bounds(line, position) for position in (3, 4)] == [
            ("1901-05-09", "1901-05-12"),
            ("1901-05-12", "1901-05-15"),
        ]

    def test_background_quotations_captions_and_marks_of_duration_move_nothing(self) -> None:
        texts = [
            "In March 1887, X.",
            "On 3 May, Y.",
            'He said "on 6 May we march".',
            "held since 5 May by Z",
            "Men fled.",
        ]
        line = _timeline(LEAD, *texts, "On 9 May, it fell.")
        assert _bounds(line, 6) == ("1901-05-04", "1901-05-09")

    def test_dates_of_the_same_sentence_before_the_clause_are_reached(self) -> None:
        line = _timeline(LEAD, "On 9 May, X; Y; on 12 May, Z.")
        found = line.bounded(2, offset=13)
        assert (str(found.start), str(found.end)) == ("1901-05-09", "1901-05-12")

    def test_a_document_without_dates_has_none(self) -> None:
        line = _timeline("Men fought.", "The next day, they fled.")
        assert line.bounded(1) == Dating(None, None, "bounded", None)
        assert line.dating(2, line.passages[2].times[0]).start is None
        assert (line.conflict_start, line.conflict_end, str(line.bounded(1))) == (None, None, "unknown (bounded)")


class TestRelative:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("The next day, X.", "1901-05-10"),
            ("The same day, X.", "1901-05-09"),
            ("The previous day, X had come.", "1901-05-08"),
            ("Three days later, X.", "1901-05-12"),
            ("A month later, X.", "1901-06-09"),
            ("After four days, X.", "1901-05-13"),
            ("In the evening, X.", "1901-05-09"),
        ],
    )
    def test_counts_from_the_sentence_just_before(self, text: str, day: str) -> None:
        line = _timeline(LEAD, "On 9 May, men came.", text, "On 20 May, it fell.")
        assert _dated(line, 3) == (day, day, "derived")

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("On 9 May, men came.", "[The next day, X."),
            ("Men came on the road.", "The next day, X."),
            ("In a 9 May interview, he spoke.", "The next day, X."),
            ("In May, men came.", "The next day, X."),
            ("On 9 May, men came.", "Several days later, X."),
            ("On 9 May, men came.", "On Friday, X."),
        ],
    )
    def test_is_bounded_where_the_anchor_is_not_given(self, first: str, second: str) -> None:
        assert _dated(_timeline(LEAD, first, second, "On 20 May, it fell."), 3)[2] == "bounded"

    def test_goes_on_from_sentence_to_sentence(self) -> None:
        line = _timeline(LEAD, "On 9 May, X.", "The next day, Y.", "The following day, Z.")
        assert _dated(line, 4) == ("1901-05-11", "1901-05-11", "derived")

    def test_goes_on_from_a_step_back_that_opens_its_sentence(self) -> None:
        line = _timeline(LEAD, "On 9 May, X.", "The day before, Y.", "That evening, Z.")
        assert _dated(line, 4) == ("1901-05-08", "1901-05-08", "derived")
        line = _timeline(LEAD, "On 9 May, X fled the town that it had taken the day before.", "That evening, Z.")
        assert _dated(line, 3) == ("1901-05-09", "1901-05-09", "derived")

    def test_the_date_of_its_own_sentence_comes_first(self) -> None:
        line = _timeline(LEAD, "[On 9 May, X took Esk and the previous day, Y.")
        assert _dated(line, 2, 1) == ("1901-05-08", "1901-05-08", "derived")

    def test_the_date_that_opens_a_sentence_holds_for_the_next(self) -> None:
        line = _timeline(LEAD, "On 20 May, X said that it had lost the fort on 17 May.", "The next day, Y.")
        assert _dated(line, 3)[0] == "1901-05-21"

    def test_a_window_ends_on_the_day_of_the_report(self) -> None:
        line = _timeline(LEAD, "[On 9 May, X said that ten had died over the previous two days.")
        assert _dated(line, 2, 1, reported=True) == ("1901-05-07", "1901-05-09", "derived")

    def test_overnight_is_the_night_before(self) -> None:
        line = _timeline(LEAD, "On 9 May, X said that they fought overnight.")
        assert _dated(line, 2, 1) == ("1901-05-08", "1901-05-09", "derived")

    def test_counts_from_a_happening_that_the_document_dates(self) -> None:
        texts = [
            "Two days before the raid on Brill, he spoke.",
            "On 9 May, the Guard stormed Bryll.",
            "On 12 May, Brill fell.",
        ]
        assert _dated(_timeline(LEAD, *texts), 2) == ("1901-05-07", "1901-05-07", "derived")

    @pytest.mark.parametrize(
        "texts",
        [
            ["On 9 May, the Guard stormed Kelm."],
            ["On 9 May, the Guard left Brill."],
            ["On 9 May, the Guard stormed Brill.", "On 12 May, Brill was raided."],
        ],
    )
    def test_is_bounded_where_nothing_settles_the_happening(self, texts: list[str]) -> None:
        line = _timeline(LEAD, "Two days before the raid on Brill, he spoke.", *texts)
        assert _dated(line, 2)[2] == "bounded"


class TestStated:
    @pytest.mark.parametrize(
        ("text", "start", "end", "precision"),
        [
            ("On 9 May, X.", "1901-05-09", "1901-05-09", 1),
            ("Between 9 and 12 May, X.", "1901-05-09", "1901-05-12", 2),
            ("From 9 to 15 May, X.", "1901-05-09", "1901-05-15", 3),
            ("In early June, X.", "1901-06-01", "1901-06-10", 4),
            ("In mid-June, X.", "1901-06-11", "1901-06-20", 4),
            ("In late June, X.", "1901-06-21", "1901-06-30", 4),
            ("In June, X.", "1901-06-01", "1901-06-30", 4),
            ("In 1901, X.", "1901-01-01", "1901-12-31", 5),
            ("By 9 May, X had stalled.", "1901-05-04", "1901-05-09", 2),
            ("Since 9 May, X had stalled.", "1901-05-09", "1901-07-01", 5),
        ],
    )
    def test_the_days_and_the_precision_of_a_date(self, text: str, start: str, end: str, precision: int) -> None:
        line = _timeline(LEAD, text, "On 1 July, it fell.")
        found = line.dating(2, line.passages[2].times[0])
        assert (str(found.start), str(found.end), found.precision, found.basis) == (start, end, precision, "stated")

    def test_the_date_of_a_report(self) -> None:
        assert _dated(_timeline(LEAD, "On 9 May, X said so."), 2, reported=True) == (
            "1901-05-09",
            "1901-05-09",
            "reported",
        )

    def test_it_can_be_explained(self) -> None:
        line = _timeline(LEAD, "On 9 May, X.")
        assert str(line.dating(2, line.passages[2].times[0])) == '1901-05-09 (stated, precision 1), "9 May"'
        assert str(line.bounded(2)) == "1901-05-04 to 1901-05-09 (bounded, precision 2)"


@pytest.mark.parametrize(
    ("text", "reported", "start", "end"),
    [
        ("killed since the start of the siege", False, "1901-05-04", None),
        ("killed by 26 May", False, None, "1901-05-26"),
        ("killed since 9 May", False, "1901-05-09", None),
        ("killed from 9 to 12 May", False, "1901-05-09", "1901-05-12"),
        ("killed on 9 May", False, "1901-05-09", "1901-05-09"),
        ("On 9 May, X said that 30 had died", True, None, "1901-05-09"),
        ("killed since the start of the war", False, None, None),
    ],
)
def test_the_period_that_a_number_covers(text: str, reported: bool, start: str | None, end: str | None) -> None:
    line = _timeline(LEAD, text, "On 1 July, it fell.")
    found = line.period(2, line.passages[2].times[0], reported=reported)
    assert tuple(day and str(day) for day in found) == (start, end)


@pytest.mark.parametrize(("days", "code"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (366, 5)])
def test_the_precision_of_a_width(days: int, code: int) -> None:
    first = date(1901, 1, 1)
    assert Interval(first, date.fromordinal(first.toordinal() + days - 1)).precision == code


_SENTENCES = [
    "On 9 May, X.",
    "The next day, Y.",
    "[Later, Z.",
    "In 1887, X.",
    "By 3 June 1903, Y.",
    "In January, Z.",
    "Men fled.",
    "Two days before the raid on Brill, X.",
    "On 31 December 9999, Y.",
    "900000 years later, Z.",
    "overnight, X",
    "since the start of the siege, Y",
    "On 30 February, X.",
    "Between 20 December and 3 January, X.",
    "On 1 January 1000, Z.",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from([LEAD, *_SENTENCES]), max_size=12))
def test_any_text_can_be_dated(texts: list[str]) -> None:
    line = _timeline(*texts)
    for passage in line.passages.values():
        for expression in (None, *passage.times):
            found = line.dating(passage.position, expression)
            assert (found.start is None) == (found.end is None)
            if found.start and found.end:
                assert found.start <= found.end


def test_a_long_chain_of_days_is_followed_in_one_pass() -> None:
    """A resolver that walks back from every sentence would overflow or take minutes."""
    begin = clock.perf_counter()
    line = _timeline(LEAD, *["The next day, X."] * 5000)
    assert _dated(line, 5001)[0] == str(date.fromordinal(date(1901, 5, 4).toordinal() + 5000))
    assert clock.perf_counter() - begin < 20
