"""Actions that want attention: the facts behind the flags (design, 3.5)."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Facts, Rule
from partnership.alerts.words import dated
from partnership.evidence.counted import counted
from partnership.evidence.months import last_day
from partnership.evidence.precision import DatePrecision, LatestDay
from partnership.strategy.evidence_rating import marks_by_measure
from partnership.strategy.models import Action, ActionDate, ActionLink
from partnership.strategy.periods import period_due
from partnership.strategy.standing.actions import Standing, silent, standings_of

JOB = "flag_actions"
# What was worked out in Python, as a table of the eight columns.
ROW = (
    "(%s::bigint, NULL::bigint, %s::text, %s::int, %s::text, NULL::date, %s::bigint,"
    " %s::bigint[])"
)
ROWS = "SELECT * FROM (VALUES {}) AS told"
NONE = (
    "SELECT NULL::bigint, NULL::bigint, NULL::text, NULL::int, NULL::text, NULL::date,"
    " NULL::bigint, NULL::bigint[] WHERE false"
)
# What an action at either end of a link is hidden by: itself, or its objective.
ENDS = (
    "action__marking",
    "action__objective__marking",
    "to_action__marking",
    "to_action__objective__marking",
)
COLUMNS = ("words", "severity", "step", "due", "marking_id", "borne")


def missing_updates(on: date) -> QuerySet:
    """One row for each action without the update of the month that is over."""
    period = period_due(on)
    words = Concat("title", Value(f": no update for {period:%B %Y}, due at its end"))
    return _facts(
        silent(on, EVERY_MARKING),
        words=words,
        severity=Severity.NOTICE,
        step="missing",
        due=Value(last_day(period)),
    )


def slipped(on: date) -> QuerySet:
    """One row for each action that is expected after the last day first planned."""
    dates = ActionDate.objects.visible_to(EVERY_MARKING)
    own = dates.filter(action=OuterRef("pk"), stated_on__lte=on)
    first = own.exclude(due_on=None).order_by("stated_on", "pk")
    newest = own.order_by("-stated_on", "-pk")
    last_day_of = LatestDay(F("due_on"), F("due_precision"))
    found = Action.objects.visible_to(EVERY_MARKING).open(on)
    found = found.annotate(
        due_on=Subquery(newest.values("due_on")[:1]),
        due_precision=Subquery(newest.values("due_precision")[:1]),
        planned_on=Subquery(first.values("due_on")[:1]),
        planned_precision=Subquery(first.values("due_precision")[:1]),
        date_mark=Subquery(newest.values("marking")[:1]),
        first_mark=Subquery(first.values("marking")[:1]),
        # Inside the subquery: of an annotation it would lose the parameters.
        due=Subquery(newest.values_list(last_day_of)[:1]),
        planned=Subquery(first.values_list(last_day_of)[:1]),
    ).filter(due_on__gt=F("planned"))
    words = Concat(
        "title",
        Value(": expected "),
        dated("due_on", "due_precision"),
        Value(", planned for "),
        dated("planned_on", "planned_precision"),
    )
    return _facts(
        found,
        "date_mark",
        "first_mark",
        words=words,
        severity=Severity.NOTICE,
        step="slipped",
        due=F("due"),
    )


def inexact_dates(on: date) -> QuerySet:
    """The dates that stand of which no more than the month, season or year is known."""
    current = ActionDate.objects.current(on, EVERY_MARKING).exclude(due_on=None)
    known = current.exclude(due_precision=DatePrecision.DAY).annotate(
        last_day=LatestDay(F("due_on"), F("due_precision"))
    )
    return known.order_by().values_list("action", "last_day", "due_on", "due_precision")


def blocking(on: date) -> Facts:
    """One row for each action that anybody calls red, and that holds others back."""
    rows = [row for row in _standings(on) if row.is_red and row.holds]
    links = ActionLink.objects.at(on).order_by()
    found = set(links.values_list("marking", *ENDS))
    others = {mark for five in found for mark in five}
    return _told(
        rows,
        on,
        lambda row: f"red, and holds back {counted(row.holds, 'other action')}",
        severity=Severity.OVERDUE,
        step="blocks",
        also=others,
    )


def disagreeing(on: date) -> Facts:
    """One row for each action of which the update and the records differ."""
    return _told(
        [row for row in _standings(on) if row.disagrees],
        on,
        lambda row: (
            f"the update says {row.rating.label.lower()}, the records say"
            f" {row.evidence.rating.label.lower()}"
        ),
        severity=Severity.NOTICE,
        step="differs",
    )


def _standings(on: date) -> list[Standing]:
    actions = Action.objects.visible_to(EVERY_MARKING).open(on)
    return standings_of(
        actions.select_related("objective"), on, EVERY_MARKING, with_authors=False
    )


def _told(
    rows: list[Standing],
    on: date,
    words: Callable[[Standing], str],
    *,
    severity: Severity,
    step: str,
    also: Iterable[int] = (),
) -> Facts:
    """What is worked out already, as facts: measures cannot stand in one query."""
    marks = marks_by_measure((row.evidence for row in rows), on, EVERY_MARKING)
    found: list[Any] = []
    for row in rows:
        action, measured = row.action, row.evidence.measured
        borne = {action.objective.marking_id, *also}
        borne |= {row.update.marking_id} if row.update else set()
        for one in measured:
            borne |= {one.link.marking_id, *marks[one.link.measure]}
        title = f"{action}: {words(row)}"
        found += [action.pk, title, int(severity), step, action.marking_id]
        found.append(sorted(borne))
    if not rows:
        return NONE, []
    return ROWS.format(", ".join([ROW] * len(rows))), found


def _facts(
    found: QuerySet, *named: str, severity: Severity, step: str, **columns: Any
) -> QuerySet:
    """The eight columns of a rule; `named` are paths to what its words name."""
    columns |= {
        "who": Cast(Value(None), BigIntegerField()),
        "severity": Value(int(severity)),
        "step": Value(step),
        "borne": markings_of("objective__marking", *named),
    }
    return found.annotate(**columns).order_by().values_list("pk", "who", *COLUMNS)


MISSING_UPDATES = Rule(
    name="action_not_updated",
    label="Actions without the update of the month that is over",
    job=JOB,
    subject_model="strategy.action",
    facts=missing_updates,
    steps=("missing",),
    step_words={"missing": "No update"},
    url_name="strategy:action",
)
SLIPPED = Rule(
    name="action_slipped",
    label="Actions that are expected later than first planned",
    job=JOB,
    subject_model="strategy.action",
    facts=slipped,
    steps=("slipped",),
    step_words={"slipped": "Slipped"},
    url_name="strategy:action",
    inexact=inexact_dates,
)
BLOCKING = Rule(
    name="action_blocks",
    label="Red actions that hold others back",
    job=JOB,
    subject_model="strategy.action",
    facts=blocking,
    reads_rows=True,
    steps=("blocks",),
    step_words={"blocks": "Holds others back"},
    url_name="strategy:action",
)
DISAGREEING = Rule(
    name="action_ratings_differ",
    label="Actions of which the update and the records differ",
    job=JOB,
    subject_model="strategy.action",
    facts=disagreeing,
    reads_rows=True,
    steps=("differs",),
    step_words={"differs": "Ratings differ"},
    url_name="strategy:action",
)
RULES = (MISSING_UPDATES, SLIPPED, BLOCKING, DISAGREEING)
