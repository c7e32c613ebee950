import pytest
from django.urls import reverse

from donors.totals import totals
from partnership.actors.models import Grouping, Membership
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_conference,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_three_donors,
    millions,
)
from tests.donors.page_factories import make_explanation
from tests.donors.pages import text
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

ADDRESS = reverse("donors:donor_list")


def listed(client, **asked):
    return client.get(ADDRESS, asked).context["list"]


def names(client, **asked):
    return [row.name for row in listed(client, **asked).rows]


def test_the_list_adds_up_to_the_totals_of_all_pledges(login):
    make_three_donors()
    make_disbursement(make_pledge("Italy", 100), 130)
    bank = make_actor("World Bank", kind="organisation")
    make_disbursement(make_pledge(bank.name, 50), 20, kind="2")
    make_pledge("Qatar", 100, grade=Grade.UNVERIFIED)
    make_pledge("Spain", 5, title="Another")

    found = listed(login("Analyst"))

    whole = totals(TODAY, make_user())
    assert found.totals.counted == whole.counted
    assert found.totals.left_out == whole.left_out
    assert found.kinds["organisation"].pledged_usd == millions(50)
    for field in ("pledged_usd", "delivered_usd", "used_gap_usd", "committed_usd"):
        rows = [getattr(r.totals.counted, field) for r in found.rows]
        assert sum(filter(None, rows)) == getattr(whole.counted, field), field


def test_a_row_says_what_is_late_since_when_and_the_newest_reason(login):
    pledge = make_pledge("Spain", 220, period_from=None, period_to=None)
    make_instalment(pledge, 100, TODAY.replace(year=2005))
    make_instalment(pledge, 100, TODAY.replace(year=2004))
    make_disbursement(pledge, 110)
    make_explanation(pledge, "security", stated_on=TODAY.replace(year=2004))
    make_explanation(pledge, "implementation", stated_on=TODAY.replace(year=2005))
    make_explanation(pledge, "spread", stated_on=TODAY.replace(year=2007))
    another = make_pledge("Spain", None, title="Another")
    make_explanation(another, "other", words="x", stated_on=TODAY.replace(year=2003))

    (row,) = listed(login("Analyst")).rows

    assert row.totals.counted.overdue_usd == millions(90)
    assert row.sums.overdue_since == TODAY.replace(year=2005)
    assert row.reason == "Implementation difficulty"
    assert row.reason_on == TODAY.replace(year=2005)


def test_the_list_is_sorted_and_narrowed_by_its_address(login):
    make_three_donors()
    make_pledge("Italy", 9999, delivery_is_tracked=False)
    make_pledge("Japan", 3, conference=make_conference("Irbil 2006"), pledged_on=TODAY)
    union = Grouping.objects.create(code="eu", name="EU", marking=make_marking())
    for donor, left_on in (("Spain", None), ("Canada", TODAY)):
        Membership.objects.create(
            grouping=union,
            actor=make_actor(donor),
            left_on=left_on,
            marking=make_marking(),
        )
    client = login("Analyst")

    assert names(client) == ["Spain", "Canada", "Sweden", "Japan", "Italy"]
    assert names(client, sort="-pledged")[0] == "Italy"
    assert names(client, sort="donor") == sorted(names(client))
    assert names(client, q="can") == ["Canada"]
    assert names(client, q="esp") == ["Spain"]
    assert names(client, grouping="eu") == ["Spain"]
    assert names(client, conference="irbil-2006") == ["Japan"]
    assert names(client, status="no_figure") == ["Italy"]
    assert names(client, kind="organisation") == []


def test_the_list_goes_forward_and_back_by_key_in_every_order(login):
    client = login("Analyst")
    for number in range(60):
        known = {"delivery_is_tracked": bool(number % 3)}
        make_pledge(f"Donor {number:02}", None if number % 7 == 0 else number, **known)

    for sort in ("donor", "-pledged", "pledged", "-gap", "delivered", "-overdue"):
        first = listed(client, sort=sort)
        second = client.get(ADDRESS + first.page.next_url).context["list"]
        back = client.get(ADDRESS + second.page.previous_url).context["list"]
        assert (len(first.rows), len(second.rows)) == (50, 10), sort
        assert not {r.pk for r in first.rows} & {r.pk for r in second.rows}
        assert [r.pk for r in back.rows] == [r.pk for r in first.rows], sort
        assert (back.page.previous_url, second.page.next_url) == ("", "")
        assert second.totals == first.totals


@pytest.mark.parametrize("after", ["", "x", "~", "a~b", "NaN~1", "1E+999999~1"])
def test_a_page_key_that_makes_no_sense_is_the_first_page(login, after):
    make_pledge()
    for sort in ("donor", "-gap"):
        assert names(login("Analyst"), after=after, sort=sort) == ["Spain"]


def test_a_filter_that_cannot_be_read_is_said_at_its_field(login):
    client = login("Analyst")
    for name, value in (("grouping", "nato"), ("status", "lost"), ("sort", "x")):
        response = client.get(ADDRESS, {name: value})
        assert response.status_code == 400
        assert "There is a problem" in text(response)
