"""The resolutions by which organisations act, as a report."""

from collections.abc import Iterable, Iterator
from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.forms.role_filter import RoleFilter
from partnership.diplomacy.organisations.resolutions import held, newest_first
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.models import Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day, known_to

RECORDED = "Resolutions are recorded as mandates."


def rows(question: Question) -> Iterator[Any]:
    """All of them in the order of the page, with `ended` where it was early by then."""
    on, asked = question.on, question.filters["organisation"]

    def told(part: Iterable[Any]) -> Iterable[Any]:
        for one in part:
            early = one.ended_on is not None and one.ended_on <= on
            one.ended = one.ended_on if early else None
        return part

    return in_parts(newest_first(on, question.reader, asked), told)


def marking(question: Question) -> OverallMarking | None:
    """Of the resolutions, whose they are, and their sources."""
    reader = question.reader
    found = held(question.on, reader, question.filters["organisation"]).order_by()
    holders = Actor.objects.visible_to(reader).filter(pk__in=found.values("holder"))
    sources = Source.objects.visible_to(reader).filter(pk__in=found.values("source"))
    return highest_marking([found, holders.order_by(), sources.order_by()])


def days(resolution: Any, question: Question) -> Iterator[Day]:
    """The day on which it expires, unless it ended before."""
    if resolution.expires_on is None or resolution.ended:
        return
    yield Day(
        # As the calendar of mandates names the same day.
        uid=f"mandate-{resolution.pk}-expiry@partnership",
        starts=resolution.expires_on,
        summary=f"{resolution.holder}: {resolution.title}, expires",
        description=f"{resolution.authority}.{known_to(resolution.expires_precision)}",
        url=resolution.get_absolute_url(),
        changed_at=resolution.updated_at,
        sequence=resolution.version - 1,
        marks=frozenset(marks_of([resolution, resolution.holder])),
    )


def _precise(day: str, precision: str) -> Any:
    """To what a day is known; empty where there is none."""
    return lambda row: getattr(row, precision) if getattr(row, day) else None


RESOLUTIONS = list_report(
    name="resolutions",
    title="Resolutions of organisations",
    sees=("diplomacy.view_organisationtask", "coalition.view_mandate"),
    address="diplomacy:resolution_file",
    filter_form=RoleFilter,
    form_takes=("on", "reader"),
    cells=(
        cell("resolution", "Resolution", "title"),
        cell("organisation", "Organisation", "holder.name"),
        cell("authority", "By"),
        cell("decided_on", "Decided on", kind=Kind.DATE),
        cell(
            "decision_known",
            "Decision known to the",
            _precise("decided_on", "decided_precision"),
        ),
        cell("runs_from", "Runs from", kind=Kind.DATE),
        cell("expires_on", "Expires on", kind=Kind.DATE),
        cell(
            "expiry_known",
            "Expiry known to the",
            _precise("expires_on", "expires_precision"),
        ),
        cell("ended", "Ended early on", kind=Kind.DATE),
        cell("evidence", "Evidence", "get_grade_display"),
        cell("source", "Source", "source.title"),
        cell("citation", "Citation"),
    ),
    rows=rows,
    marking=marking,
    remarks=lambda _: [RECORDED],
    days=days,
)
