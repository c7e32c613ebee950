"""Flags of pressing needs without an offer, and of offers without a need."""

from datetime import date, timedelta

import pytest

from partnership.alerts.jobs import jobs
from partnership.diplomacy.models import OfferState
from partnership.diplomacy.needs.alerts import (
    JOB,
    needs_without_offer,
    offers_without_need,
)
from tests.diplomacy.needs_factories import (
    PUBLISHED,
    make_edition,
    make_match,
    make_need,
    make_offer,
    make_part,
    make_step,
)
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db
DUE = PUBLISHED + timedelta(14)


def test_a_need_of_priority_1_is_flagged_a_fortnight_after_publication():
    pressing = make_part(make_need("Judges", priority=1), 12)
    make_part(make_need("Roads", priority=2), 3)
    make_part(make_need("Later", priority=1, stated_on=PUBLISHED + timedelta(5)), 1)
    make_part(make_need("Draft", make_edition(2, None), priority=1), 1)

    assert list(needs_without_offer(DUE - timedelta(1))) == []
    (flag,) = needs_without_offer(DUE)

    need = pressing.need
    assert flag[0] == need.pk
    assert flag[2] == "No offer for a need of priority 1: Judges"
    assert flag[5] == DUE
    offer = make_offer("Denmark", 1, offered_on=DUE)
    make_match(offer, pressing, 1, 1, matched_on=DUE)
    assert list(needs_without_offer(DUE)) == []
    make_step(offer, OfferState.WITHDRAWN, DUE + timedelta(1))
    assert need.pk in [one[0] for one in needs_without_offer(DUE + timedelta(1))]


def test_an_offer_is_flagged_after_a_month_without_a_need_and_bears_what_it_names():
    secret = make_marking("secret-2006")
    make_actor("Ruritania", marking=secret)
    offer = make_offer("Ruritania", 5, offered_on=date(2006, 1, 1), title="Nurses")
    make_offer("Spain", 2, offered_on=date(2006, 1, 1), state=OfferState.INDICATED)

    assert list(offers_without_need(date(2006, 1, 30))) == []
    (flag,) = offers_without_need(date(2006, 1, 31))

    assert flag[:3] == (
        offer.pk,
        offer.actor_id,
        "Ruritania: an offer is matched to no need: Nurses",
    )
    assert flag[5] == date(2006, 1, 31)
    assert secret.pk in flag[7]
    assert list(offers_without_need(date.min)) == []
    make_match(offer, make_part(quantity=9), 1, 1)
    assert list(offers_without_need(date(2006, 1, 31))) == []
    assert JOB in jobs()
