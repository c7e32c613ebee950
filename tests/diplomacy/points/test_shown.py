"""A point as its page and its form show it: at a date, with all that it names."""

from datetime import date

import pytest

from partnership.diplomacy.models import LineToTake, PointStatus
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.points_factories import make_line
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def test_a_point_is_shown_as_used_from_the_day_of_its_use(login):
    officer = login(OFFICER)
    day = date(2006, 1, 31)
    meeting = make_meeting("Denmark", day, status="held")
    used = {"status": PointStatus.USED, "used_on": day}
    make_point(meeting, cleared_on=date(2006, 1, 20), **used)
    address = f"/political/meetings/{meeting.pk}/"

    before = text(officer.get(f"{address}?as_at=2006-01-25"))

    assert "Used on" not in before
    assert "<h2>Cleared</h2>" in before
    assert "Used on 31 January 2006." in text(officer.get(address))


def test_its_form_bears_the_topics_of_the_lines_that_it_offers(login):
    officer = login(OFFICER, ceiling="secret")
    address = f"/political/meetings/{make_meeting().pk}/points/add/"
    make_line()

    def bears_secret():
        marking = officer.get(address).wsgi_request.marking
        return make_marking("secret").pk in marking.held

    assert not bears_secret()
    LineToTake.objects.update(marking=make_marking("secret"))
    assert bears_secret()
