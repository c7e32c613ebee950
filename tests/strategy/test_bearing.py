"""What the pages and files of the strategy bear."""

import pytest

from partnership.alerts.reader import EVERY_MARKING
from partnership.strategy.reports.actions import days
from partnership.strategy.standing.actions import standings_of
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_marking
from tests.strategy.factories import make_action, make_date, make_link, make_objective
from tests.strategy.test_pages import LIST, own

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login(OFFICER)


def test_a_page_bears_what_it_names(officer):
    seen = make_action()
    make_link(seen.title, make_action("Rhetoric", marking=make_marking("restricted")))
    restricted = "<b>Restricted</b>"

    assert restricted in text(officer.get(LIST))
    assert restricted in text(officer.get(own(seen)))
    assert restricted not in text(officer.get(own(make_action("Apart"))))


def test_a_page_bears_what_is_held_back_through_others_and_its_objective(officer):
    seen = make_action()
    make_link(seen.title, "Between")
    restricted = make_objective("Far", marking=make_marking("restricted"))
    assert "<b>Restricted</b>" not in text(officer.get(own(seen)))
    make_link("Between", make_action("Far off", objective=restricted))

    page = text(officer.get(own(seen)))

    assert "It holds back 2 other actions" in page
    assert "<b>Restricted</b>" in page


def test_a_day_in_a_calendar_bears_the_objective_of_its_action():
    restricted = make_marking("restricted")
    aim = make_objective("Far", marking=restricted)
    action = make_date(make_action("Far off", objective=aim)).action
    (standing,) = standings_of([action], TODAY, EVERY_MARKING)

    (one,) = days(standing, None)

    assert restricted.pk in one.marks
