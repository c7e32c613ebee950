"""What changed between two days as a report: every row, and the page's totals."""

from coalition.strength.asked import forces_in_words, marking_of
from coalition.strength.changes_form import ChangesFilter, refuse_days
from coalition.strength.changes_page import Changes, read_changes
from coalition.strength.difference import Difference
from coalition.strength.page import lead_name
from coalition.strength.words import figure_from
from partnership.evidence.banner import marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)

COLUMNS = (
    Column("contributor", "Contributor"),
    Column("force", "Force"),
    Column("sector", "Sector"),
    Column("before", "Before", Kind.COUNT),
    Column("before_from", "Before: source"),
    Column("after", "After", Kind.COUNT),
    Column("after_from", "After: source"),
    Column("difference", "Difference", Kind.COUNT),
    Column("reason", "Reason"),
    Column("recorded", "Reason recorded", Kind.YES_NO),
    Column("rests_on", "Rests on"),
    Column("says", "Which says"),
    Column("sources", "Its source"),
    Column("in_total", "In the total", Kind.YES_NO),
)


def read(question: Question) -> Reading:
    """Totals and all rows, also where the page has no room for them."""
    changes = read_changes(question, limit=None)
    totals = {
        "before": changes.before.personnel,
        "after": changes.after.personnel,
        "difference": changes.difference,
    }
    summary = Summary(totals, _remarks(question, changes))
    return Reading(summary, map(_row, changes.rows))


def _row(row: Difference) -> tuple[Value, ...]:
    found = row.found
    return (
        *(found.name, found.force, found.sector or ""),
        *(found.before, figure_from(row.before_said, found.was_here)),
        *(found.after, figure_from(row.after_said, found.is_here)),
        *(found.difference, row.reason_words, row.is_recorded),
        *(row.basis_words, row.notes),
        "; ".join(str(source) for source in row.sources),
        not found.is_lead,
    )


def _remarks(question: Question, changes: Changes) -> list[str]:
    lead, forces = lead_name(question), forces_in_words(changes.asked)
    said = [
        f"From {long_day(changes.first)} to {long_day(changes.last)}"
        f"{f', of {forces}' if forces else ''}. The differences of the rows that are in"
        " the total add up to that of the totals; no figure adds nothing."
    ]
    if lead:
        said.append(f"The totals leave out {lead}, which stands apart.")
    soft = changes.after.soft_words(changes.asked.evidence)
    return [*said, *filter(None, [soft])]


def _marking(question: Question) -> OverallMarking | None:
    changes = read_changes(question, limit=None)
    return marking_of(changes.asked, also=marks_of(changes.named))


STRENGTH_CHANGES = Report(
    name="strength-changes",
    title="What changed in strength",
    permission="coalition.export_strength",
    filter_form=ChangesFilter,
    columns=COLUMNS,
    read=read,
    marking=_marking,
    address="coalition:strength_changes_file",
    check=refuse_days,
)
