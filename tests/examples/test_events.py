"""The events of the example, as far as its sources say."""

import pytest

from donors.models import Conference
from partnership.diplomacy.events.ledger import ledger_of
from partnership.diplomacy.models import (
    Event,
    EventAttendance,
    EventObjective,
    PlanStep,
)

pytestmark = pytest.mark.usefixtures("iraq")

ACCORD = "Conference of Iraqi National Accord (Arab League)"


def test_the_conference_of_accord_moved_as_often_as_the_sources_date():
    event = Event.objects.get(title=ACCORD)

    ledger = ledger_of(event.dates.order_by("announced_on"))

    assert ledger.words == "Moved or put off twice, 133 days later in all"
    assert all(line.record.reason for line in ledger.lines)


def test_only_what_the_paper_wants_is_an_objective_and_nothing_is_planned():
    aims = EventObjective.objects.values_list("event__title", "paragraph", "grade")

    assert sorted(aims) == [
        (ACCORD, "5", "official"),
        ("Donor conference in Irbil", "5", "official"),
        ("“Brussels II” conference sought by the UK", "5", "official"),
    ]
    assert not PlanStep.objects.exists()
    assert not EventAttendance.objects.exists()


def test_the_conference_in_irbil_is_that_of_the_economic_line():
    event = Event.objects.get(title="Donor conference in Irbil")

    assert event.conference_key == Conference.objects.get(slug="irbil-2006").pk
