import pytest
from django.urls import reverse

from donors.reasons.page import build
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_disbursement,
    make_part,
    make_pledge,
    make_statement,
    millions,
)
from tests.donors.page_factories import make_explanation
from tests.donors.pages import text
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def pledges():
    """Spain changed its mind, Italy's part explains it, Japan says nothing."""
    spain, italy = make_pledge("Spain", 220), make_pledge("Italy", 50)
    make_statement(spain, 177)
    make_explanation(spain, "security", stated_on=TODAY.replace(year=2004))
    make_explanation(spain, "spread", stated_on=TODAY.replace(year=2005))
    make_explanation(spain, "backsliding", stated_on=TODAY.replace(year=2007))
    make_explanation(spain, "backsliding", grade=Grade.PRESS, stated_on=TODAY)
    part = make_part(italy, "grant", 50)
    make_explanation(part, "spread", stated_on=TODAY.replace(year=2005))
    make_pledge("Japan", 30)
    done = make_pledge("Canada", 5)
    make_disbursement(done, 5)
    make_explanation(done, "security", stated_on=TODAY.replace(year=2004))
    return spain, italy


def test_each_reason_stands_for_the_pledges_of_which_it_is_the_newest(reader, pledges):
    page = build(TODAY, reader)

    (spread,) = page.rows
    counted = spread.sums.totals.counted
    assert (spread.code, counted.pledges, counted.donors) == ("spread", 2, 2)
    assert counted.used_gap_usd == millions(227)
    assert page.unstated.totals.counted.used_gap_usd == millions(30)
    assert page.totals.counted.used_gap_usd == millions(257)
    assert page.trend.years == [2004, 2005]
    assert dict(page.trend.rows) == {"Spread over years": [0, 2], "Security": [2, 0]}


def test_press_only_reasons_count_where_they_are_asked_for(reader, pledges):
    rows = {row.code: row.sums for row in build(TODAY, reader, "all").rows}

    assert rows["backsliding"].totals.counted.used_gap_usd == millions(177)
    assert rows["spread"].totals.counted.used_gap_usd == millions(50)


def test_a_reason_leads_to_its_pledges(login, pledges):
    client = login("Analyst")
    page = text(client.get(reverse("donors:reasons")))

    def donors(reason):
        asked = {"reason": reason}
        listing = client.get(reverse("donors:pledge_list"), asked).context["list"]
        return [row.donor for row in listing.rows]

    assert f"{reverse('donors:pledge_list')}?reason=spread" in page
    assert donors("spread") == ["Italy", "Spain"]
    assert donors("none") == ["Japan"]
    assert donors("security") == []
