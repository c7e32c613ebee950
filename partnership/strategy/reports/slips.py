"""The slip ledger of all actions as a report: each date, and how far it moved."""

from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind
from partnership.strategy.standing.bearing import shown
from partnership.strategy.standing.slips import every

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
    rows=lambda question: every(question.on, question.reader),
    marking=lambda question: highest_marking(shown(question.on, question.reader)),
)
