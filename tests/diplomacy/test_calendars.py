"""Lists with days ahead can be had as a calendar, each day with its own marking."""

from datetime import date

import pytest
from icalendar import Calendar

from partnership.diplomacy.models import AskState
from tests.diplomacy.asks_factories import make_ask
from tests.diplomacy.factories import make_meeting
from tests.diplomacy.influences_factories import make_task
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
AHEAD = date(2006, 5, 1)


def asks():
    ask = make_ask("Denmark", "Stay", wanted_by=AHEAD)
    given = (AskState.DELIVERED, date(2006, 1, 10))
    make_ask("Denmark", "Long since given", given, wanted_by=AHEAD)
    make_ask("Denmark", "Whenever")
    return f"ask-{ask.pk}-wanted"


def red_list():
    return f"meeting-{make_meeting(held_on=AHEAD).pk}-no-point"


def tasks():
    task = make_task(runs_until=AHEAD)
    make_task(text="Over", runs_until=date(2006, 1, 1))
    make_task(text="Hidden", runs_until=AHEAD, marking=make_marking("secret"))
    return f"organisation-task-{task.pk}-ends"


@pytest.mark.parametrize(
    ("plant", "address"),
    [
        (asks, "/political/asks/ics/"),
        (red_list, "/political/coverage/red-list/ics/"),
        (tasks, "/political/un-role/tasks/ics/"),
    ],
)
def test_each_has_its_days_ahead(login, plant, address):
    uid = plant()

    answer = login("Analyst").get(f"{address}?as_at=2006-02-01")

    calendar = Calendar.from_ical(b"".join(answer.streaming_content))
    found = [(str(one["uid"]), one["dtstart"].dt) for one in calendar.walk("VEVENT")]
    assert found == [(f"{uid}@partnership", AHEAD)]
