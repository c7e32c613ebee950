"""The chart and the table of the pledge report, as a browser shows them."""

import re
from decimal import Decimal

import pytest

from donors.models import SavedReport
from tests.donors.factories import make_disbursement, make_pledge

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/economic/reports/pledges/"
ROWS = """table => [...table.tBodies[0].rows].map(
    row => [...row.cells].map(cell => cell.innerText.trim()))"""
BARS = """table => [...table.querySelectorAll("rect")].map(
    rect => [rect.getBoundingClientRect().left, rect.getBoundingClientRect().width])"""


def figure(words: str) -> Decimal | None:
    """A figure as the page writes it; None where it says that there is none."""
    plain = words.replace("\N{MINUS SIGN}", "-").replace(",", "")
    return Decimal(plain) if re.fullmatch(r"-?[\d.]+", plain) else None


def tables(page):
    chart, table = page.locator("table.bars"), page.locator("table.dense")
    return (
        chart.evaluate(ROWS),
        chart.evaluate(BARS),
        table.evaluate(ROWS),
        table.locator("thead").inner_text(),
    )


def test_the_chart_and_the_table_carry_the_same_numbers(sign_in):
    page = sign_in("Analyst")
    for donor, came in (("Norway", 7), ("Iceland", 2)):
        make_disbursement(make_pledge(donor, 40), came)
    for asked in ("chart=gap", "chart=delivered&measure=delivered&then_by=channel"):
        page.goto(f"{PAGE}?{asked}")
        chart, bars, table, heads = tables(page)

        names = 2 if "then_by" in asked else 1
        place = re.split(r"\t|\n\t?", heads.replace("\n\t\n", "\t")).index(
            "Gap in use" if "gap" in asked else "Delivered"
        )
        in_table = {
            ", ".join(row[:names]): figure(row[place])
            for row in table[:-1]
            if figure(row[place]) is not None
        }
        in_chart = {label: figure(words) for label, _, words in chart}

        assert in_chart
        assert in_chart == dict(list(in_table.items())[: len(in_chart)])
        assert list(in_chart) == list(in_table)[: len(in_chart)]
        widest = max(width for _, width in bars)
        largest = max(in_chart.values())
        for (_, width), amount in zip(bars, in_chart.values(), strict=True):
            assert width / widest == pytest.approx(float(amount / largest), abs=0.01)


def test_an_analyst_asks_saves_and_opens_a_report(sign_in):
    page = sign_in("Analyst")
    page.goto(PAGE)
    page.get_by_label("Group by").select_option("Grouping")
    page.get_by_label("Compare with").fill("2005-02-01")
    page.get_by_text("Measures: ").click()
    page.get_by_label("Waiting on a condition").check()
    page.get_by_role("button", name="Apply").click()
    assert "European Union" in page.locator("table.dense").inner_text()
    assert "Waiting on a condition" in page.locator("table.dense").inner_text()

    page.get_by_role("link", name="Save this report").click()
    page.get_by_label("Name", exact=True).fill("Groupings, a year ago")
    page.get_by_role("button", name="Save").click()

    assert "Groupings, a year ago is saved." in page.inner_text("main, header")
    assert SavedReport.objects.get().name == "Groupings, a year ago"
    page.goto("/")
    page.goto(PAGE)
    page.get_by_role("link", name="Groupings, a year ago", exact=True).click()
    assert page.get_by_label("Group by").input_value() == "grouping"
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    assert download.value.suggested_filename == "pledge-report-2006-02-01.pdf"


@pytest.mark.parametrize(
    "address", [f"{PAGE}?compare_at=2005-02-01", "/economic/reports/pledge-gap/"]
)
def test_no_label_of_a_bar_is_broken_within_a_word_on_a_phone(sign_in, address):
    page = sign_in("Analyst")
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(address)

    lines = page.locator("table.bars").first.evaluate(
        """table => [...table.tBodies[0].rows].map(({cells: [label]}) => {
            const range = document.createRange()
            range.selectNodeContents(label)
            return new Set([...range.getClientRects()].map(line => line.top)).size
        })"""
    )

    assert lines
    assert max(lines) == 1, lines
