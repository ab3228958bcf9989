"""The items of a summary box as actors, persons and figures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.box.box import BoxItem, read_box


def words(text: str, extent: tuple[int, int] | None) -> str | None:
    return text[slice(*extent)] if extent else None


def entry(text: str, item: BoxItem) -> tuple[str, str | None, str | None, str | None, bool]:
    return item.kind, words(text, item.title), words(text, item.name), words(text, item.role), item.dead


def figures(items: list[str]) -> list[tuple[object, ...]]:
    """Return minimum, maximum, unit, subject, claimant and period of every figure of a box."""
    found: list[tuple[object, ...]] = []
    for index, (text, item) in enumerate(zip(items, read_box(items), strict=True)):
        assert item.kind == "figures", text
        for figure in item.figures:
            source = items[index if figure.claimant_item is None else figure.claimant_item]
            said = words(text, figure.subject), words(source, figure.claimant), words(text, figure.period_end_text)
            found.append((figure.number.minimum, figure.number.maximum, figure.unit, *said))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elm Defence Front", ("actor", None, "Elm Defence Front", None, False)),
        ("Republic of the Isles", ("actor", None, "Republic of the Isles", None, False)),
        ("Norland", ("actor", None, "Norland", None, False)),
        ("Free Elm Army (until 1932)", ("actor", None, "Free Elm Army", "until 1932", False)),
        (
            "Lt. Gen. Jan Erik Brandt (Chief of staff)",
            ("person", "Lt. Gen.", "Jan Erik Brandt", "Chief of staff", False),
        ),
        ("Otto van der Wiel † (Elm commander)", ("person", None, "Otto van der Wiel", "Elm commander", True)),
        ("Per Holm (KIA)", ("person", None, "Per Holm", None, True)),
        ("Per Holm (POW)", ("person", None, "Per Holm", None, False)),
        ("Per Holm (killed in action) (mayor)", ("person", None, "Per Holm", "mayor", True)),
        ("Abu Salim al-Tarimi", ("person", None, "Abu Salim al-Tarimi", None, False)),
        ("Ivan Brandt", ("person", None, "Ivan Brandt", None, False)),
        ("Jaysh al-Elm", ("actor", None, "Jaysh al-Elm", None, False)),
        ("Supported by:", ("label", None, None, None, False)),
        ("King Osric IV", ("person", "King", "Osric IV", None, False)),
        ("Jan Brandt (deputy commander", ("person", None, "Jan Brandt", "deputy commander", False)),
        ("Battle of Ash Ford", ("related", None, "Battle of Ash Ford", None, False)),
        ("1930 Elm offensive", ("related", None, "1930 Elm offensive", None, False)),
        ("Foreign intervention in the hills", ("related", None, "Foreign intervention in the hills", None, False)),
    ],
)
def test_entries(text: str, expected: tuple[object, ...]) -> None:
    assert entry(text, read_box([text])[0]) == expected


def test_plain_pairs_are_persons_after_the_last_actor() -> None:
    """The actors of a box stand before its persons."""
    items = ["Grey Isles", "North Elmland", "Elm Guard", "Jan Brandt", "Otto Holm (mayor)", "Per Lind"]
    assert [item.kind for item in read_box(items)] == ["actor", "actor", "actor", "person", "person", "person"]


def test_a_word_alone_is_a_person_among_persons() -> None:
    items = ["Norland", "Ivan Brandt", "Otmar", "Per Lind (mayor)", "Elmguard"]
    assert [item.kind for item in read_box(items)] == ["actor", "person", "person", "person", "actor"]


def test_actors_of_a_later_order_of_battle_make_no_actors_of_persons() -> None:
    items = ["Norland", "Viet Elm", "James K. Holm", "Otto Brandt", "1st Elm Division"]
    assert [item.kind for item in read_box(items)] == ["actor", "actor", "person", "person", "actor"]


def test_an_actor_stands_behind_a_label() -> None:
    items = ["Norland", "Per Lind (mayor)", "Supported by:", "Grey Isles", "Otto Brandt"]
    assert [item.kind for item in read_box(items)] == ["actor", "person", "label", "actor", "person"]


def test_days_in_brackets_and_parts_in_footnotes_are_no_figures() -> None:
    assert figures(["90+ killed (per Elmland, 15 & 28 June)", "Including 32 civilians"]) == [
        (90, None, "killed", None, "Elmland", None)
    ]


def test_what_became_of_those_counted_may_stand_before_the_number() -> None:
    items = ["Per Elmland:The Norland army lost 170 soldiers", "Killed in action (total 30): 12 officers"]
    assert figures(items) == [
        (170, 170, "killed", "soldiers", "Elmland", None),
        (12, 12, "killed", "officers", None, None),
    ]


def test_a_known_name_is_an_actor_wherever_it_stands() -> None:
    assert [item.kind for item in read_box(["Norland", "Grey Isles"], names=["Grey Isles"])] == ["actor", "actor"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("571 killed (rebel claim)", [(571, 571, "killed", None, "rebel", None)]),
        ("50 killed (council claim; by 26 May)", [(50, 50, "killed", None, "council", "26 May")]),
        ("50 killed (as of 3 May 1931)", [(50, 50, "killed", None, None, "3 May 1931")]),
        ("40 –60+ killed", [(40, None, "killed", None, None, None)]),
        ("~4,500 villagers displaced (per Norland)", [(4500, 4500, "displaced", "villagers", "Norland", None)]),
        ("50 killed (according to the Elm council)", [(50, 50, "killed", None, "Elm council", None)]),
        ("50 killed according to NOHR", [(50, 50, "killed", None, "NOHR", None)]),
        ("50 killed (NOHR claim)", [(50, 50, "killed", None, "NOHR", None)]),
        ("50 killed (claimed)", [(50, 50, "killed", None, None, None)]),
        ("2,000-2,500", [(2000, 2500, "fighters", None, None, None)]),
        ("c.200 killed (Norland estimate)", [(200, 200, "killed", None, "Norland", None)]),
        ("Claimed by Norland: 50 killed", [(50, 50, "killed", None, "Norland", None)]),
        (
            "500–800 killed, 1000s wounded",
            [(500, 800, "killed", None, None, None), (2000, None, "wounded", None, None, None)],
        ),
        ("50 killed (in the northern hills)", [(50, 50, "killed", None, None, None)]),
        ("1,800 killed and injured", [(1800, 1800, "injured_or_killed", None, None, None)]),
        ("100 killed and captured", [(100, 100, "other", None, None, None)]),
        ("Hundreds of men missing", [(200, None, "missing", "men", None, None)]),
        ("12,000 soldiers", [(12000, 12000, "fighters", "soldiers", None, None)]),
        ("3 bodies found", [(3, 3, "bodies", None, None, None)]),
        ("60 bodies of Elm soldiers", [(60, 60, "bodies", "Elm soldiers", None, None)]),
        ("1 seaplane tender damaged", [(1, 1, "vessels", None, None, None)]),
        ("6 aircraft destroyed", [(6, 6, "aircraft", None, None, None)]),
        ("2 tanks captured", [(2, 2, "vehicles", None, None, None)]),
        ("30 tank crewmen killed", [(30, 30, "killed", "tank crewmen", None, None)]),
        ("Killed: 30", [(30, 30, "killed", None, None, None)]),
        ("15 tank losses", [(15, 15, "vehicles", None, None, None)]),
        ("1 Elm Hawk shot down", [(1, 1, "aircraft", None, None, None)]),
        ("30,000 villagers flee to Norland", [(30000, 30000, "displaced", "villagers", None, None)]),
        ("300 OLA (reinforcements)", [(300, 300, "fighters", "OLA", None, None)]),
        ("First phase: 30 killed", [(30, 30, "killed", None, None, None)]),
        ("Unknown", []),
        ("First week: Unknown", []),
        ("Per Norland:Unspecified", []),
    ],
)
def test_a_figure(text: str, expected: list[tuple[object, ...]]) -> None:
    assert figures([text]) == expected


def test_a_list_shares_its_outcome_and_its_bracket() -> None:
    assert figures(
        ["11 Elm fighters, 23 cooks and grooms and 8 Ash officers killed, 20 Elm fighters wounded (Ash claim)"]
    ) == [
        (11, 11, "killed", "Elm fighters", "Ash", None),
        (23, 23, "killed", "cooks and grooms", "Ash", None),
        (8, 8, "killed", "Ash officers", "Ash", None),
        (20, 20, "wounded", "Elm fighters", "Ash", None),
    ]


def test_a_second_outcome_keeps_the_people() -> None:
    assert figures(["47 villagers killed and 500 wounded"]) == [
        (47, 47, "killed", "villagers", None, None),
        (500, 500, "wounded", "villagers", None, None),
    ]


def test_each_claim_covers_what_stands_before_it() -> None:
    assert figures(["40 killed, 10 wounded (Elm claim), 90 killed (Ash claim)"]) == [
        (40, 40, "killed", None, "Elm", None),
        (10, 10, "wounded", None, "Elm", None),
        (90, 90, "killed", None, "Ash", None),
    ]


@pytest.mark.parametrize(
    ("text", "unit", "whole"),
    [
        ("260 killed (31 Ash fighters; Elm claim)", "killed", 0),
        ("2,600 killed and injured (90 Ash fighters)", "injured_or_killed", 0),
        ("612 killed, including at least nine sergeants (Elm claim)", "killed", 0),
        ("50 killed (10 wounded)", "wounded", None),
        ("50 killed, 10 wounded", "wounded", None),
    ],
)
def test_a_part_of_a_figure(text: str, unit: str, whole: int | None) -> None:
    part = read_box([text])[0].figures[1]
    assert (part.unit, part.subset_of) == (unit, whole)


def test_a_heading_governs_until_the_next_or_a_claim_of_its_own() -> None:
    items = [
        "Per Norland:In the whole raid, 356 soldiers were killed",
        "Per Elm:150+ men killed",
        "1 nurse wounded",
        "20 killed (Ash claim)",
        "30 wounded",
    ]
    assert figures(items) == [
        (356, 356, "killed", "soldiers", "Norland", None),
        (150, None, "killed", "men", "Elm", None),
        (1, 1, "wounded", "nurse", "Elm", None),
        (20, 20, "killed", None, "Ash", None),
        (30, 30, "wounded", None, None, None),
    ]


def test_a_figure_covers_its_number_and_what_it_counts() -> None:
    text = "Per Elm: at least 150 men killed in all (by 3 May)"
    figure = read_box([text])[0].figures[0]
    assert text[figure.start : figure.end] == "at least 150 men killed"


WORDS = "50 1,200 killed wounded and , ; ( ) : Per Elm claim men ships sunk including † Jan Army of by May Unknown"
PIECES = WORDS.split(" ")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES)).map(" ".join) | st.text()))
def test_any_box_is_read(items: list[str]) -> None:
    """Every extent lies in the text it points into, and nothing raises."""
    box = read_box(items)
    assert len(box) == len(items)
    for text, item in zip(items, box, strict=True):
        assert all(0 <= e[0] < e[1] <= len(text) for e in (item.name, item.title, item.role) if e)
        for index, figure in enumerate(item.figures):
            source = text if figure.claimant_item is None else items[figure.claimant_item]
            assert 0 <= figure.start < figure.end <= len(text)
            assert figure.claimant is None or 0 <= figure.claimant[0] < figure.claimant[1] <= len(source)
            assert all(0 <= e[0] < e[1] <= len(text) for e in (figure.subject, figure.period_end_text) if e)
            assert figure.subset_of is None or figure.subset_of < index
