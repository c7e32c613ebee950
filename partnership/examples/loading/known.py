"""When each fact of an example became known, for the history (design, section 2).

The example begins on the programme's own date: what had happened by then was known
then. A later fact became known on the day that it is of, and not before what it is
about; a source and an event were known as soon as anything named them.
"""

from datetime import date, datetime, time

from django.db.models import Model
from django.utils import timezone

from coalition.models import (
    Contributor,
    ContributorStatus,
    HandoverCondition,
    HandoverPlan,
    Intent,
    Mandate,
    Mission,
    OptionStep,
    Participation,
    PRTStatus,
    Responsibility,
    Strength,
    VoteCount,
)
from donors.models import DebtClaim, PledgeStatement, PublishedTotal, ReliefStage
from partnership.diplomacy.models import (
    Ask,
    AskStep,
    Event,
    EventDate,
    EventObjective,
    Forum,
    ForumArgument,
    ForumMember,
    ForumStatus,
    Influence,
    InfluenceAssessment,
    InfluenceLink,
)
from partnership.evidence.models import Programme, Source
from partnership.evidence.precision import latest_day
from partnership.examples.loading.plan import Plan, Planned, Ref
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionMeasure,
    ActionOwner,
    Objective,
)

# The field that says of which day a fact is.
DAYS: dict[type[Model], str] = {
    Action: "set_on",
    ActionDate: "stated_on",
    ActionLink: "stated_on",
    ActionMeasure: "since",
    ActionOwner: "since",
    Ask: "opened_on",
    AskStep: "took_on",
    ContributorStatus: "since",
    DebtClaim: "stated_on",
    EventDate: "announced_on",
    EventObjective: "set_on",
    Forum: "proposed_on",
    ForumArgument: "stated_on",
    ForumMember: "named_on",
    ForumStatus: "since",
    HandoverCondition: "set_on",
    HandoverPlan: "stated_on",
    Influence: "named_on",
    InfluenceAssessment: "assessed_on",
    InfluenceLink: "stated_on",
    Intent: "stated_on",
    Mandate: "decided_on",
    Mission: "proposed_on",
    Objective: "set_on",
    OptionStep: "since",
    PRTStatus: "since",
    Participation: "since",
    PledgeStatement: "stated_on",
    PublishedTotal: "stated_on",
    ReliefStage: "agreed_on",
    Responsibility: "since",
    Strength: "stated_on",
    VoteCount: "stated_on",
}
# Known as soon as the first record that names them.
NAMED = (Source, Event)
# What was filled in later; the first of these fields says on which day.
FILLED_IN: dict[type[Model], tuple[str, ...]] = {
    Contributor: ("stated_plan_on", "stated_plan"),
    Event: ("outcome_on", "outcome"),
    Mandate: ("reviewed_on", "review_outcome", "review_source"),
    Participation: ("ended_on",),
    ReliefStage: ("effective_on",),
}
# When a day's facts were entered, in the installation's own time zone.
ENTERED_AT = time(9)


def days_known(plan: Plan) -> dict[Ref, date]:
    """For each record the day on which it became known."""
    first = _first_day(plan)
    days: dict[Ref, date] = {}
    for ref, record in plan.records.items():
        if ref.model not in NAMED:
            about = [days[other] for other in _about(record) if other in days]
            days[ref] = max(first, _own_day(record) or first, *about)
    # A record is named by later ones only: from the last, each has its final day.
    for ref, record in reversed(plan.records.items()):
        day = days.setdefault(ref, first)
        on, held = filled_in_later(record, day) or (day, [])
        for name, other in record.values.items():
            if isinstance(other, Ref) and other.model in NAMED:
                named_on = on if name in held else day
                days[other] = min(days.get(other, named_on), named_on)
    return days


def filled_in_later(record: Planned, known_on: date) -> tuple[date, list[str]] | None:
    """Fields of a record that became known after it, and on which day; None if none."""
    fields = FILLED_IN.get(record.ref.model, ())
    on = record.values.get(fields[0]) if fields else None
    return (on, list(fields)) if on and on > known_on else None


def entered_at(day: date) -> datetime:
    """The instant at which a day's facts were entered."""
    return timezone.make_aware(datetime.combine(day, ENTERED_AT))


def _first_day(plan: Plan) -> date:
    programmes = (r for r in plan.records.values() if r.ref.model is Programme)
    return next(programmes).values["pinned_as_at"] or timezone.localdate()


def _own_day(record: Planned) -> date | None:
    """The last possible day of its date, since nothing is known before it happened."""
    name = DAYS.get(record.ref.model)
    on = record.values.get(name) if name else None
    if on is None:
        return None
    precision = record.values.get(f"{name.removesuffix('_on')}_precision", "day")
    return latest_day(on, precision)


def _about(record: Planned) -> list[Ref]:
    """The records that it names."""
    return [value for value in record.values.values() if isinstance(value, Ref)]
