"""Open flags as a report, and their due days as a calendar.

The rules are of a floor whose neighbour is the exchange; both are known here.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from django.urls import reverse

from partnership.alerts.forms import FlagFilter
from partnership.alerts.models import Severity
from partnership.alerts.open_flag import OpenFlag, OpenFlags
from partnership.alerts.queries import open_flags
from partnership.evidence.banner import overall_marking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day, known_to

# More than there can be: every record under every rule.
ALL = 1_000_000


def found(question: Question) -> OpenFlags:
    """All that the filters find, the most pressing first."""
    asked = question.form.asked()
    return open_flags(question.on, question.reader, ALL, **asked)


def days(flag: OpenFlag, question: Question) -> Iterator[Day]:
    """The day on which it is due, if it has one and nobody has put it off."""
    if flag.due_on is None or flag.is_quiet:
        return
    yield Day(
        uid=f"flag-{flag.rule}-{flag.subject_id}@partnership",
        starts=flag.due_on,
        summary=flag.title,
        description=f"{flag.rule_label}: {flag.tag}.{known_to(flag.precision)}",
        url=_page_of(flag),
        # A flag follows from the record as at a date: it has no instant of its own.
        changed_at=datetime.combine(question.on, time.min, UTC),
        marks=frozenset(flag.marking_ids),
    )


def _page_of(flag: OpenFlag) -> str:
    if not flag.url_name:
        return reverse("alerts:flag_list")
    return reverse(flag.url_name, args=[flag.subject_id])


FLAGS = list_report(
    name="flags",
    title="Open flags",
    sees="alerts.view_flag",
    address="dashboard:flag_file",
    filter_form=FlagFilter,
    form_takes=("reader",),
    cells=(
        cell("flag", "Flag", "title"),
        cell("rule", "Rule", "rule_label"),
        cell("severity", "Severity", lambda one: Severity(one.severity).label),
        cell("step", "Step", "tag"),
        cell("actor", "Actor"),
        cell("due_on", "Due on", kind=Kind.DATE),
        cell("days", "Days", kind=Kind.COUNT),
        cell("acknowledged", "Acknowledged", "is_quiet", Kind.YES_NO),
        cell("reason", "Why it was acknowledged", "acknowledged_reason"),
        cell("snoozed_until", "Put off until", "snoozed_until", Kind.DATE),
    ),
    rows=lambda question: found(question).flags,
    marking=lambda question: overall_marking(found(question).marking_ids),
    days=days,
)
