"""The page of strength over time: its rows, its chart, its files, and what is wrong."""

import csv
import io
import re
from datetime import date

import pytest

from tests.coalition.factories import (
    make_force,
    make_sector,
    make_status,
    make_strength,
)
from tests.coalition.pages import page
from tests.coalition.strength.conftest import AFTER
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

PAGE = "/security/strength/"
FEBRUARY = {"as_at": "2006-02-10"}


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_page_says_the_figures_and_what_they_leave_out(login, coalition):
    text = words(page(login("Analyst"), PAGE, **FEBRUARY))

    assert (
        "531 personnel serve on 10 February 2006, excluding the United States" in text
    )
    assert "379 fewer than on 2 December 2005" in text
    assert "Bulgaria no figure 380 not serving not serving" in text
    assert "In all, without the United States no figure 910 530 531" in text
    assert "Contributors with a figure 0 of 3 2 of 3 1 of 2 2 of 2" in text
    assert "the lead nation, United States United States no figure 160,000" in text


def test_before_any_figure_it_says_what_will_appear(login, coalition):
    text = words(page(login("Analyst"), PAGE, as_at="2005-11-01"))

    assert "Nobody’s strength is recorded by 1 November 2005." in text
    assert "Each statement of strength will be a step of the chart" in text


def test_the_bands_are_as_high_as_the_figures_of_the_table(login, coalition):
    html = page(login("Analyst"), PAGE, **FEBRUARY)

    ticks = re.findall(r'<path d="M54 (\d+)h4".*?text-anchor="end">([\d,]+)<', html)
    zero, top = int(ticks[0][0]), int(ticks[-1][0])
    each = int(ticks[-1][1].replace(",", "")) / (zero - top)
    bands = re.findall(r'<path d="(M58 [^"]+Z)"', html)
    drawn = []
    for band in bands:
        ys = [int(y) for y in re.findall(r"V(\d+)", band)]
        roof, floor = ys[: len(ys) // 2], ys[len(ys) // 2 :][::-1]
        drawn.append(
            [(low - high) * each for low, high in zip(floor, roof, strict=True)]
        )

    expected = [[0, 530, 530, 520], [0, 380, 0, 0], [0, 0, 0, 11]]
    assert len(drawn) == 3
    for ours, theirs in zip(drawn, expected, strict=True):
        assert ours == pytest.approx(theirs, abs=2 * each)


@pytest.mark.parametrize("by", ["contributor", "force", "sector"])
def test_the_file_has_the_rows_of_the_page(login, coalition, by):
    client = login("Analyst")
    asked = {"by": by, "force": "every", **FEBRUARY}

    response = client.get(f"{PAGE}csv/", asked)
    file = b"".join(response.streaming_content).decode("utf-8-sig")
    lines = [line for line in file.splitlines() if not line.startswith("# ")]
    rows = list(csv.DictReader(io.StringIO("\n".join(lines))))
    html = page(client, PAGE, **asked)

    table = html.split("<tbody>")[1].split("</tbody>")[0]
    for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)[: len(rows) // 4 - 1]:
        label, *cells = [
            words(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        ]
        ours = [r for r in rows if r["Group"] == label and r["In the total"] == "yes"]
        said = [r["Personnel"] or r["State"] for r in ours]
        assert [cell.replace(",", "") for cell in cells] == said
    assert "# Total personnel_on_the_last_day: 550" in file


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"period_from": "2006-02", "period_to": "2006-01"}, "is before the first"),
        ({"period_from": "2006-03"}, "begins after the date of the page"),
        ({"period_from": "1990-01"}, "Ask for 120 months at most"),
        ({"period_from": "soon"}, "Enter a year and a month, such as 2005-12."),
        ({"period_to": "2006-13"}, "Enter a year and a month, such as 2005-12."),
        ({"force": "IFOR"}, "No force called “IFOR” is recorded."),
        ({"sector": "x\x00"}, None),
        ({"by": "colour"}, "“colour” is no way to group"),
    ],
)
def test_what_cannot_be_answered_is_said_at_its_field(
    login,
    coalition,
    asked,
    message,
):
    client = login("Analyst")
    for address in (PAGE, f"{PAGE}csv/"):
        response = client.get(address, asked | FEBRUARY)

        assert response.status_code == 400
        if message:
            assert message in response.content.decode()


def test_a_month_that_is_not_over_ends_at_the_date_of_the_page(login, coalition):
    text = page(login("Analyst"), PAGE, period_to="9999-12", as_at="2006-02-01")

    assert "530 personnel serve on 1 February 2006" in text
    assert "10 Feb 2006" not in text


def test_sources_are_named(login, coalition):
    make_strength("Denmark", 521, AFTER, sector="MND(SE)", source=make_source())

    assert "FCO/IPU paper" in page(login("Analyst"), PAGE, **FEBRUARY)


@pytest.mark.parametrize("what", ["source", "actor", "force", "sector", "status"])
def test_what_the_page_shows_or_names_bears_its_marking(login, coalition, what):
    client, higher = login("Analyst"), make_marking("restricted")

    def banner():
        return client.get(PAGE, FEBRUARY).context["marking_banner"].code

    before = banner()
    if what == "source":
        source = make_source("list", title="A list", marking=higher)
        make_strength("Denmark", 521, AFTER, sector="MND(SE)", source=source)
    if what == "status":
        make_status("Denmark", since=AFTER, marking=higher)
    if what in ("actor", "force", "sector"):
        named = {
            "actor": make_actor("Denmark"),
            "force": make_force(),
            "sector": make_sector(),
        }[what]
        named.marking = higher
        named.save()

    assert (before, banner()) == ("declassified", "restricted")


def test_the_page_costs_the_same_however_many_rows(login, coalition, count_queries):
    client = login("Analyst")
    before = count_queries(lambda: page(client, PAGE, **FEBRUARY))
    for number in range(12):
        make_strength(f"Country {number}", 100 + number, date(2006, 1, number + 1))

    assert count_queries(lambda: page(client, PAGE, **FEBRUARY)) == before


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"sector": "MND(SE)"}, "520 personnel in MND(SE) serve on 10 February 2006"),
        ({"force": "NTM-I"}, "19 personnel of NTM-I serve on 10 February 2006"),
        ({"by": "force"}, "550 personnel of every force serve on 10 February 2006"),
        ({"sector": "none"}, "11 personnel with no sector recorded serve on"),
        (
            {"force": "NTM-I", "sector": "MND(SE)"},
            "Nobody’s strength of NTM-I in MND(SE) is recorded by 10 February 2006.",
        ),
    ],
)
def test_the_finding_says_what_the_page_was_narrowed_to(login, coalition, asked, said):
    """On paper the filters are not there to say it."""
    assert said in words(page(login("Analyst"), PAGE, **FEBRUARY, **asked))


def test_one_contributor_without_a_figure_has_none(login, coalition):
    text = words(page(login("Analyst"), PAGE, as_at="2006-01-01"))

    assert "1 of 2 contributors has no figure and is in no total." in text
