"""The page in a real browser: every view opens quietly, and what is linked leads to what it says."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Open
from .site_sample import HOSTILE

VIEWS = ("text", "timeline", "map", "claims", "reactions", "tables")
CAPTURE, DEATHS = "events/oldford.p02.e1", "events/oldford.p03.e1"
FIRST_VIEW = 1000  # milliseconds


def lit(page: Page) -> str:
    """Return the words that are alight in the text, citation markers left out."""
    found: str = page.evaluate("[...document.querySelectorAll('#text .lit')].map(run => run.textContent).join('')")
    return re.sub(r"\[[0-9]+\]", "", found)


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_quietly(visit: Open, view: str, width: int) -> None:
    """A message on the console, a request, an empty view, a page that is wider than the screen."""
    page = visit(f"#view={view}", width=width)
    expect(page.locator(f"#{view}")).to_be_visible()
    expect(page.locator("section.view:visible")).to_have_count(1)
    assert len(page.locator(f"#{view}").inner_text()) > 100
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_first_view_is_quick(visit: Open) -> None:
    """A page that makes people wait."""
    page = visit()
    assert page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd") < FIRST_VIEW


def test_an_event_of_the_timeline_lights_its_words(visit: Open) -> None:
    """A record that leads to other words than those it was coded from."""
    page = visit("#view=timeline")
    page.locator(f"#timeline a[data-record='{CAPTURE}']").click()
    expect(page.locator("#card .excerpt .lit").first).to_be_visible()
    page.get_by_role("link", name="Show in the text").click()
    assert lit(page) == "the Free River Front captured the town of Oldford"
    assert page.url.endswith(f"#{CAPTURE}")


def test_words_open_the_records_that_rest_on_them(visit: Open) -> None:
    """An overlap in which a record cannot be reached by its words."""
    page = visit()
    words = page.locator("#text [data-records]", has_text="5 officers").first
    wanted = set((words.get_attribute("data-records") or "").split())
    seen = set()
    for _ in wanted:
        words.click()
        seen.add(page.locator("#card .address").inner_text())
    assert seen == wanted
    assert len(seen) > 2


def test_an_actor_lights_wherever_it_is_named(visit: Open) -> None:
    """An actor whose mentions cannot be found."""
    assert lit(visit("#actors/ada-lund")) == "Ada Lund"


def test_a_document_is_reached_from_the_list_of_documents(visit: Open) -> None:
    """A second text far down that no link leads to."""
    page = visit()
    page.get_by_label("Documents").get_by_role("link", name="Battle of Newford").click()
    expect(page.locator("[id='d/newford']")).to_be_in_viewport()


def test_the_legend_hides_a_kind_of_marks(visit: Open) -> None:
    """A kind of marks that stays although it was switched off, or cannot be kept in the address."""
    page = visit()
    page.get_by_label("Events", exact=True).uncheck()
    assert "hide=events" in page.url
    expect(visit(page.url.partition("index.html")[2]).get_by_label("Events", exact=True)).not_to_be_checked()


def test_filters_work_together(visit: Open) -> None:
    """A filter that undoes another, a count that is wrong."""
    page = visit("#view=timeline")
    page.locator("[data-filter=type] summary").click()
    page.get_by_label("Shelling").check()
    assert page.locator("#timeline li .row").count() == 2
    page.locator("[data-filter=status] summary").click()
    page.get_by_label("claimed").check()
    expect(page.locator("#filters output")).to_have_text("1 of 3 events")
    assert page.locator("#timeline li .row").get_attribute("data-record") == DEATHS
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page.locator("#filters output")).to_have_text("1 of 3 events")
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("#filters output")).to_have_text("3 of 3 events")


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("document", "newford", ["events/newford.p02.e1"]),
        ("type", "capture", [CAPTURE]),
        ("actor", "free-river-front", [CAPTURE]),
        ("side", "unknown", ["events/newford.p02.e1"]),
        ("status", "stated", [CAPTURE, "events/newford.p02.e1"]),
    ],
)
def test_each_filter_filters(visit: Open, key: str, value: str, shown: list[str]) -> None:
    """A filter that does nothing."""
    rows = visit(f"#view=timeline&{key}={value}").locator("#timeline li .row").all()
    assert [row.get_attribute("data-record") for row in rows] == shown


def test_an_address_brings_everything_back(visit: Open) -> None:
    """A state that another reader cannot be sent."""
    page = visit("#view=timeline")
    page.locator("[data-filter=side] summary").click()
    page.locator("#filters").get_by_label("opposition").check()
    page.locator(f"#timeline a[data-record='{CAPTURE}']").click()
    again = visit(page.url.partition("index.html")[2])
    expect(again.locator("#card h2")).to_have_text("Capture, Oldford")
    expect(again.locator("#filters output")).to_have_text("1 of 3 events")
    again.locator("#card").get_by_role("button", name="Close").click()
    again.go_back()
    expect(again.locator("#card h2")).to_be_visible()


def test_a_table_address_brings_search_filter_and_order_back(visit: Open) -> None:
    """A table whose state is lost with the window."""
    page = visit("#view=tables&table=claims&q=watch&f.stance=asserts&sort=-quantity_min")
    assert page.locator("#table-search").input_value() == "watch"
    expect(page.locator("#table-count")).to_have_text("6 of 7 rows")
    column = page.locator("#table-body thead button").all_inner_texts().index("quantity_min ↓")
    cells = page.locator(f"#table-body tbody td:nth-child({column + 1})").all_inner_texts()
    assert cells == ["30", "20", "10", "5", "", ""]


def test_a_table_is_sorted_and_downloaded_as_shown(visit: Open) -> None:
    """A file with other rows than those on the screen, a value that changes on its way."""
    page = visit("#view=tables&table=actors")
    page.locator("#table-search").fill("soldiers")
    page.locator("[data-sort=actor_id]").click()
    page.locator("[data-sort=actor_id]").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download CSV").click()
    lines = Path(waiting.value.path()).read_text("utf-8").splitlines()
    assert lines[0] == "actor_id,name,kind,side,affiliation_id,title,nationality,fate"
    assert [line.split(",")[0] for line in lines[1:]] == ["oldford.soldiers", "newford.soldiers"]


def test_dates_that_are_limits_are_drawn_as_intervals(visit: Open) -> None:
    """A date that nobody knows drawn as a point."""
    page = visit("#view=timeline")
    assert page.locator(f"[data-record='{CAPTURE}'] .lane .day.firm").count() == 1
    bounded = page.locator(f"[data-record='{DEATHS}'] .lane .span.open")
    stated = page.locator("[data-record='events/newford.p02.e1'] .lane .span.firm")
    assert bounded.bounding_box()["width"] > stated.bounding_box()["width"] > 20  # type: ignore[index]


def test_the_map_lists_what_it_cannot_draw(visit: Open) -> None:
    """A place without coordinates that is dropped, an event that is counted at a place it was only near."""
    page = visit("#view=map")
    expect(page.locator("#map-image .marker[data-record='places/oldford']")).to_have_count(1)
    unlocated = page.locator("#map-lists section", has_text="Without coordinates")
    expect(unlocated).to_contain_text("Newford")
    expect(unlocated).to_contain_text("1 event near, towards or from it")
    expect(page.locator("#map-image .marker[data-record='places/oldford'] .reach.unknown")).to_have_count(1)
    expect(page.locator("#map-note")).to_contain_text("no coast")


def test_numbers_are_drawn_as_open_as_they_are(visit: Open) -> None:
    """A floor, a ceiling or a rough number that looks exact; a claim without a number that is left out."""
    page = visit("#view=claims")

    def drawn(number: int, part: str) -> int:
        return page.locator(f"[data-record='claims/oldford.p03.c{number}'] .lane {part}").count()

    assert drawn(1, ".range") == 1
    assert drawn(1, ".dot") == 2
    assert drawn(2, ".dot:not(.about)") == 1
    assert drawn(3, ".upward") == 1
    assert drawn(4, ".downward") == 1
    assert drawn(5, ".dot.about") == 1
    assert drawn(6, ".wordy") == 1
    expect(page.locator("[data-record='claims/oldford.p03.c3'] .figure")).to_contain_text("30 or more")
    expect(page.locator("#claims .row.part")).to_have_count(1)


def test_reactions_tell_who_whom_and_what(visit: Open) -> None:
    """A reaction without its target, its words or what it answers."""
    item = visit("#view=reactions").locator("#reactions-body li").nth(1)
    for part in ("Free River Front", "Deny", "Ada Lund", "an old lie, as ever", "In reply to"):
        expect(item).to_contain_text(part)


def test_text_of_the_data_is_shown_as_text(visit: Open, hostile_file: Path) -> None:
    """Markup in a name or quotation that is run."""
    for view in (*VIEWS, "text&record=events/oldford.p02.e1", "text&record=claims/oldford.p03.c1"):
        page = visit(f"#view={view}", file=hostile_file)
        assert page.evaluate("window.broken") is None
        assert page.locator("main b[onclick], #card b[onclick]").count() == 0
    expect(page.locator("#card")).to_contain_text(HOSTILE)
    expect(page.locator("#text h3").first).to_have_text(HOSTILE)


def test_a_page_without_records_opens(visit: Open, empty_file: Path) -> None:
    """A view that fails where there is nothing to show."""
    for view in VIEWS:
        expect(visit(f"#view={view}", file=empty_file).locator(f"#{view}")).to_be_visible()


def test_an_unknown_record_is_said(visit: Open) -> None:
    """An old address that leads to a blank page."""
    expect(visit("#events/nowhere.p01.e9").locator("#card")).to_contain_text("There is no record")


def test_the_text_needs_no_script(browser: Browser, page_file: Path) -> None:
    """A page that is blank where scripts are not run."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(page_file.as_uri())
    expect(page.locator("#text")).to_contain_text("captured the town of Oldford")
    page.close()


def test_paper_shows_the_view_and_not_the_controls(visit: Open) -> None:
    """A print that is half navigation."""
    page = visit("#view=timeline")
    page.emulate_media(media="print")
    expect(page.locator("#views")).to_be_hidden()
    expect(page.locator("#timeline")).to_be_visible()
