"""The slip ledger as a report: each date that was stated, and the day that came."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.urls import reverse

from coalition.handover.bearing import marking_of_all
from coalition.handover.findings import soft_plans, soft_words
from coalition.handover.ledger import Line
from coalition.handover.standing import Standing, handed_over, standings
from partnership.actors.models import Province
from partnership.evidence.named import NamedField
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.spans import Move
from partnership.exchange.report import (
    Column,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.report import (
    Kind as Holds,
)
from partnership.exchange.writers import calendar_format
from partnership.exchange.writers.calendar import Day, known_to

DAY, NUMBER = Holds.DATE, Holds.COUNT
COLUMNS = (
    Column("province", "Province"),
    Column("code", "ISO 3166-2"),
    Column("line", "What was recorded"),
    Column("stated_on", "Stated, or handed over, on", DAY),
    Column("date", "Date"),
    Column("date_from", "First possible day", DAY),
    Column("date_to", "Last possible day", DAY),
    Column("moved_days_fewest", "Moved by, fewest days", NUMBER),
    Column("moved_days_most", "Moved by, most days", NUMBER),
    Column("total_days_fewest", "From the first plan, fewest days", NUMBER),
    Column("total_days_most", "From the first plan, most days", NUMBER),
    Column("reason", "Reason"),
    Column("note", "In words"),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
)


class LedgerRow(tuple[Value, ...]):
    """A row, with the province and the line that it is of."""

    of: tuple[Standing, Line]


class HandoverFilter(forms.Form):
    """One province, or all."""

    province = NamedField(
        kind="province", codes=("code", "name"), label="Province", empty_label="All"
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["province"].queryset = Province.objects.visible_to(reader)


def read(question: Question) -> Reading:
    """How many are planned, moved and handed over; then the ledger, line by line."""
    found = _standings(question)
    return Reading(Summary(totals(found), remarks(found)), rows(found))


def totals(found: list[Standing]) -> dict[str, Value]:
    """Provinces, not lines."""
    return {
        "provinces": len(found),
        "handed_over": len(handed_over(found)),
        "planned": sum(bool(one.open_plan) for one in found),
        "late": sum(one.is_late for one in found),
        "moves": sum(one.slips for one in found),
    }


def remarks(found: list[Standing]) -> list[str]:
    """How to read the days, and what rests on press reports alone."""
    said = ["A date known to the month, season or year is each of its days."]
    if soft := soft_words(found):
        said.append(f"Handovers: {soft}")
    if soft := soft_plans(found):
        said.append(f"Plans: {soft}")
    return said


def rows(found: list[Standing]) -> Iterator[LedgerRow]:
    """One for each line of each province's ledger."""
    for one in found:
        for line in one.ledger:
            yield _row(one, line)


def _row(one: Standing, line: Line) -> LedgerRow:
    row = LedgerRow(_values(one, line))
    row.of = (one, line)
    return row


def planned(row: LedgerRow, question: Question) -> Iterator[Day]:
    """The handover that is still to come, on the day that was stated last."""
    one, line = row.of
    plan = one.open_plan
    if plan is None or line.plan != plan:
        return
    yield Day(
        uid=f"handover-{one.province.pk}@partnership",
        starts=plan.planned_on,
        summary=f"{one.province}: handover planned",
        description=f"Stated on {plan.stated_on}.{known_to(plan.planned_precision)}",
        url=reverse("coalition:province", args=[one.province.pk]),
        changed_at=plan.updated_at,
        sequence=len(one.plans) - 1,
        marks=frozenset({plan.marking_id, one.province.marking_id}),
    )


def _values(one: Standing, line: Line) -> tuple[Value, ...]:
    record, span, plan = line.record, line.span, line.plan
    return (
        one.province.name,
        one.province.code,
        line.kind.value,
        line.day,
        line.planned_words if span else None,
        span.first if span else None,
        span.last if span else None,
        *_days(line.moved),
        *_days(line.since_first),
        plan.get_slip_reason_display() if plan else "",
        record.note,
        record.get_grade_display(),
        str(record.source) if record.source else "",
    )


def _days(move: Move | None) -> tuple[int | None, int | None]:
    return (move.fewest, move.most) if move else (None, None)


def _standings(question: Question) -> list[Standing]:
    only = _only(question)
    return standings(question.on, question.reader, statements=None, **only)


def _only(question: Question) -> dict[str, Any]:
    province = question.filters["province"]
    return {"pk": province.pk} if province else {}


def marking(question: Question) -> OverallMarking | None:
    """The highest of what the rows hold and name."""
    found = _standings(question)
    return marking_of_all(found, question.on, question.reader, **_only(question))


HANDOVER = Report(
    name="handover",
    title="Handover against plan",
    permission="coalition.export_handoverplan",
    filter_form=HandoverFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="coalition:handover_file",
    own_formats={"ics": calendar_format(planned)},
)
