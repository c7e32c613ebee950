"""A real browser against the real pages, with the example data loaded once."""

import os
import shutil
from collections.abc import Iterator
from importlib import resources

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.factories import make_user

# Playwright keeps an event loop running, and Django would refuse to query beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
# What is missing or refused is looked at by its status; and a page whose address asks
# for no date says so itself.
NO_COMPLAINTS = ["Failed to load resource", "does not conform to the required format"]


def chromium() -> str | None:
    """The browser of the machine; None where it has none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no Chromium: .ci/run installs it.")
        pytest.skip("This machine has no Chromium; .ci/run shows how to install it.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility rules, as the script that runs in the page."""
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


@pytest.fixture
def site(live_server, kept_iraq) -> str:
    """The address of the running product, with the Iraq example in it."""
    return live_server.url


@pytest.fixture
def page(browser, site) -> Iterator[Page]:
    context = browser.new_context(base_url=site, locale="en-GB")
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture
def sign_in(page):
    """Sign in as a role, through the sign-in page itself."""

    def as_role(*roles: str) -> Page:
        password = "a long and random phrase"
        user = make_user(*roles, username="someone", ceiling="top-secret")
        user.set_password(password)
        user.save()
        page.goto("/account/login/")
        page.get_by_label("Username").fill("someone")
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url("**/")
        return page

    return as_role


@pytest.fixture
def complaints(page):
    """What the browser's console and its policy say, as it goes from page to page."""
    said = []
    page.on("pageerror", lambda error: said.append(f"{page.url} script: {error}"))
    page.on(
        "console",
        lambda message: (
            said.append(f"{page.url} {message.type}: {message.text}")
            if message.type in {"error", "warning"}
            and not any(words in message.text for words in NO_COMPLAINTS)
            else None
        ),
    )
    return said
