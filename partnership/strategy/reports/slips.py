"""The slip ledger of all actions as a report: each date, and how far it moved."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.evidence.banner import highest_marking
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind
from partnership.strategy.models import Action, ActionDate
from partnership.strategy.standing.bearing import shown
from partnership.strategy.standing.ledger import Ledger, Line, ledgers_of
from partnership.strategy.standing.listing import known_actions


@dataclass(frozen=True)
class Slip:
    """One statement of a date, of one action."""

    action: Action
    line: Line
    ledger: Ledger


def slips(on: date, reader: Any) -> list[Slip]:
    """Every date that was stated by a date, newest first.

    Of an action with more dates than its ledger shows, the first and the newest.
    """
    actions = {one.pk: one for one in known_actions(on, reader)}
    dates = ActionDate.objects.visible_to(reader).filter(action__in=actions)
    ledgers = ledgers_of(with_sources(dates, reader), on)
    rows = [
        Slip(actions[pk], line, ledger)
        for pk, ledger in ledgers.items()
        for line in ledger.lines
    ]
    return sorted(rows, key=lambda row: row.line.record.stated_on, reverse=True)


SLIPS = list_report(
    name="strategy-slips",
    title="Slip ledger of the strategy",
    sees="strategy.view_action",
    address="strategy:slip_file",
    cells=(
        cell("line", "Line", "action.get_line_display"),
        cell("action", "Action", "action.title"),
        cell("stated_on", "Stated on", "line.record.stated_on", Kind.DATE),
        cell("due_on", "Date", "line.record.due_on", Kind.DATE),
        cell("due_known", "Known to the", "line.record.due_precision"),
        cell("says", "What it says", "line.says"),
        cell("moved", "From the date before", "line.slip.moved_words"),
        cell("total", "From the first", "line.slip.total_words"),
        cell("reason", "Reason", "line.record.reason"),
        cell("evidence", "Evidence", "line.record.get_grade_display"),
        cell("source", "Source", "line.record.source"),
    ),
    rows=lambda question: slips(question.on, question.reader),
    marking=lambda question: highest_marking(shown(question.on, question.reader)),
)
