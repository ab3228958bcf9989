"""The page without a mouse and without eyes: everything can be reached, and everything has a name."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .conftest import Open

LANDMARKS: tuple[Literal["banner", "navigation", "main", "complementary", "contentinfo"], ...]
LANDMARKS = ("banner", "navigation", "main", "complementary", "contentinfo")
VIEWS = ("text", "timeline", "map", "claims", "reactions", "tables")
# Controls that have neither text nor label, and identifiers that stand for two elements.
NAMELESS = """
[...document.querySelectorAll('a, button, input, select, summary')].filter(each => each.getClientRects().length
  && !(each.textContent.trim() || each.getAttribute('aria-label') || each.labels?.length)).map(each => each.outerHTML)
"""
TWICE = """
[...document.querySelectorAll('[id]')].map(each => each.id).filter((id, at, all) => all.indexOf(id) !== at)
"""


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by {most} presses of Tab")


def test_a_record_is_opened_and_closed_by_keys(visit: Open) -> None:
    """A card that cannot be opened, does not get the focus, or loses the reader's place when it closes."""
    page = visit("#view=timeline")
    tab_to(page, "#timeline a.row")
    record = page.evaluate("document.activeElement.dataset.record")
    page.keyboard.press("Enter")
    expect(page.locator("#card-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.record") == record


def test_the_text_s_records_are_reached_by_keys(visit: Open) -> None:
    """Marks that only a mouse can use, with no list of the records beside them."""
    page = visit()
    tab_to(page, ".notes a[data-record='events/oldford.p02.e1']")
    page.keyboard.press("Enter")
    assert page.locator("#text .lit").count() > 0


def test_a_filter_is_set_by_keys(visit: Open) -> None:
    """A list that opens for a mouse only, or cannot be left."""
    page = visit("#view=timeline")
    tab_to(page, "[data-filter=type] summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-filter=type] input[value=capture]")
    page.keyboard.press("Space")
    expect(page.locator("#filters output")).to_have_text("1 of 3 events")
    page.keyboard.press("Escape")
    expect(page.locator("[data-filter=type] summary")).to_be_focused()
    assert page.locator("[data-filter=type]").get_attribute("open") is None


def test_the_skip_link_leads_past_the_navigation(visit: Open) -> None:
    """A skip link that loses the view."""
    page = visit("#view=claims")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()
    expect(page.locator("#claims")).to_be_visible()


def test_the_map_moves_by_keys(visit: Open) -> None:
    """A map that only a mouse can move."""
    page = visit("#view=map")
    tab_to(page, "#map-frame")
    before = page.locator("#map-image .land").get_attribute("transform")
    page.keyboard.press("ArrowLeft")
    moved = page.locator("#map-image .land").get_attribute("transform")
    page.keyboard.press("+")
    assert len({before, moved, page.locator("#map-image .land").get_attribute("transform")}) == 3


@pytest.mark.parametrize("view", VIEWS)
def test_everything_has_a_name(visit: Open, view: str) -> None:
    """A control that a screen reader calls "button", landmarks that are missing, an identifier used twice."""
    page = visit(f"#view={view}&record=events/oldford.p02.e1")
    assert page.evaluate(NAMELESS) == []
    assert page.evaluate(TWICE) == []
    for landmark in LANDMARKS:
        assert page.get_by_role(landmark).count() >= 1, landmark
    assert page.locator("#views [aria-current=page]").inner_text().lower() == view
    assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_barrier_is_found(visit: Open, view: str, scheme: Literal["light", "dark"]) -> None:
    """A barrier that axe-core finds: contrast, roles, names, the order of headings."""
    page = visit(f"#view={view}&record=events/oldford.p02.e1")
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # a fading row has no contrast to speak of
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
