"""The list of pledges as a report: its rows, and as a calendar the instalments due."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from donors.bearing import marking_of
from donors.listing import DEFAULT_SORT, ORDERS, PledgeListFilter, positions_of
from donors.models import Instalment, Pledge
from donors.naming import CONFERENCE, DONOR, RATES, SOURCE, STATED_BY, Naming
from donors.position import PledgePosition
from donors.reports import COLUMNS, ROW_NAMES, rates_of
from partnership.evidence.models import Record
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Question
from partnership.exchange.writers.calendar import Day

REMARK = (
    "Amounts are in US dollars at the rate of the pledge's own day; what the rates did"
    " since is the exchange-rate effect. Unknown is empty, never nought."
)


@dataclass(frozen=True)
class PledgeRow:
    """A pledge of the list, and its instalments."""

    position: PledgePosition
    instalments: list[Instalment]
    # Of the pledge and its donor.
    marks: frozenset[int]


def rows(question: Question) -> Iterator[PledgeRow]:
    """The pledges that the filters find, in the order of the page."""
    form, on, reader = question.form, question.on, question.reader
    order = ORDERS[form.cleaned_data["sort"] or DEFAULT_SORT]
    sign = "-" if order.descending else ""
    found = form.narrow(on).order_by(f"{sign}{order.column}", f"{sign}pk")
    positions = positions_of(form, on, reader)
    if form.statuses:
        positions = positions.with_statuses(*form.statuses)

    def with_positions(part: list[Pledge]) -> Iterator[PledgeRow]:
        keys = [pledge.pk for pledge in part]
        known = {row.id: row for row in positions.of_pledges(keys).rows()}
        due: dict[int, list[Instalment]] = {}
        agreed = Instalment.objects.visible_to(reader).agreed_by(on)
        for one in agreed.filter(pledge__in=known):
            due.setdefault(one.pledge_id, []).append(one)
        for pledge in part:
            if pledge.pk in known:
                marks = frozenset({pledge.marking_id, pledge.donor.marking_id})
                yield PledgeRow(known[pledge.pk], due.get(pledge.pk, []), marks)

    return in_parts(found.select_related("donor"), with_positions)


def marking(question: Question) -> OverallMarking | None:
    """Of the pledges, of what their figures rest on, and of whatever is named."""
    pledges = question.form.narrow(question.on)
    asked = [one for one in question.filters.values() if isinstance(one, Record)]
    return marking_of(
        pledges,
        question.reader,
        also=[one.marking_id for one in asked],
        naming=Naming(pledges, (DONOR, CONFERENCE, SOURCE, STATED_BY, *RATES)),
    )


def days(row: PledgeRow, question: Question) -> Iterator[Day]:
    """Each instalment on the day on which it is due."""
    pledge = row.position
    for one in row.instalments:
        yield Day(
            uid=f"instalment-{one.pk}@partnership",
            starts=one.due_on,
            summary=f"{pledge.donor}: instalment due, {pledge.title}",
            description=f"{pledge.currency} {one.amount:,.2f} is due.",
            url=reverse("donors:pledge", args=[pledge.id]),
            changed_at=one.updated_at,
            sequence=one.version - 1,
            marks=row.marks | {one.marking_id},
        )


CELLS = tuple(
    cell(one.key, one.heading, f"position.{ROW_NAMES.get(one.key, one.key)}", one.kind)
    for one in COLUMNS
)
PLEDGES = list_report(
    name="pledges",
    title="Pledges",
    permission="donors.export_pledge",
    sees="donors.view_pledge",
    address="donors:pledge_file",
    filter_form=PledgeListFilter,
    form_takes=("reader",),
    cells=CELLS,
    rows=rows,
    rates=lambda asked: rates_of(asked.form.narrow(asked.on), asked),
    marking=marking,
    remarks=lambda _: [REMARK],
    days=days,
)
