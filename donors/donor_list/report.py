"""The list of donors as a report: a row for each, with its sums."""

from collections.abc import Iterator

from django.http import QueryDict

from donors.bearing import marking_of
from donors.donor_list.filters import DonorListFilter
from donors.donor_list.page import DonorRow, build
from donors.reports import rates_of
from donors.sum_cells import AT_OWN_RATES, USD, sums
from partnership.actors.models import Actor
from partnership.evidence.models import Record
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question

BESIDE = {
    "behind_schedule": "Behind schedule",
    "waiting": "Waiting on a condition",
    "not_yet_due": "Not yet due",
    "above_pledge": "Above the recorded pledges",
    "reported_gap": "Gap, reported",
}


def rows(question: Question) -> Iterator[DonorRow]:
    """Every donor that the filters find, page after page, in the order of the list."""
    asked = QueryDict()
    while True:
        found = build(question.form, question.on, asked)
        yield from found.rows
        if not found.page.next_url:
            return
        asked = QueryDict(found.page.next_url.removeprefix("?"))


def marking(question: Question) -> OverallMarking | None:
    """Of the pledges, of what their figures rest on, and of the donors."""
    pledges = question.form.positions(question.on).pledges
    donors = Actor.objects.visible_to(question.reader)
    donors = donors.filter(pk__in=pledges.order_by().values("donor"))
    asked = [one for one in question.filters.values() if isinstance(one, Record)]
    named = [one.marking_id for one in asked]
    return marking_of(pledges, question.reader, donors, also=named)


DONORS = list_report(
    name="donors",
    title="Donors",
    permission="donors.export_pledge",
    sees="donors.view_pledge",
    address="donors:donor_file",
    filter_form=DonorListFilter,
    form_takes=("reader",),
    cells=(
        cell("donor", "Donor", "name"),
        cell("iso3", "ISO 3166"),
        cell("kind", "Kind"),
        *sums("totals.counted", with_donors=False),
        *(
            cell(f"{name}_usd", f"{words} (US$)", f"totals.counted.{name}_usd", USD)
            for name, words in BESIDE.items()
        ),
        cell("overdue_since", "Overdue since", "sums.overdue_since", Kind.DATE),
        cell("reason", "Newest reason stated"),
        cell("reason_on", "Reason stated on", kind=Kind.DATE),
    ),
    rows=rows,
    rates=lambda asked: rates_of(asked.form.positions(asked.on).pledges, asked),
    marking=marking,
    remarks=lambda _: [AT_OWN_RATES],
)
