"""Factories of influences, the region and organisations; defaults of the paper."""

from datetime import date

from partnership.actors.models import Grouping, Membership
from partnership.diplomacy.models import (
    EngagementStep,
    Influence,
    InfluenceAssessment,
    InfluenceLink,
    OrganisationTask,
    Presence,
    RegionalGrouping,
    ReportingDue,
    TaskStatus,
    Waiting,
)
from partnership.evidence.models import Grade
from tests.factories import TODAY, make_actor, make_marking

JANUARY = date(2006, 1, 10)


def _fact(values):
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return values


def make_influence(name: str = "Improved security", **values) -> Influence:
    known = Influence.objects.filter(name=name).first()
    if known:
        return known
    values.setdefault("what", "This remains the key inhibitor.")
    values.setdefault("line", "security")
    values.setdefault("paragraph", "4")
    values.setdefault("marking", make_marking())
    return Influence.objects.create(name=name, **values)


def assess(
    influence: Influence | str = "Improved security",
    level: int = 2,
    assessed_on: date = TODAY,
    **values,
) -> InfluenceAssessment:
    if isinstance(influence, str):
        influence = make_influence(influence)
    values.setdefault("why", "This remains the key inhibitor.")
    return InfluenceAssessment.objects.create(
        influence=influence, level=level, assessed_on=assessed_on, **_fact(values)
    )


def make_link(
    influence: str, to: str | None = None, kind: str = "enables", **values
) -> InfluenceLink:
    values.setdefault("why", "This needs to reflect the points above.")
    values.setdefault("stated_on", TODAY)
    return InfluenceLink.objects.create(
        influence=make_influence(influence),
        to_influence=make_influence(to) if to else None,
        kind=kind,
        **_fact(values),
    )


def make_waiting(
    actor: str = "France",
    influence: str = "Improved security",
    since: date = JANUARY,
    **values,
) -> Waiting:
    values.setdefault("satisfied_by", "A quarter without attacks on engineers.")
    return Waiting.objects.create(
        actor=make_actor(actor),
        influence=make_influence(influence),
        since=since,
        **_fact(values),
    )


def make_region(*names: str, code: str = "neighbours", **values) -> RegionalGrouping:
    """A grouping with these members, chosen as the region."""
    values.setdefault("marking", make_marking())
    grouping = Grouping.objects.create(code=code, name=code.title(), **values)
    for name in names:
        actor = make_actor(name)
        Membership.objects.create(actor=actor, grouping=grouping, **_fact({}))
    return RegionalGrouping.objects.create(grouping=grouping, marking=make_marking())


def make_step(
    actor: str = "Kuwait",
    took_on: date = JANUARY,
    kind: str = "visit",
    direction: str = "theirs",
    **values,
) -> EngagementStep:
    values.setdefault("what", "Foreign minister in the capital")
    return EngagementStep.objects.create(
        actor=make_actor(actor),
        took_on=took_on,
        kind=kind,
        direction=direction,
        **_fact(values),
    )


def make_un():
    return make_actor("United Nations", kind="organisation")


def make_task(text: str = "Support the dialogue", **values) -> OrganisationTask:
    values.setdefault("resolution", "S/RES/1546")
    values.setdefault("paragraph", "paragraph 7")
    values.setdefault("runs_from", date(2004, 6, 8))
    values.setdefault("organisation", make_un())
    return OrganisationTask.objects.create(text=text, **_fact(values))


def make_task_state(task, state: str = "under_way", since=JANUARY, **values):
    return TaskStatus.objects.create(
        task=task, state=state, since=since, **_fact(values)
    )


def make_presence(
    city: str = "Baghdad",
    staff: int | None = 60,
    ceiling: int | None = 80,
    counted_on: date = JANUARY,
    **values,
) -> Presence:
    values.setdefault("organisation", make_un())
    return Presence.objects.create(
        city=city, staff=staff, ceiling=ceiling, counted_on=counted_on, **_fact(values)
    )


def make_report(
    report: str = "Quarterly report", due_on: date = date(2006, 2, 15), **values
) -> ReportingDue:
    values.setdefault("organisation", make_un())
    values.setdefault("to_whom", "Security Council")
    return ReportingDue.objects.create(report=report, due_on=due_on, **_fact(values))
