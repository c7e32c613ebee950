"""Forms of offers and of where they stand."""

from datetime import date

import pytest

from partnership.diplomacy.models import Offer, OfferState, OfferStep
from tests.diplomacy.needs_factories import make_match, make_offer, make_part, make_step
from tests.diplomacy.needs_forms import common, day, offer_values, refused
from tests.diplomacy.test_pages import text
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


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


def edit_values(offer, **values):
    version = {"version": offer.version, "opened_version": offer.version}
    return offer_values(**version, **values)


def test_an_offer_of_another_day_takes_its_first_step_with_it(officer):
    offer = make_offer("Denmark", 5)
    make_step(offer, OfferState.ACCEPTED, date(2006, 1, 20))
    path = f"{offer.get_absolute_url()}edit/"

    refused(
        officer.post(path, edit_values(offer) | day("offered_on", date(2006, 1, 21))),
        "The offer is accepted since 20 January 2006. Enter that day or an earlier one",
    )
    officer.post(path, edit_values(offer) | day("offered_on", date(2006, 1, 5)))

    days = [step.took_on.day for step in offer.steps.all()]
    assert days == [20, 5]
    assert OfferStep.objects.get(took_on=date(2006, 1, 5)).version == 2


@pytest.mark.parametrize(
    ("number", "typed", "said"),
    [
        (0, {"state": "withdrawn"}, "It is the first step: choose another state"),
        (0, day("took_on", date(2006, 1, 11)), "The first step is of the day of the"),
        (1, day("took_on", date(2006, 1, 9)), "Enter that day or a later one"),
        (1, {"state": "offered"}, "choose accepted or withdrawn"),
        (1, day("took_on", date(2006, 1, 26)), "Enter that day or an earlier one"),
        (1, {"state": "withdrawn"}, "withdrawn, which cannot follow withdrawn"),
    ],
)
def test_a_step_is_corrected_where_it_stands_between_the_others(
    officer, number, typed, said
):
    offer = make_offer("Denmark", 5)
    make_step(offer, OfferState.ACCEPTED, date(2006, 1, 20))
    make_step(offer, OfferState.WITHDRAWN, date(2006, 1, 25))
    step = offer.steps.order_by("took_on")[number]
    path = f"/political/offers/steps/{step.pk}/correct/"
    assert path in text(officer.get(offer.get_absolute_url()))
    values = common(state=step.state, version=1, opened_version=1)
    values |= day("took_on", step.took_on)

    refused(officer.post(path, values | typed), said)
    officer.post(path, values | {"note": "As the embassy told"})
    step.refresh_from_db()
    assert (step.note, step.version) == ("As the embassy told", 2)
