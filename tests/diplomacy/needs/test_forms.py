"""Forms of needs and offers: what they write, and what they refuse at which field."""

from datetime import date

import pytest

from partnership.diplomacy.models import (
    ActorInterest,
    Edition,
    Match,
    Need,
    NeedPart,
    Offer,
    OfferState,
)
from partnership.diplomacy.needs.actions import match_offer
from partnership.diplomacy.needs.kinds import Kind
from partnership.evidence.refusal import Refused
from tests.diplomacy.needs_factories import (
    make_edition,
    make_match,
    make_need,
    make_offer,
    make_part,
    make_step,
)
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_actor, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def day(name, on=TODAY):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def common(**values):
    return {
        "marking": make_marking().pk,
        "grade": "",
        "source": make_source().pk,
        "reason_code": "told",
        "reason": "As told.",
    } | values


def edition_values(**values):
    return common(number="1", title="Forward Perspective", **day("drafted_on")) | values


def need_values(**values):
    edition = Edition.objects.first() or make_edition()
    return (
        common(
            edition=edition.pk,
            title="Judges",
            kind="posts",
            quantity="12",
            priority="1",
            wanted_by_precision="day",
            **day("stated_on"),
        )
        | values
    )


def offer_values(**values):
    return (
        common(
            actor=make_actor("Denmark").pk,
            title="Judges",
            kind="posts",
            quantity="5",
            state="offered",
            available_precision="day",
            **day("offered_on"),
        )
        | values
    )


def refused(response, said):
    page = text(response)
    assert response.status_code == 200
    assert page.count(said) >= 2, page[page.find("error") : page.find("error") + 900]
    assert "<title>Error: " in page


def test_an_edition_is_drafted_and_published_and_supersedes_the_former(officer):
    former = make_edition(1)
    officer.post("/political/needs/editions/add/", edition_values(number="2"))
    second = Edition.objects.get(number=2)
    assert second.published_on is None

    path = f"/political/needs/editions/{second.pk}/publish/"
    values = common(
        published_by="Cabinet", version=1, opened_version=1, **day("published_on")
    )
    assert officer.post(path, values).url == second.get_absolute_url()

    reader = make_user()
    assert list(Edition.objects.in_force(date(2006, 1, 31), reader)) == [former]
    assert list(Edition.objects.in_force(TODAY, reader)) == [second]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"number": "1"}, "Edition 1 is recorded already"),
        ({"number": "1.5"}, "Enter a whole number in figures"),
        ({"number": "0"}, "Enter 1 or more"),
        ({"title": ""}, "Enter the title of the document"),
        (day("published_on", date(2006, 1, 31)), "It was drafted on 1 February 2006"),
        (day("published_on", date(2006, 2, 2)), "2 February 2006 is in the future"),
        (
            day("drafted_on", date(2005, 1, 1))
            | day("published_on", date(2005, 12, 30)),
            "Edition 1 was published on 1 January 2006. Enter a later day",
        ),
        ({"published_by": "Cab\u202einet"}, "Take away the character that nobody sees"),
    ],
)
def test_a_wrong_edition_is_refused_at_its_field(officer, typed, said):
    make_edition(1)
    values = edition_values(number="2", note="Kept") | typed
    response = officer.post("/political/needs/editions/add/", values)

    refused(response, said)
    assert "Kept" in text(response)
    assert Edition.objects.count() == 1


def test_needs_that_are_chosen_go_on_and_the_rest_are_dropped(officer):
    judges, roads = make_part(make_need("Judges"), 12), make_part(make_need("Roads"), 3)
    second = make_edition(2, None)
    path = f"/political/needs/editions/{second.pk}/carry/"

    assert "Choose at least one need" in text(officer.post(path, {"csrf": "1"}))
    response = officer.post(path, {"needs": [judges.need_id]}, follow=True)

    assert "1 need goes on into Forward Perspective, edition 2." in text(response)
    copy = Need.objects.get(edition=second)
    assert (copy.continues, copy.parts.get().first) == (judges.need, judges)
    assert copy.parts.get().quantity == 12
    assert "Judges" not in text(officer.get(path)).partition("</form>")[0]
    assert roads.need.title in text(officer.get(path))


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


def test_an_offer_is_recorded_and_moves_only_forward(officer):
    officer.post("/political/offers/add/", offer_values())
    offer = Offer.objects.get()
    assert offer.steps.get().state == OfferState.OFFERED

    path = f"{offer.get_absolute_url()}move/"
    refused(
        officer.post(path, common(state="indicated", **day("took_on"))),
        "The offer is offered since 1 February 2006: choose accepted or withdrawn",
    )
    refused(
        officer.post(
            path, common(state="accepted", **day("took_on", date(2006, 1, 1)))
        ),
        "Enter that day or a later one",
    )
    officer.post(path, common(state="withdrawn", **day("took_on")))
    assert [step.state for step in offer.steps.all()] == ["withdrawn", "offered"]


def test_an_offer_cannot_become_smaller_than_what_is_matched_of_it(officer):
    offer = make_offer("Denmark", 5)
    make_match(offer, make_part(quantity=12), 4, 4)
    path = f"{offer.get_absolute_url()}edit/"
    values = offer_values(version=1, opened_version=1, **day("offered_on", TODAY))
    values |= day("offered_on", date(2006, 1, 10))

    refused(
        officer.post(path, values | {"quantity": "3"}),
        "4 posts of it is matched already. End a match first",
    )
    refused(officer.post(path, values | {"kind": "trainers"}), "so its unit stays")
    officer.post(path, values | {"quantity": "4"})
    offer.refresh_from_db()
    assert offer.quantity == 4


def match_values(offer, **values):
    return common(offer=offer.pk, offered="5", **day("matched_on")) | values


def test_a_match_in_one_unit_covers_the_same_figure(officer):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    path = f"/political/needs/parts/{part.pk}/match/"
    page = text(officer.get(f"{path}?offer={offer.pk}"))
    assert f'<option value="{offer.pk}" selected>' in page
    assert "12 posts" in page

    assert officer.post(path, match_values(offer)).url == part.get_absolute_url()
    match = Match.objects.get()
    assert (match.offered, match.covers, match.conversion) == (5, 5, "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"offered": "6"}, "Only 5 posts of it are left"),
        ({"offered": ""}, "Enter how much of the 5 posts"),
        ({"offered": "0"}, "Enter more than nought"),
        ({"offered": "2.5"}, "Enter a whole number: posts are counted"),
        ({"offer": ""}, "Choose the offer"),
        ({"covers": "4"}, "The units are the same, so enter 5 or leave it empty"),
        (day("matched_on", date(2006, 1, 9)), "The offer was made on 10 January 2006"),
        (day("matched_on", date(2005, 11, 9)), "The need was stated on"),
    ],
)
def test_a_wrong_match_is_refused_at_its_field(officer, typed, said):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    path = f"/political/needs/parts/{part.pk}/match/"

    refused(officer.post(path, match_values(offer) | typed), said)
    assert not Match.objects.exists()


def test_posts_for_money_need_a_reason_and_without_a_figure_stand_apart(officer):
    part, offer = make_part(None, 4_000_000, Kind.MONEY), make_offer("Italy", 5)
    path = f"/political/needs/parts/{part.pk}/match/"

    refused(
        officer.post(path, match_values(offer, offered="4", covers="400000")),
        "Say why so much of the one is so much of it",
    )
    words = {"conversion": "USD 100,000 a post"}
    officer.post(path, match_values(offer, offered="4", covers="400,000", **words))
    officer.post(path, match_values(offer, offered="1"))
    assert list(Match.objects.values_list("offered", "covers")) == [
        (4, 400_000),
        (1, None),
    ]


def test_an_offer_is_matched_no_further_than_it_goes_on_any_day():
    part, offer, by = make_part(quantity=50), make_offer("Denmark", 5), make_user()
    ended = {"ended_on": date(2006, 2, 10), "ended_reason": "Spent elsewhere"}
    make_match(offer, part, 4, 4, **ended)
    make_match(offer, part, 3, 3, matched_on=date(2006, 2, 20))

    def take(quantity, on):
        return match_offer(
            offer=offer, part=part, offered=quantity, matched_on=on, by=by
        )

    with pytest.raises(Refused, match="Only 1 post of it"):
        take(2, TODAY)
    # From the 10th nothing is taken, from the 20th three posts are.
    with pytest.raises(Refused, match="Only 2 posts of it"):
        take(3, date(2006, 2, 10))
    take(2, date(2006, 2, 10))
    with pytest.raises(Refused, match="Nothing is left of this offer"):
        take(1, date(2006, 2, 10))


def test_a_withdrawn_offer_can_be_matched_to_nothing():
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    make_step(offer, OfferState.WITHDRAWN, TODAY)

    with pytest.raises(Refused, match="withdrawn on 1 February 2006"):
        match_offer(offer=offer, part=part, offered=1, matched_on=TODAY, by=make_user())


def test_what_is_matched_where_one_may_not_see_it_is_refused_without_a_figure():
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    make_match(offer, part, 4, 4, marking=make_marking("secret-2006"))

    with pytest.raises(Refused, match="where you may not see it") as refusal:
        match_offer(offer=offer, part=part, offered=2, matched_on=TODAY, by=make_user())
    assert refusal.value.field == "offered"


def test_a_match_is_ended_for_a_reason_and_the_offer_is_free_again(officer):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    match = make_match(offer, part, 5, 5)
    path = f"/political/needs/matches/{match.pk}/end/"
    values = common(version=1, opened_version=1, **day("ended_on"))

    refused(officer.post(path, values), "Enter why the match ends")
    officer.post(path, values | {"ended_reason": "They went to Herat"})
    match.refresh_from_db()
    assert match.ended_on == TODAY
    make_match(offer, part, 3, 3, matched_on=TODAY)
    # Taking the end back would match more than there is.
    again = common(version=2, opened_version=2)
    refused(officer.post(path, again), "Only 2 posts of it are left")


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
