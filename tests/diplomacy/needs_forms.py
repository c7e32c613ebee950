"""What is typed into the forms of needs and offers, and how a refusal is read."""

from partnership.diplomacy.models import Edition
from tests.diplomacy.needs_factories import make_edition
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_actor, make_marking, make_source


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


def match_values(offer, **values):
    return common(offer=offer.pk, offered="5", **day("matched_on")) | values


def refused(response, said):
    page = text(response)
    assert response.status_code == 200
    assert page.count(said) >= 2, page[page.find("error") : page.find("error") + 900]
    assert "<title>Error: " in page
