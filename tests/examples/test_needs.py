"""What the paper says of who may help where; it has no numbered edition yet."""

from datetime import date

import pytest

from partnership.diplomacy.models import ActorInterest, Edition, Match, Need, Offer
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def test_the_paper_names_three_areas_and_the_italians_in_its_paragraph_5(iraq, reader):
    found = ActorInterest.objects.visible_to(reader).at(TODAY).select_related("source")

    assert {(one.who, one.sector_name, one.kind) for one in found} == {
        (
            "International partners",
            "Rule of law: legal and judicial development",
            "obliged",
        ),
        ("International partners", "Human rights", "obliged"),
        ("International partners", "Police", "to_ask"),
        ("Italy", "Police", "to_ask"),
        ("Italy", "Rule of law: legal and judicial development", "to_ask"),
    }
    assert {(one.source.code, one.citation) for one in found} == {
        ("SEED", "Paragraph 5")
    }
    assert not ActorInterest.objects.at(date(2006, 1, 31)).exists()


def test_no_edition_need_or_offer_is_invented(iraq):
    for model in (Edition, Need, Offer, Match):
        assert not model.objects.exists()
