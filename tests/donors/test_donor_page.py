import re
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from donors.donor.chart import chart_of
from donors.donor.timeline import Point
from partnership.evidence.charts.labels import LABEL
from partnership.evidence.charts.sources import Sources
from partnership.evidence.charts.steps import HEIGHT, TOP
from tests.donors.factories import (
    make_conference,
    make_disbursement,
    make_pledge,
    make_statement,
    millions,
)
from tests.donors.pages import text
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db


def draw(points):
    chart = chart_of(points, Sources())
    return chart and chart.drawing


def point(day, pledged, delivered=None, committed=None, expected=None):
    amounts = (pledged, committed, delivered, expected)
    known = [None if amount is None else millions(amount) for amount in amounts]
    return Point(day, *known, pledges=1, delivered_known=0)


def test_a_line_keeps_its_figure_until_the_next_and_begins_where_one_is_known():
    points = [
        point(date(2004, 1, 1), 100),
        point(date(2004, 1, 6), 100, 0),
        point(date(2004, 1, 11), 50, 25),
    ]

    chart = draw(points)

    paths = {drawn.name: drawn.path for drawn in chart.lines}
    assert paths == {
        "Pledged": f"M0 {TOP}H500V{TOP}H1000V154H1000",
        "Delivered": "M500 280H1000V217H1000",
    }
    assert chart.up[-1].words == "100"


def test_the_years_of_the_axis_stand_at_their_first_days_and_at_even_steps():
    def ticks(first, last):
        drawn = draw([point(first, 1), point(last, 1)]).across
        return [(tick.at, tick.words) for tick in drawn]

    words = [words for _, words in ticks(date(2003, 10, 23), TODAY)]
    assert words == ["2004", "2005", "2006"]
    words = [words for _, words in ticks(date(1998, 1, 1), TODAY)]
    assert words == ["1998", "2001", "2004"]
    # With one year there is nothing to measure by, so the beginning is named too.
    half = ticks(date(2005, 6, 1), TODAY)
    assert half == [(0, "Jun 2005"), (87.3, "2006")]
    assert ticks(date(2005, 12, 1), TODAY) == [(0, "Dec 2005"), (50, "2006")]


def test_labels_of_lines_that_end_together_stand_apart():
    points = [point(date(2004, 1, 1), 1), point(TODAY, 100, 100, 100, 100)]

    chart = draw(points)

    places = sorted(drawn.name_y for drawn in chart.lines)
    assert all(b - a >= LABEL for a, b in zip(places, places[1:], strict=False))
    assert places[0] > 0
    assert places[-1] + 15 <= HEIGHT


def test_there_is_no_chart_of_one_day_or_of_nothing():
    assert draw([]) is None
    assert draw([point(TODAY, 100)]) is None
    assert draw([point(date(2004, 1, 1), 0), point(TODAY, 0)]) is None


def test_the_chart_and_its_table_have_the_same_numbers(login):
    pledge = make_pledge("Spain", 220)
    make_disbursement(pledge, "12.5", transacted_on=date(2005, 6, 1))
    make_disbursement(pledge, "60", kind="2", transacted_on=date(2005, 6, 1))

    response = login("Analyst").get(reverse("donors:donor", args=["spain"]))

    chart, page = response.context["page"].chart, text(response)
    last = [row.figures[-1] for row in chart.rows.drawn]
    assert [line.last for line in chart.drawing.lines] == [one.words for one in last]
    for one in last:
        assert f">{one.words}</text>" in page
        assert f'<td class="number">{one.words}</td>' in page
    assert chart.rows.points[-1].day == TODAY
    assert Decimal("12500000.00") in [one.number for one in last]


def test_both_gaps_stand_on_the_page_with_what_each_is_of(login):
    make_disbursement(make_pledge("Spain", 30, title="Kept here"), 12)
    make_statement(make_pledge("Spain", 220, delivery_is_tracked=False), 177)

    page = text(login("Analyst").get(reverse("donors:donor", args=["spain"])))
    page = " ".join(re.sub("<.*?>", " ", page).split())

    assert "Gap, computed 18.00 Of pledges whose disbursements are recorded" in page
    assert "Gap, reported 177.00 Of pledges of which a source says" in page


def test_very_many_pledges_are_drawn_only_when_they_are_asked_for(login, monkeypatch):
    make_pledge("Spain", 220)
    make_pledge("Spain", 30, title="Another pledge")
    monkeypatch.setattr("donors.donor.page.MOST_AT_ONCE", 1)
    client = login("Analyst")
    address = reverse("donors:donor", args=["spain"])

    short = text(client.get(address, {"as_at": "2006-02-01"}))
    assert "2 pledges are too many to draw at once" in short
    assert "?as_at=2006-02-01&amp;in_full=1" in short
    assert "250.00" in short
    assert "By conference" not in short
    assert "By conference" in text(client.get(address, {"in_full": "1"}))


def test_a_conference_that_is_hidden_is_no_conference(login):
    hidden = make_conference("Amman 2005", marking=make_marking("secret"))
    pledge = make_pledge("Spain", 20, conference=None)
    make_pledge("Spain", 30, conference=hidden)

    page = text(login("Analyst").get(reverse("donors:donor", args=[pledge.donor.slug])))

    by_conference = page[page.index("By conference, US$ million") :]
    assert by_conference.count("At no conference") == 1
    assert re.search("At no conference[^0-9]*2[^0-9]+50.0", by_conference)
