"""What organisations are to do, have where and must report: a file of each table."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from partnership.diplomacy.forms.role_filter import RoleFilter
from partnership.diplomacy.models import OrganisationTask, Presence, ReportingDue
from partnership.diplomacy.naming import names_of
from partnership.diplomacy.organisations import role
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day


def _records(question: Question) -> tuple[Any, ...]:
    asked = question.filters["organisation"]
    return role.records_of(question.on, question.reader, asked)


def tasks(question: Question) -> list[OrganisationTask]:
    """With their state, and what each is about, as far as the reader sees it."""
    on, reader = question.on, question.reader
    found = list(role.tasks_at(_records(question)[0], on, reader))
    about = names_of(found, on, reader)
    for task in found:
        task.about = about.get((task.about_model, task.about_id))
    return role.tell_tasks(found, on)


def presences(question: Question) -> list[Presence]:
    """The newest count of each place."""
    on, reader = question.on, question.reader
    found = role.spelt(_records(question)[1], on, reader)
    return role.tell_presences(list(found), reader)


def reports(question: Question) -> list[ReportingDue]:
    """What is outstanding first, by its day; then what was delivered."""
    on = question.on
    waiting, done = role.reports_at(_records(question)[2], on, question.reader)
    return role.tell_reports(list(waiting), list(done), on)


def marking(question: Question) -> OverallMarking | None:
    """Of all that the page of the role shows, and names."""
    rows = tasks(question)
    sourced = [*rows, *presences(question), *reports(question)]
    about = (one.about for one in rows if one.about)
    return highest_marking(
        role.shown(question.on, question.reader),
        also=[
            *marks_of(one.source for one in sourced),
            *(mark for one in about for mark in one.marking_ids),
        ],
    )


def days(report: ReportingDue, question: Question) -> Iterator[Day]:
    """The day on which it is due, for what is not delivered."""
    if report.is_delivered:
        return
    yield Day(
        uid=f"report-due-{report.pk}@partnership",
        starts=report.due_on,
        summary=f"{report.organisation}: {report.report} due",
        description=f"To {report.to_whom}.",
        url=reverse("diplomacy:reporting_due", args=[report.pk]),
        changed_at=report.updated_at,
        sequence=report.version - 1,
        marks=frozenset(marks_of([report, report.organisation])),
    )


def task_days(task: OrganisationTask, question: Question) -> Iterator[Day]:
    """The day on which it ends, while that is ahead."""
    if task.runs_until is None or task.has_ended:
        return
    yield Day(
        uid=f"organisation-task-{task.pk}-ends@partnership",
        starts=task.runs_until,
        summary=f"{task.organisation}: {task.text}, ends",
        description=f"By {task.resolution}.",
        url=reverse("diplomacy:un_role"),
        changed_at=task.updated_at,
        sequence=task.version - 1,
        marks=frozenset(marks_of([task, task.organisation])),
    )


ROLE = {
    "sees": "diplomacy.view_organisationtask",
    "filter_form": RoleFilter,
    "form_takes": ("on", "reader"),
    "marking": marking,
}
SOURCED = (
    cell("evidence", "Evidence", "get_grade_display"),
    cell("source", "Source", "source.title"),
)
TASKS = list_report(
    name="organisation-tasks",
    title="Tasks of organisations",
    address="diplomacy:task_file",
    cells=(
        cell("organisation", "Organisation", "organisation.name"),
        cell("task", "Task", "text"),
        cell("resolution", "Resolution or decision"),
        cell("paragraph", "Paragraph"),
        cell("about", "About", "about.words"),
        cell("runs_from", "From", kind=Kind.DATE),
        cell("runs_until", "Ends on", kind=Kind.DATE),
        cell("state", "State", "state_words"),
        cell("state_since", "State since", kind=Kind.DATE),
        cell("state_note", "In words"),
        *SOURCED,
    ),
    rows=tasks,
    days=task_days,
    **ROLE,
)
PRESENCES = list_report(
    name="organisation-presence",
    title="Presence of organisations by city",
    address="diplomacy:presence_file",
    cells=(
        cell("organisation", "Organisation", "organisation.name"),
        cell("city", "City", "place_name"),
        cell("province", "Province", "province_name"),
        cell("staff", "Staff", kind=Kind.COUNT),
        cell("ceiling", "Ceiling", kind=Kind.COUNT),
        cell("counted_on", "Counted on", kind=Kind.DATE),
        *SOURCED,
    ),
    rows=presences,
    **ROLE,
)
REPORTS_DUE = list_report(
    name="reports-due",
    title="Reports due by organisations",
    address="diplomacy:report_due_file",
    cells=(
        cell("organisation", "Organisation", "organisation.name"),
        cell("report", "Report"),
        cell("to_whom", "To whom"),
        cell("due_on", "Due on", kind=Kind.DATE),
        cell("delivered", "Delivered", "is_delivered", Kind.YES_NO),
        cell("delivered_on", "Delivered on", lambda one: _delivered(one), Kind.DATE),
        *SOURCED,
    ),
    rows=reports,
    days=days,
    **ROLE,
)


def _delivered(report: ReportingDue) -> Any:
    """What was delivered after the date is still outstanding."""
    return report.delivered_on if report.is_delivered else None
