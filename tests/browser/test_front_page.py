"""The front page in a browser: every figure, one screen, one sheet, few bytes."""

import re
from datetime import date
from decimal import Decimal

import pytest

from tests.browser.accessibility import faults
from tests.browser.reckoned import figures
from tests.paper import sheets_of

pytestmark = pytest.mark.django_db(transaction=True)

DATES = (date(2005, 7, 1), date(2006, 2, 1), date(2006, 7, 15))
SCREENS = ((1440, 900), (1280, 1000))
MOST_BYTES = 150_000
# What stands beside the figures: who hangs on a decision, said by its own page too.
STAKES = re.compile(r"^mandate-\d+\.(personnel|dependants)$")
FIGURES = """() => [...document.querySelectorAll('[data-figure]')].map(
    one => [one.dataset.figure, one.value, one.textContent])"""
# Digits that stand in no figure, in no date, and outside drawings and fields; sources
# have them in their names.
BARE = r"""() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    const apart = 'data, time, svg, script, form, .marking, .bearing';
    while (walk.nextNode()) {
        const text = walk.currentNode.textContent;
        if (/\d/.test(text) && !walk.currentNode.parentElement.closest(apart))
            found.push(text.trim());
    }
    return found;
}"""
NAMED = ("mandates", "title"), ("events", "title"), ("strategy-actions", "title")


def shown(page):
    """The figures of the page by name; one that stands twice is the same twice."""
    found = {}
    for name, value, words in page.evaluate(FIGURES):
        assert found.setdefault(name, value) == value, name
        assert words.strip(), name
    return found


def alike(one, other):
    try:
        return Decimal(one) == Decimal(str(other))
    except ArithmeticError:
        return one == str(other)


def names_of(page, on):
    """Names of records that have digits in them."""
    return [
        row[field]
        for name, field in NAMED
        for row in page.request.get(f"/api/v1/{name}/?as_at={on}&limit=500").json()[
            "rows"
        ]
    ]


def test_every_figure_is_that_of_the_api_on_one_screen_and_one_sheet(sign_in, axe):
    page = sign_in("Minister", "Analyst")
    for on in DATES:
        page.goto(f"/?as_at={on}")
        found = shown(page)
        asked = {n: v for n, v in found.items() if not STAKES.match(n)}
        reckoned = figures(page, on, "United States")

        assert {n for n in asked if asked[n] != "0"} <= reckoned.keys()
        wrong = {
            name: (asked.get(name), str(value))
            for name, value in reckoned.items()
            if not alike(asked.get(name, "0"), value)
        }
        assert wrong == {}, on
        bare = page.evaluate(BARE)
        known = sorted(names_of(page, on), key=len, reverse=True)
        for name in known:
            bare = [text.replace(name, "") for text in bare]
        assert [text for text in bare if re.search(r"\d", text)] == [], on
        sheets = [sheet for sheet in sheets_of(_printed(page)) if sheet]
        assert len(sheets) == 1, on
        assert sheets[0].count("DECLASSIFIED") == 2
        assert f"{on.day} {on:%B %Y}" in sheets[0]
        assert "Sources." in sheets[0]
        for width, height in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            tall = page.evaluate("document.documentElement.scrollHeight")
            assert tall <= height, (on, width)
    assert faults(page, axe) == []
    page.goto("/")
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert _first_visit(page) <= MOST_BYTES


def _first_visit(page):
    """The bytes over the wire of a browser that has nothing of the page yet."""
    state = page.context.storage_state()
    visit = page.context.browser.new_context(storage_state=state).new_page()
    found = []
    visit.on("requestfinished", lambda request: found.append(request.sizes()))
    visit.goto(page.url, wait_until="networkidle")
    visit.context.close()
    parts = ("responseHeadersSize", "responseBodySize")
    return sum(sizes[part] for sizes in found for part in parts)


def _printed(page):
    return page.pdf(format="A4", prefer_css_page_size=True)
