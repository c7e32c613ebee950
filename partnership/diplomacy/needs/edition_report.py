"""Editions of the host nation's statement of its needs as a report."""

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from partnership.diplomacy.models import Edition, EditionState, Need
from partnership.diplomacy.needs import bearing
from partnership.evidence.banner import highest_marking
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind


def editions(on: date, reader: Any) -> QuerySet[Edition]:
    """Those known at a date with their state and how many needs each has."""
    known = Need.objects.visible_to(reader).known(on).order_by()
    found = Edition.objects.visible_to(reader).known(on).with_state(on, reader)
    return (
        with_sources(found, reader)
        .annotate(number_of_needs=Count("needs", filter=Q(needs__in=known)))
        .order_by("-number")
    )


def shown(reader: Any) -> list[QuerySet]:
    """Editions with their sources, and the needs that are counted."""
    return [*bearing.of_editions(reader), Need.objects.visible_to(reader)]


def _published(name: str) -> Any:
    """What was said of a publication that has not come by the date is not known yet."""

    def reads(one: Edition) -> Any:
        return None if one.state == EditionState.DRAFT else getattr(one, name)

    return reads


EDITIONS = list_report(
    name="editions",
    title="Editions of the Forward Perspective",
    sees="diplomacy.view_need",
    address="diplomacy:edition_file",
    cells=(
        cell("edition", "Edition", "title"),
        cell("number", "Number", kind=Kind.COUNT),
        cell("state", "State", lambda one: EditionState(one.state).label),
        cell("drafted_on", "Drafted on", kind=Kind.DATE),
        cell("published_on", "Published on", _published("published_on"), Kind.DATE),
        cell("published_by", "By", _published("published_by")),
        cell("needs", "Needs", "number_of_needs", Kind.COUNT),
        cell("evidence", "Evidence", "get_grade_display"),
        cell("source", "Source", "source.title"),
    ),
    rows=lambda question: editions(question.on, question.reader),
    marking=lambda question: highest_marking(shown(question.reader)),
)
