"""Forms of needs and their quantities, and who may record at all."""

from datetime import date

import pytest

from partnership.diplomacy.models import ActorInterest, Need, NeedPart
from tests.diplomacy.needs_factories import make_match, make_offer, make_part
from tests.diplomacy.needs_forms import common, day, need_values, refused
from tests.diplomacy.test_pages import text

pytestmark = pytest.mark.django_db


def test_a_need_is_recorded_with_what_it_asks_for_and_then_asks_for_more(officer):
    response = officer.post("/political/needs/add/", need_values())

    need = Need.objects.get()
    assert response.url == need.get_absolute_url()
    assert [part.in_words for part in need.parts.all()] == ["12 posts"]
    more = common(kind="money", quantity="4,000,000", currency="USD")
    officer.post(f"{need.get_absolute_url()}parts/add/", more)
    assert [part.in_words for part in need.parts.all()] == [
        "12 posts",
        "USD 4,000,000",
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"quantity": "1.5"}, "Enter a whole number: posts are counted"),
        ({"quantity": "0"}, "Enter more than nought, or leave it empty"),
        ({"quantity": "many"}, "Enter the quantity in figures"),
        ({"currency": "USD"}, "Posts have no currency. Choose none"),
        ({"kind": "money"}, "Choose the currency of the amount"),
        ({"kind": ""}, "Choose the kind"),
        ({"priority": ""}, "Choose the priority"),
        ({"edition": ""}, "Choose the edition that states it"),
        (day("stated_on", date(2005, 11, 30)), "The edition was drafted on"),
        ({"sector": "999"}, "999 is not one of the available choices"),
    ],
)
def test_a_wrong_need_is_refused_at_its_field(officer, typed, said):
    values = need_values(detail="Kept words") | typed
    response = officer.post("/political/needs/add/", values)

    refused(response, said)
    assert "Kept words" in text(response)
    assert not Need.objects.exists()


def test_a_quantity_that_nobody_knows_is_empty_and_never_nought(officer):
    officer.post("/political/needs/add/", need_values(quantity=""))

    assert NeedPart.objects.get().quantity is None
    assert "posts, how many not stated" in text(officer.get("/political/needs/"))


def test_a_part_keeps_its_unit_once_something_is_matched_to_it(officer):
    part = make_part(quantity=12)
    make_match(make_offer("Denmark", 5), part, 5, 5)
    path = f"/political/needs/parts/{part.pk}/edit/"
    values = common(version=1, opened_version=1)

    refused(
        officer.post(path, values | {"kind": "trainers", "quantity": "12"}),
        "so its unit stays",
    )
    officer.post(path, values | {"kind": "posts", "quantity": "3"})
    part.refresh_from_db()
    assert part.quantity == 3


def test_who_may_help_is_recorded_of_an_actor_or_of_partners_at_large(officer):
    values = common(sector="15132", kind="to_ask", why="Named", **day("stated_on"))
    officer.post("/political/offers/interests/add/", values)

    one = ActorInterest.objects.get()
    assert str(one) == "International partners: Police"
    values |= {"version": 1, "opened_version": 1, **day("until")}
    path = f"/political/offers/interests/{one.pk}/edit/"
    refused(officer.post(path, values), "Enter a day after the one it was stated on")


@pytest.mark.parametrize("place", ["needs", "offers", "needs/editions"])
def test_a_minister_reads_and_records_nothing(login, place):
    minister = login("Minister")

    assert minister.get(f"/political/{place}/").status_code == 200
    assert minister.get(f"/political/{place}/add/").status_code == 403
