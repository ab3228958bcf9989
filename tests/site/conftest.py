"""A browser, and the page of the sample package in it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from pipeline.site import read_package, write_site

from .site_sample import SITE, hostile, write_package

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Open = Callable[..., Page]


def find_browser() -> str:
    """Return the program of a browser; without one skip the test, in CI fail it."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    message = f"left out: the tests of the page in a browser; none of {', '.join(NAMES)} is installed"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a browser without a window and with an empty profile."""
    program = find_browser()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page of the sample package."""
    home = tmp_path_factory.mktemp("site")
    return write_site(read_package(write_package(home)), home / "site")


@pytest.fixture(scope="session")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page of a package full of markup."""
    home = tmp_path_factory.mktemp("hostile")
    return write_site(read_package(write_package(home, hostile(SITE))), home / "site")


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page of a text of which nothing could be coded."""
    home = tmp_path_factory.mktemp("empty")
    nothing = replace(SITE, mentions=(), events=(), event_actors=(), claims=(), reactions=(), places=())
    return write_site(read_package(write_package(home, nothing)), home / "site")


@pytest.fixture
def visit(browser: Browser, page_file: Path) -> Iterator[Open]:
    """Open the page at an address; a message on the console or a request to anywhere fails the test at its end."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)

    def visit_page(address: str = "", file: Path = page_file, width: int = 1280) -> Page:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if _leaves(request.url, file) else None)
        page.goto(file.as_uri() + address)
        page.wait_for_selector("html.ready", state="attached")
        return page

    yield visit_page
    context.close()
    assert complaints == []


def _leaves(url: str, file: Path) -> bool:
    return not url.startswith((file.as_uri(), "data:", "blob:"))
