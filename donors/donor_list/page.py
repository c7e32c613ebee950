"""One page of donors with their sums, and the totals of all, in one query."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import QueryDict

from donors.donor_list.filters import ORDERS, DonorListFilter
from donors.donor_list.reading import read
from donors.gap_report.bars import Piece, pieces
from donors.gap_report.groups import by_instrument
from donors.keyed import Keyed, read_keyed
from donors.models import NonDelivery
from donors.sorts import Sort, sort_heading
from donors.totals import Totals, added
from partnership.actors.models import ActorKind
from partnership.evidence.keyset import (
    Beginning,
    KeysetPage,
    page_of,
)

SORTS = {
    "donor": "Donor",
    "-pledged": "Pledged",
    "-delivered": "Delivered",
    "-gap": "Gap",
    "-overdue": "Overdue",
}


@dataclass(frozen=True)
class DonorRow:
    """A donor in the list."""

    pk: int
    name: str
    slug: str
    iso3: str | None
    kind: str
    sort_key: str
    reason: str
    reason_on: date | None
    sums: Keyed
    pieces: list[Piece]

    @property
    def totals(self) -> Totals:
        """What its pledges come to."""
        return self.sums.totals

    @property
    def instruments(self) -> str:
        """What it pledged, form by form, in US$ million."""
        return by_instrument(self.totals.counted)


@dataclass(frozen=True)
class DonorList:
    """A page of the list and the totals of all its pages."""

    page: KeysetPage
    totals: Totals
    kinds: dict[str, Totals]
    sorts: dict[str, Sort]

    @property
    def rows(self) -> list[DonorRow]:
        """The donors on the page."""
        return self.page.rows

    @property
    def found(self) -> str:
        """How many the filters found."""
        count = self.page.count
        return f"{count:,} donor{'' if count == 1 else 's'}"


def build(form: DonorListFilter, on: date, asked: QueryDict) -> DonorList:
    """The page that the address asks for, at a date."""
    sort = form.cleaned_data["sort"] or "-gap"
    order = ORDERS[sort]
    positions, begins = form.positions(on), Beginning.asked_for(asked, order)
    count, listed, keyed = read(form, on, begins)
    found, sums = json.loads(listed or "[]"), read_keyed(keyed, positions)
    gaps = [sums[str(row["pk"])].totals.counted.used_gap_usd or 0 for row in found]
    widest = max(gaps, default=Decimal(0))
    rows = [_row(row, sums[str(row["pk"])], widest) for row in found]
    kinds = {kind: sums[kind].totals for kind in ActorKind.values if kind in sums}
    return DonorList(
        page=page_of(rows, count, begins, asked),
        totals=added(list(kinds.values()), positions),
        kinds=kinds,
        sorts={
            name.lstrip("-"): sort_heading(
                asked, sort, name, label, number=name != "donor"
            )
            for name, label in SORTS.items()
        },
    )


def _row(row: dict[str, Any], sums: Keyed, widest: Decimal) -> DonorRow:
    reason_on = row["reason_on"]
    return DonorRow(
        pk=row["pk"],
        name=row["name"],
        slug=row["slug"],
        iso3=row["iso3"],
        kind=row["kind"],
        sort_key=row["sort_key"],
        reason=NonDelivery(row["reason"]).label if row["reason"] else "",
        reason_on=date.fromisoformat(reason_on) if reason_on else None,
        sums=sums,
        pieces=pieces(sums.totals.counted, widest)
        if sums.totals.counted.used_gap_usd
        else [],
    )
