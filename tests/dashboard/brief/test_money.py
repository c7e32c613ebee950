"""What a brief says of money where some of it, or all, is unknown."""

from datetime import date

import pytest

from partnership.dashboard.brief.lines import read_lines
from partnership.dashboard.brief.picture import picture
from partnership.dashboard.brief.sections.economic import economic
from tests.dashboard.brief.factories import ON
from tests.donors.factories import make_disbursement, make_instalment, make_pledge
from tests.factories import make_programme, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    make_programme()
    return make_user("Policy officer")


def said(pledge, officer):
    section = economic(picture(pledge.donor, ON, officer))
    lines = {one.label: one for one in read_lines(section.text)}
    return section.heading, lines


def unknown(millions, **values):
    """A pledge of which nobody has said what came."""
    values.setdefault("delivery_is_tracked", False)
    return make_pledge("Spain", millions, title=f"Pledge of {millions}", **values)


def test_where_all_is_unknown_nothing_is_said_to_be_none(officer):
    pledge = unknown("500")
    make_instalment(pledge, "100", date(2005, 1, 1))

    heading, lines = said(pledge, officer)

    assert heading == "US$500.00m pledged, delivery unknown"
    for label in ("Delivered", "Still to come", "Overdue"):
        assert lines[label].text == "no figure recorded"


def test_where_some_is_unknown_what_came_is_not_all(officer):
    first = make_pledge("Spain", "1", source=make_source("madrid", title="Madrid"))
    make_disbursement(first, "1")
    pledge = unknown("500", source=make_source("tokyo", title="Tokyo"))

    heading, lines = said(pledge, officer)

    assert heading == (
        "US$501.00m pledged, delivered what is reported; of one pledge nothing is"
        " reported"
    )
    assert lines["Still to come"].note.endswith("of one pledge nothing is reported")
    assert lines["Overdue"].text == "none"
    assert sorted(lines["Pledged"].source.split("; ")) == ["Madrid", "Tokyo"]


def test_where_all_is_known_it_is_delivered_or_still_to_come(officer):
    pledge = make_pledge("Spain", "1")
    make_disbursement(pledge, "1")
    assert said(pledge, officer)[0] == "US$1.00m pledged, all delivered"

    make_pledge("Spain", "2", title="Another")
    assert said(pledge, officer)[0] == "US$2.00m of US$3.00m still to come"
