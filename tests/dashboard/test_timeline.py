"""One timeline of an actor: whatever line recorded it, past and ahead in one list."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from partnership.dashboard.timeline.page import around, page_of
from partnership.dashboard.timeline.reading import Timeline
from tests.coalition.factories import (
    make_denmark_mandate,
    make_intent,
    make_renewal,
    make_status,
    make_strength,
)
from tests.diplomacy.asks_factories import make_ask, make_contact, make_stance
from tests.diplomacy.factories import make_meeting
from tests.donors.factories import make_disbursement, make_instalment, make_pledge
from tests.factories import TODAY, make_actor, make_all_markings, make_marking

pytestmark = pytest.mark.django_db


def address(name="timeline", *args):
    return reverse(f"dashboard:{name}", args=args or ["denmark"])


@pytest.fixture
def denmark():
    """Of each line something that was, and something that is to come."""
    make_denmark_mandate(personnel_ceiling=530)
    make_strength(personnel=550, stated_on=date(2005, 6, 1))
    make_strength(personnel=530)
    make_status(since=date(2003, 6, 1))
    make_intent(takes_effect_on=date(2006, 7, 1), intent="reduce", personnel_after=480)
    pledge = make_pledge("Denmark", "26.95", title="Madrid pledge")
    make_disbursement(pledge, "5", transacted_on=date(2005, 9, 1))
    make_instalment(pledge, "10", date(2006, 9, 30))
    make_contact(held_on=date(2006, 1, 10))
    make_stance(stated_on=date(2006, 1, 11))
    make_ask(
        opened_on=date(2006, 1, 30),
        wanted_by=date(2006, 6, 1),
        wanted_by_precision="month",
    )
    make_meeting(held_on=date(2006, 2, 14), arranged_on=date(2006, 1, 20))
    return make_actor("Denmark")


def test_the_three_lines_stand_in_one_order_that_the_date_divides(denmark, login):
    page = login("Minister").get(address()).context["page"]

    past = [(one.kind.name, one.when) for one in page.past]
    assert [name for name, _ in past] == [
        "status",
        "pledge",
        "strength",
        "payment",
        "strength",
        "contact",
        "stance",
        "intent",
        "ask_opened",
        # Known to the month, so certain at its end only.
        "mandate_decided",
    ]
    assert dict(past)["mandate_decided"] == "January 2006"
    ahead = [(one.kind.name, one.when, one.days_words) for one in page.ahead]
    assert ahead == [
        ("meeting", "14 February 2006", "in 13 days"),
        ("ask_wanted", "June 2006", ""),
        ("mandate_ends", "1 July 2006", "in 150 days"),
        ("plan", "1 July 2006", "in 150 days"),
        ("instalment", "30 September 2006", "in 241 days"),
        ("pledge_ends", "31 December 2007", "in 698 days"),
    ]
    words = {one.kind.name: one.words for one in page.entries}
    assert words["strength"] == "530 personnel in MNF-I, 20 fewer than before"
    assert words["mandate_decided"].endswith("decided, for at most 530 personnel")
    assert words["payment"] == "Pays US$5m: Madrid pledge"
    assert words["plan"] == "By its stated plan: reduce, to 480 personnel"


def test_a_renewal_takes_the_place_of_the_end_that_it_puts_off(denmark, login):
    make_renewal(denmark.mandates.get())
    client = login("Minister")

    def ends(as_at):
        page = client.get(address(), {"as_at": as_at, "kind": "mandate_ends"})
        return [one.when for one in page.context["page"].entries]

    assert ends("2006-05-29") == ["1 July 2006"]
    assert ends("2006-05-31") == ["1 July 2007"]


def test_the_filters_narrow_the_page_and_the_file_alike(denmark, login):
    client = login("Analyst")
    asked = {"line": "economic", "first": "2005-01-01", "last": "2006-12-31"}
    page = client.get(address(), asked)

    shown = [one.kind.name for one in page.context["page"].entries]
    assert shown == ["payment", "instalment"]
    link = next(one for one in page.context["exports"] if one["label"] == "CSV")
    file = b"".join(client.get(link["url"]).streaming_content)
    lines = file.decode("utf-8-sig").splitlines()
    assert [line.split(",")[5] for line in lines[1:3]] == ["Ledger", "Instalment due"]
    assert "past" in lines[1]
    assert "ahead" in lines[2]
    assert "Pays US$5m" in lines[1]

    wrong = client.get(address(), {"first": "2006-02-01", "last": "2006-01-01"})
    assert wrong.status_code == 400
    assert "This day lies before the first." in wrong.content.decode()
    assert client.get(address("timeline_file", "csv")).status_code == 400


def test_what_a_reader_may_not_see_is_no_entry_and_the_rest_is_borne(denmark, login):
    make_all_markings()
    secret = make_marking("secret-2006")
    make_contact(held_on=date(2006, 1, 12), summary="Not for all", marking=secret)

    below = login("Minister", ceiling="restricted").get(address())
    assert "Not for all" not in below.content.decode()
    assert below.context["marking_banner"].code != "secret-2006"
    client = login("Minister", ceiling="top-secret")
    above = client.get(address())
    assert "Not for all" in above.content.decode()
    assert above.context["marking_banner"].code == "secret-2006"
    country = client.get(reverse("dashboard:country", args=["denmark"]))
    assert country.context["marking_banner"].code == "secret-2006"


def test_its_pages_show_each_entry_once_in_the_same_number_of_queries(
    denmark, login, rf, django_assert_num_queries
):
    for days in range(20):
        make_strength(personnel=days, stated_on=TODAY - timedelta(days), force="NTM-I")
    reader = login("Minister").get(address()).wsgi_request.user
    timeline = Timeline(denmark, TODAY, reader)
    every = [one.place for one in timeline.every()]
    assert every == sorted(set(every))
    assert len(every) == 36

    with django_assert_num_queries(2):
        page = around(timeline, 3, 3)
    assert (len(page.past), len(page.ahead)) == (3, 3)
    seen = [one.place for one in page.entries]
    for way, url in (("before", "earlier_url"), ("after", "later_url")):
        at = page
        while query := getattr(at, url)(rf.get("/").GET):
            with django_assert_num_queries(1):
                at = page_of(timeline, rf.get(f"/{query}").GET, rows=4)
            assert len(at.entries) <= 4, way
            seen += [one.place for one in at.entries]
    assert sorted(seen) == every
    # An address that makes no sense begins in the middle, as none does.
    odd = page_of(timeline, rf.get("/?after=2006-13-01~strength~1").GET, rows=6)
    assert [one.place for one in odd.entries] == [one.place for one in page.entries]
