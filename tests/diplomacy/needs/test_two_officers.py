"""Two officers match one offer at once: it is not matched beyond what it is."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from partnership.diplomacy.models import Match, NeedPart, Offer
from partnership.diplomacy.needs.actions import match_offer
from partnership.diplomacy.needs.kinds import Kind
from partnership.diplomacy.needs.limits import lock
from partnership.diplomacy.needs.units import lock_part
from partnership.evidence.refusal import Refused
from tests.diplomacy.needs_factories import make_match, make_offer, make_part
from tests.diplomacy.needs_forms import day, offer_values, refused
from tests.factories import TODAY, make_user


@pytest.mark.django_db(transaction=True)
def test_of_two_matches_at_once_that_together_exceed_the_offer_one_is_refused():
    part, offer, by = make_part(quantity=12), make_offer("Denmark", 5), make_user()
    start = Barrier(2)

    def take(_):
        start.wait()
        try:
            match_offer(
                offer=Offer.objects.get(pk=offer.pk),
                part=part,
                offered=3,
                covers=3,
                matched_on=TODAY,
                by=by,
            )
        except Refused as refused:
            return str(refused)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(2) as officers:
        answers = sorted(officers.map(take, range(2)))

    assert answers == ["", "Only 2 posts of it are left"]
    assert Match.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("changes", [Offer, NeedPart])
def test_what_a_colleague_puts_in_another_unit_is_not_matched_in_the_one_read(changes):
    part, offer, by = make_part(quantity=12), make_offer("Denmark", 5), make_user()
    changes.objects.update(kind=Kind.TRAINERS)

    with pytest.raises(Refused, match="A colleague has just changed its unit"):
        match_offer(
            offer=offer, part=part, offered=3, covers=3, matched_on=TODAY, by=by
        )
    assert not Match.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("of", ["offer", "part"])
def test_a_match_made_while_a_unit_is_edited_keeps_the_unit(login, monkeypatch, of):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    place, waits, path = {
        "offer": ("offer", "lock", f"{offer.get_absolute_url()}edit/"),
        "part": ("need", "lock_part", f"/political/needs/parts/{part.pk}/edit/"),
    }[of]
    place = f"partnership.diplomacy.forms.{place}.{waits}"
    locked = {"offer": lock, "part": lock_part}[of]

    def match_first(held):
        make_match(offer, part, 5, 5)
        return locked(held)

    monkeypatch.setattr(place, match_first)
    values = offer_values(version=1, opened_version=1) | day(
        "offered_on", date(2006, 1, 10)
    )
    page = login("Policy officer").post(path, values | {"kind": "trainers"})

    refused(page, "so its unit stays")
    assert {Offer.objects.get().kind, NeedPart.objects.get().kind} == {"posts"}
