"""Counts in figures and words, and what looks like one and is none."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import InputError
from pipeline.language.model import Number
from pipeline.language.numbers.numbers import read_numbers
from pipeline.language.tokens.word_lists import CURATED, number_words

Value = tuple[str, int | None, int | None]


def _values(text: str) -> list[Value]:
    return [(number.text, number.minimum, number.maximum) for number in read_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,300–2,900 sailors drowned", [("2,300–2,900", 2300, 2900)]),
        ("612 –700+ killed, 90 wounded", [("612 –700+", 612, None), ("90", 90, 90)]),
        ("450+ guardsmen missing", [("450+", 450, None)]),
        ("a column of 30000 men", [("30000", 30000, 30000)]),
        ("some 2.5 million leaflets", [("some 2.5 million", 2500000, 2500000)]),
        ("3 killed7 tanks lost 1,040 taken", [("3", 3, 3), ("7", 7, 7), ("1,040", 1040, 1040)]),
        ("6 gunners hurtScores of sailors missing", [("6", 6, 6), ("Scores", 40, None)]),
        ("lost four boats and twenty-five men", [("four", 4, 4), ("twenty-five", 25, 25)]),
        ("thirty to forty thousand levies", [("thirty to forty thousand", 30000, 40000)]),
        ("two hundred and six riders", [("two hundred and six", 206, 206)]),
        ("a hundred and twenty sappers", [("a hundred and twenty", 120, 120)]),
        ("two thousand five hundred levies", [("two thousand five hundred", 2500, 2500)]),
        ("three dozen lancers", [("three dozen", 36, 36)]),
        ("dozens died and hundreds fled", [("dozens", 24, None), ("hundreds", 200, None)]),
        ("tens of thousands of marchers", [("tens of thousands", 20000, None)]),
        ("hundreds of thousands of refugees", [("hundreds of thousands", 200000, None)]),
        ("several hundred marines", [("several hundred", 200, None)]),
        ("several marines, a number of clerks", [("several", None, None), ("a number of", None, None)]),
        ("at least 17 and more than 40 died", [("at least 17", 17, None), ("more than 40", 40, None)]),
        ("up to 70, fewer than 12", [("up to 70", None, 70), ("fewer than 12", None, 12)]),
        ("no fewer than nine, as many as 15", [("no fewer than nine", 9, None), ("as many as 15", None, 15)]),
        ("between 40 and 50 hulls", [("between 40 and 50", 40, 50)]),
        ("two or three scouts; 12 to 15 carts", [("two or three", 2, 3), ("12 to 15", 12, 15)]),
        ("a 250-strong garrison", [("250", 250, 250)]),
        ("500 or more; 80 or so", [("500 or more", 500, None), ("80 or so", 80, 80)]),
        ("One gunner fell, one deserted", [("One", 1, 1), ("one", 1, 1)]),
        ("200 000 carts, killing at least one.", [("200 000", 200000, 200000), ("at least one", 1, None)]),
        ("2 Mi-8 craft", [("2", 2, 2)]),
        ("said that one gunner fell at that one bridge", [("one", 1, 1)]),
        ("from 66 to about 120 porters", [("66 to about 120", 66, 120)]),
        ("over 300 to 400 carts; as high as 90", [("over 300 to 400", 300, 400), ("as high as 90", None, 90)]),
        ("1000s of carts, c.200 hulls", [("1000s", 2000, None), ("c.200", 200, 200)]),
        ("2 MiG-29 craft", [("2", 2, 2)]),
        ("rule over two valleys", [("two", 2, 2)]),
        ("On 27 May, six porters", [("six", 6, 6)]),
        ("2000 dragoons, 1600–1800 carts", [("2000", 2000, 2000), ("1600–1800", 1600, 1800)]),
    ],
)
def test_counts_are_read_with_their_qualifiers(text: str, expected: list[Value]) -> None:
    assert _values(text) == expected


@pytest.mark.parametrize("word", ["around", "about", "nearly", "almost", "approximately", "roughly", "some", "~"])
def test_words_of_approximation_make_a_count_approximate(word: str) -> None:
    text = f"{word}300 lancers" if word == "~" else f"with {word} 300 lancers"
    (number,) = read_numbers(text)
    assert (number.minimum, number.maximum, number.approximate) == (300, 300, True)


def test_low_hundreds_are_an_approximate_minimum() -> None:
    assert read_numbers("low hundreds of losses") == (Number(0, 12, "low hundreds", 200, None, True),)


@pytest.mark.parametrize(
    "text",
    [
        "on 4 May 1901, at 7:45 p.m., and again at 6 am",
        "in 1887, the 1887 war, 1887–1889",
        "the third, the 27th and the 4th Lancers",
        "about 65 percent, up to 30 per cent, 45%, 20–30 percent",
        "two-thirds, three quarters, one third of it",
        "Hill 214, Point 9, Observatory 3, Article 12, Operation 6, Council Resolution 1187",
        "the MX-40, a B-9 and K77",
        "within 7 km, two weeks, twenty minutes, five nautical miles, one more week, a 10-day march",
        "several weeks, a few kilometres, hundreds of metres, millions of dollars",
        "one of them, one another, no one, the one that",
        "a boy aged 14; Amir Sabo, 31, a baker; a 16-year-old",
        "24/7, $5 million, US$40, USD 30, 12 dollars",
        "phase two, No. 8, chapter 4, World War Two, the Six Day War",
        "outnumbered by more than 4 to 1, ratio 3:1, a 5-2 lead",
        "the 1990s, #7, 155mm guns",
        "in the 100s BC, the 100s A.D.",
        "the road to B.C.200",
    ],
)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    assert _values(text) == []


@given(st.text(max_size=200))
def test_any_text_gives_ordered_spans_of_itself(text: str) -> None:
    _check(text)


_PIECES = [
    "at least ",
    "2,300",
    "–",
    "-",
    "20",
    "+",
    " or ",
    " to ",
    "between ",
    " and ",
    "hundred ",
    "two ",
    "dozen ",
    "a ",
    "5 May ",
    "1900 ",
    "tens of thousands ",
    "million ",
    "%",
    " km",
    "several ",
    "one ",
    "half a ",
    ".",
    " ",
    "men",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_any_pile_of_number_words_gives_ordered_spans_of_itself(text: str) -> None:
    _check(text)


def _check(text: str) -> None:
    end = 0
    for number in read_numbers(text):
        assert end <= number.start < number.end
        assert text[number.start : number.end] == number.text
        if number.minimum is not None and number.maximum is not None:
            assert number.minimum <= number.maximum
        end = number.end


_REPEATED = ["9", "9,", "9-", "two ", "and ", "at least ", "tens of ", "million ", "5 May ", "a "]


@pytest.mark.parametrize("piece", _REPEATED)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """A reader that tries again from every token would need minutes for this."""
    begin = time.perf_counter()
    read_numbers(piece * 20_000)
    assert time.perf_counter() - begin < 20


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ("umpteen,19,guess", "role"),
        ("umpteen,,teen", "value"),
        ("umpteen,x,teen", "value"),
        ("umpteen,3,vague", "value"),
    ],
)
def test_a_bad_row_of_the_word_list_names_file_line_and_field(tmp_path: Path, row: str, where: str) -> None:
    lines = (CURATED / "number_words.csv").read_text(encoding="utf-8").splitlines()
    folder = tmp_path / where / "curated"
    folder.mkdir(parents=True)
    (folder / "number_words.csv").write_text("\n".join([lines[0], lines[1], row]), encoding="utf-8")
    with pytest.raises(InputError, match=f"curated/number_words.csv:3:{where}"):
        number_words(folder)
