"""Forms of editions: drafted, published, and what goes on into the next."""

from datetime import date

import pytest

from partnership.diplomacy.models import Edition, Need
from partnership.diplomacy.needs.actions import carry_over
from partnership.diplomacy.needs.totals import totals
from tests.diplomacy.needs_factories import (
    make_edition,
    make_match,
    make_need,
    make_offer,
    make_part,
)
from tests.diplomacy.needs_forms import common, day, edition_values, refused
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_user

pytestmark = pytest.mark.django_db


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


def test_a_need_goes_on_once_by_whichever_edition_an_officer_sees():
    """Who may not see edition 2 carries over from 1, who may, from 2."""
    part, by = make_part(make_need("Judges"), 12), make_user()
    make_match(make_offer("Denmark", 5), part, 5, 5)
    second, third = make_edition(2, None), make_edition(3, None)
    carry_over(needs=[part.need], into=second, on=TODAY, by=by)
    carry_over(needs=[part.need], into=third, on=TODAY, by=by)

    assert carry_over(needs=second.needs.all(), into=third, on=TODAY, by=by) == 0
    found = totals(third, TODAY, by, "firm")
    assert found.finding == "Every need has an offer; 5 of 12 posts are covered."
