"""What is above a reader's ceiling finds nothing; what a page names, it bears."""

import pytest

from partnership.diplomacy.needs.kinds import Kind
from tests.diplomacy.needs_factories import (
    make_edition,
    make_need,
    make_offer,
    make_part,
)
from tests.diplomacy.test_pages import text
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def test_a_quantity_above_the_ceiling_finds_no_need(login):
    need = make_need("Judges", sector="15130")
    make_part(need, 12)
    make_part(need, 9, Kind.TRAINERS, marking=make_marking("secret-2006"))
    rows = [
        login("Analyst", ceiling=ceiling)
        .get("/political/needs/?kind=trainers")
        .context["list"]
        .rows
        for ceiling in ("restricted", "secret-2006")
    ]

    assert [[row.need for row in found] for found in rows] == [[], [need]]


def test_the_page_of_an_offer_bears_the_edition_that_it_names(login):
    officer, offer = login("Policy officer"), make_offer()
    assert "<b>Restricted</b>" not in text(officer.get(offer.get_absolute_url()))

    make_edition(marking=make_marking("restricted"))

    page = text(officer.get(offer.get_absolute_url()))
    assert "Of Forward Perspective, edition 1, in force." in page
    assert "<b>Restricted</b>" in page
