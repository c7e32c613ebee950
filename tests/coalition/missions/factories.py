"""Missions and options; defaults from the record: Bulgaria's guard at Camp Ashraf."""

from datetime import date

from coalition.models import (
    Contributor,
    Mission,
    MissionKind,
    MissionOption,
    OptionState,
    OptionStep,
    Status,
)
from partnership.evidence.models import Grade
from tests.coalition.factories import make_contributor, make_status
from tests.factories import make_marking

MOVED_AT = {
    OptionState.OFFERED: date(2006, 2, 10),
    OptionState.ACCEPTED: date(2006, 2, 22),
    OptionState.DEPLOYED: date(2006, 3, 31),
}


def make_mission(name: str = "Guard at Camp Ashraf", **values) -> Mission:
    values.setdefault("marking", make_marking())
    values.setdefault("kind", MissionKind.GUARD)
    return Mission.objects.get_or_create(name=name, defaults=values)[0]


def make_option(
    contributor: Contributor | str = "Bulgaria",
    mission: Mission | str = "Guard at Camp Ashraf",
    **values,
) -> MissionOption:
    if isinstance(contributor, str):
        contributor = make_contributor(contributor)
    if isinstance(mission, str):
        mission = make_mission(mission)
    values.setdefault("marking", make_marking())
    return MissionOption.objects.get_or_create(
        contributor=contributor, mission=mission, defaults=values
    )[0]


def make_step(
    option: MissionOption | str = "Bulgaria",
    state: str = OptionState.EXPLORED,
    since: date = date(2006, 2, 1),
    **values,
) -> OptionStep:
    if isinstance(option, str):
        option = make_option(option)
    values.setdefault("marking", make_marking())
    values.setdefault("grade", Grade.OFFICIAL)
    return OptionStep.objects.create(option=option, state=state, since=since, **values)


def make_bulgaria() -> MissionOption:
    """It left in December 2005 and came back to another mission on 31 March 2006."""
    make_status("Bulgaria", Status.CONTRIBUTING, date(2005, 12, 2))
    make_status("Bulgaria", Status.DEPARTED, date(2005, 12, 31))
    make_status("Bulgaria", Status.PROSPECTIVE, date(2006, 2, 22))
    make_status("Bulgaria", Status.CONTRIBUTING, date(2006, 3, 31))
    option = make_option()
    for state, since in MOVED_AT.items():
        make_step(option, state, since)
    return option
