"""Saved scenarios as a report; what one of them comes to is the projection's."""

from django.db.models import QuerySet

from coalition.models import Scenario
from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question


def scenarios(question: Question) -> QuerySet[Scenario]:
    """Those that begin by the date, by name."""
    seen = Scenario.objects.visible_to(question.reader)
    known = seen.filter(as_at__lte=question.on).select_related("owner")
    return known.order_by("name", "pk")


SCENARIOS = list_report(
    name="scenarios",
    title="Scenarios",
    sees="coalition.view_contributor",
    address="coalition:scenario_list_file",
    cells=(
        cell("name", "Name"),
        cell("begins_on", "Begins", "as_at", Kind.DATE),
        cell("starts_from", "Starts from", "get_starts_from_display"),
        cell("made_by", "Made by", "owner"),
        cell("note", "Why"),
    ),
    rows=scenarios,
    marking=lambda question: highest_marking([scenarios(question).order_by()]),
)
