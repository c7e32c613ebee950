from datetime import date

import pytest
from django.urls import reverse

from donors.models import Pledge
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_conference,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_rate,
    make_statement,
    make_three_donors,
)
from tests.donors.pages import text
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


PAGES = [
    ("donors:pledge_list", [], "donors.view_pledge"),
    ("donors:pledge", ["pledge"], "donors.view_pledge"),
    ("donors:pledge_gap", [], "donors.view_pledge"),
    ("donors:pledge_gap_file", ["csv"], "donors.export_pledge"),
    ("donors:conference", ["madrid-2003"], "donors.view_conference"),
    ("donors:pledge_add", [], "donors.add_pledge"),
    ("donors:pledge_edit", ["pledge"], "donors.change_pledge"),
    ("donors:disbursement_add", ["pledge"], "donors.add_transaction"),
    ("donors:instalment_add", ["pledge"], "donors.add_instalment"),
    ("donors:statement_add", ["pledge"], "donors.add_pledgestatement"),
    ("donors:transaction_reverse", ["entry"], "donors.add_transaction"),
]


@pytest.fixture
def addresses():
    pledge = make_pledge("Spain", 220)
    known = {"pledge": pledge.pk, "entry": make_disbursement(pledge).pk}
    return {
        name: reverse(name, args=[known.get(arg, arg) for arg in args])
        for name, args, _ in PAGES
    }


@pytest.mark.parametrize(("name", "args", "right"), PAGES)
def test_each_page_asks_for_its_own_right(login, addresses, name, args, right):
    assert login("donors.view_publishedtotal").get(addresses[name]).status_code == 403
    assert login(right).get(addresses[name]).status_code == 200


@pytest.mark.parametrize(("name", "args", "right"), PAGES)
def test_each_page_sends_a_stranger_to_the_sign_in(
    client, addresses, name, args, right
):
    response = client.get(addresses[name])

    assert response.status_code == 302
    assert "/account/login/" in response["Location"]


def test_what_is_marked_above_the_reader_is_not_there(login):
    client = login("Policy officer", "donors.export_pledge", ceiling="declassified")
    hidden = make_pledge("Iran", 10, marking=make_marking("secret"))
    entry = make_disbursement(
        make_pledge("Italy", 5), 1, marking=make_marking("secret")
    )
    for name in ("pledge", "pledge_edit", "disbursement_add", "statement_add"):
        assert (
            client.get(reverse(f"donors:{name}", args=[hidden.pk])).status_code == 404
        )
    address = reverse("donors:transaction_reverse", args=[entry.pk])
    assert client.get(address).status_code == 404
    for name in ("pledge_list", "pledge_gap"):
        page = text(client.get(reverse(f"donors:{name}")))
        assert "Iran" not in page
        assert "1 pledge" in page
    file = client.get(reverse("donors:pledge_gap_file", args=["csv"]))
    assert b"Iran" not in b"".join(file.streaming_content)


@pytest.mark.parametrize("name", ["pledge_list", "pledge_gap"])
def test_a_page_of_pledges_costs_the_same_however_many(login, count_queries, name):
    client = login("Analyst")
    address = reverse(f"donors:{name}")
    make_statement(make_pledge("Sweden", 33), 35)
    one = count_queries(lambda: client.get(address))

    for donor in ["Canada", "Spain", "Italy", "Japan"]:
        pledge = make_pledge(donor, 100)
        make_statement(pledge, 50)
        make_disbursement(pledge, 10)

    assert count_queries(lambda: client.get(address)) == one


def test_a_pledge_costs_the_same_however_much_is_known_of_it(login, count_queries):
    client = login("Policy officer")
    pledge = make_pledge("Sweden", 33)
    address = reverse("donors:pledge", args=[pledge.pk])
    make_disbursement(pledge, 1, source=make_source())
    make_statement(pledge, 30)
    make_instalment(pledge, 10, date(2006, 1, 1))
    one = count_queries(lambda: client.get(address))

    for month in range(1, 8):
        make_disbursement(pledge, 1, source=make_source(f"s{month}"))
        make_statement(pledge, 30, stated_on=date(2005, month, 1))
        make_instalment(pledge, 1, date(2006, month, 1))

    assert count_queries(lambda: client.get(address)) == one


def test_the_list_goes_forward_and_back_by_key_in_every_order(login):
    client = login("Analyst")
    for number in range(60):
        pledge = make_pledge(f"Donor {number:02}", None if number % 7 == 0 else number)
        Pledge.objects.filter(pk=pledge.pk).update(title=f"No. {number}")

    for sort in ("donor", "-donor", "pledged", "-pledged", "date", "-date"):
        address = reverse("donors:pledge_list")
        first = client.get(address, {"sort": sort}).context["list"]
        second = client.get(address + first.page.next_url).context["list"]
        back = client.get(address + second.page.previous_url).context["list"]
        assert (len(first.rows), len(second.rows)) == (50, 10), sort
        assert not {r.id for r in first.rows} & {r.id for r in second.rows}
        assert [r.id for r in back.rows] == [r.id for r in first.rows], sort
        assert (back.page.previous_url, second.page.next_url) == ("", "")


@pytest.mark.parametrize(
    "after", ["", "x", "~", "a~b", "NaN~1", "2006~9" * 9, "1E+999999~1", "1E-99999~1"]
)
def test_a_page_key_that_makes_no_sense_is_the_first_page(login, after):
    make_pledge()
    client = login("Analyst")
    for sort in ("donor", "-pledged", "date"):
        asked = {"after": after, "sort": sort}
        assert client.get(reverse("donors:pledge_list"), asked).status_code == 200


def test_the_list_is_narrowed_by_words_state_and_grade(login):
    make_three_donors()
    make_pledge("Qatar", 100, grade=Grade.UNVERIFIED, delivery_is_tracked=False)
    client = login("Analyst")

    def donors(**asked):
        listing = client.get(reverse("donors:pledge_list"), asked).context["list"]
        return [row.donor for row in listing.rows]

    assert donors(q="spa madrid") == ["Spain"]
    assert donors(status="behind_schedule") == ["Canada", "Spain", "Sweden"]
    assert donors(status="no_figure") == ["Qatar"]
    assert donors(grade="unverified") == ["Qatar"]
    assert donors(conference="madrid-2003", instrument="grant") == ["Sweden"]


def test_a_conference_shows_its_sums_by_group(login):
    make_three_donors()
    make_conference("Irbil 2006", held_on=None)
    client = login("Analyst")

    madrid = text(client.get(reverse("donors:conference", args=["madrid-2003"])))
    irbil = text(client.get(reverse("donors:conference", args=["irbil-2006"])))

    assert "US$440m was pledged here, in 3 pledges that count." in madrid
    assert "No pledge made here is recorded" in irbil


def test_the_page_of_a_pledge_in_another_currency_says_at_which_rate_it_counts(login):
    rate = make_rate("SEK", "10")
    converted = {"currency": "SEK", "rate_set": rate.rate_set, "rated_on": rate.on}
    client = login("Analyst")
    sentence = "Every part is in dollars at the rate of the pledge’s own day"

    def page(pledge):
        return text(client.get(reverse("donors:pledge", args=[pledge.pk])))

    assert sentence in page(make_pledge("Sweden", 80, **converted))
    assert sentence not in page(make_pledge("Spain", 220))


def test_a_pledge_without_a_figure_has_no_amount_expected_by_now(login):
    pledge = make_pledge("France", None)

    page = text(login("Analyst").get(pledge.get_absolute_url()))

    assert "how much was expected by now is not known" in page
