"""Alternative missions, to whom they are offered, and scenarios of coming months."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from coalition.models import (
    Assumption,
    Mission,
    MissionOption,
    OptionStep,
    Scenario,
)
from partnership.exchange.api.resource import Resource, known, since

MISSION, SCENARIO = "coalition.view_mission", "coalition.view_contributor"


def _stepped(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    """Options that had a first step by the date."""
    steps = OptionStep.objects.visible_to(reader).filter(since__lte=on).order_by()
    return rows.filter(pk__in=steps.values("option"))


MISSIONS = (
    Resource(
        "missions",
        Mission,
        MISSION,
        "name kind description sector force prt personnel_needed proposed_on",
        known=known,
    ),
    Resource(
        "mission-options",
        MissionOption,
        MISSION,
        "contributor mission note",
        known=_stepped,
        within="contributor mission",
    ),
    Resource(
        "mission-option-steps",
        OptionStep,
        MISSION,
        "option state since since_precision personnel_offered note",
        known=since("since"),
        within="option",
    ),
    Resource("scenarios", Scenario, SCENARIO, "owner name note starts_from as_at"),
    Resource(
        "scenario-assumptions",
        Assumption,
        SCENARIO,
        "scenario kind mandate intent moved_to personnel_after",
        within="scenario",
    ),
)
