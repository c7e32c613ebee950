"""The actions as a report; as a calendar, the days by which they are to be done."""

from collections.abc import Iterator

from partnership.evidence.lines import Line
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import EvidenceFilter, cell, in_parts, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day, known_to
from partnership.strategy.standing.actions import Standing, standings_of
from partnership.strategy.standing.bearing import marking
from partnership.strategy.standing.listing import known_actions


def rows(question: Question) -> Iterator[Standing]:
    """Every action with its owners, its dates and both ratings, in the page's order."""
    on, reader = question.on, question.reader
    evidence = question.filters["evidence"]
    known = known_actions(on, reader)
    return in_parts(known, lambda part: standings_of(part, on, reader, evidence))


def bears(question: Question) -> OverallMarking | None:
    """What the page bears."""
    evidence = question.filters["evidence"]
    return marking(rows(question), question.on, question.reader, evidence)


def days(row: Standing, question: Question) -> Iterator[Day]:
    """The day on which an action that goes on is to be done."""
    now = row.ledger.newest
    if row.is_over or now is None or now.due_on is None:
        return
    yield Day(
        uid=f"action-{row.action.pk}@partnership",
        starts=now.due_on,
        summary=row.action.title,
        description=f"To be done.{known_to(now.due_precision)}",
        url=row.action.get_absolute_url(),
        changed_at=now.updated_at,
        sequence=max(row.ledger.stated - 1, 0),
        marks=frozenset(
            {row.action.marking_id, row.action.objective.marking_id, now.marking_id}
        ),
    )


def _figures(row: Standing) -> str:
    said = (
        f"{one.name}: {one.figure.said or one.figure.words}"
        for one in row.evidence.measured
        if one.figure
    )
    return "; ".join(said)


def _label(rating: object) -> str:
    return getattr(rating, "label", "")


ACTIONS = list_report(
    name="strategy-actions",
    title="Actions of the strategy",
    sees="strategy.view_action",
    address="strategy:action_file",
    filter_form=EvidenceFilter,
    cells=(
        cell("line", "Line", lambda row: Line(row.action.line).label),
        cell("objective", "Objective", "action.objective.title"),
        cell("action", "Action", "action.title"),
        cell("paragraph", "Paragraph", "action.paragraph"),
        cell("owners", "Owners", "owner_words"),
        cell("planned_on", "Planned for", "ledger.planned.due_on", Kind.DATE),
        cell("planned_known", "Known to the", "ledger.planned.due_precision"),
        cell("due_on", "Now expected", "ledger.newest.due_on", Kind.DATE),
        cell("due_known", "Known to the", "ledger.newest.due_precision"),
        cell("slip", "Slip", "ledger.slip_words"),
        cell("update_for", "Last update for", "update.period", Kind.DATE),
        cell("update_says", "Update says", lambda row: _label(row.rating)),
        cell("reason", "Why", "update.reason"),
        cell("records_say", "Records say", lambda row: _label(row.evidence.rating)),
        cell("lacks", "What the records lack", "evidence.lacks"),
        cell("figures", "Figures", _figures),
        cell("disagree", "They disagree", "disagrees", Kind.YES_NO),
        cell("silent", "Update missing", "is_silent", Kind.YES_NO),
        cell("holds", "Actions held back", "holds", Kind.COUNT),
        cell("ended", "Ended", "action.get_ended_as_display"),
    ),
    rows=rows,
    marking=bears,
    days=days,
)
