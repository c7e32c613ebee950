"""The updates as a report: every month of every action."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind
from partnership.strategy.models import Update
from partnership.strategy.standing.bearing import shown


def given(on: date, reader: Any) -> QuerySet[Update]:
    """Every update by a date, the newest month first."""
    updates = Update.objects.visible_to(reader).filter(stated_on__lte=on)
    known = updates.select_related("action__objective", "created_by", "updated_by")
    return known.order_by(F("period").desc(), "action__line", "action__title", "pk")


UPDATES = list_report(
    name="strategy-updates",
    title="Updates of the strategy",
    sees="strategy.view_action",
    address="strategy:update_file",
    cells=(
        cell("period", "Month", kind=Kind.DATE),
        cell("line", "Line", "action.get_line_display"),
        cell("objective", "Objective", "action.objective.title"),
        cell("action", "Action", "action.title"),
        cell("rating", "Rating", "get_rating_display"),
        cell("words", "What happened"),
        cell("reason", "Why"),
        cell("will_move", "The date moves", kind=Kind.YES_NO),
        cell("stated_on", "Given on", kind=Kind.DATE),
        cell("by", "By", "given_by"),
    ),
    rows=lambda question: given(question.on, question.reader),
    marking=lambda question: highest_marking(shown(question.on, question.reader)),
)
