"""Two officers match one offer at once: it is not matched beyond what it is."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from partnership.diplomacy.models import Match, Offer
from partnership.diplomacy.needs.actions import match_offer
from partnership.evidence.refusal import Refused
from tests.diplomacy.needs_factories import make_offer, make_part
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
