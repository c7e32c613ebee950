"""One page of donors with their sums, and the totals of all, in one query."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import connection
from django.http import QueryDict

from donors.donor_list.filters import ORDERS, DonorListFilter
from donors.gap_report.bars import Piece, pieces
from donors.gap_report.groups import by_instrument
from donors.keyed import KEYED, Keyed, read_keyed
from donors.models import NonDelivery
from donors.position import Positions
from donors.position.positions import REASONS, SHARES
from donors.sorts import Sort, sort_heading
from donors.totals import Totals, added
from partnership.actors.models import Actor, ActorKind
from partnership.evidence.keyset import (
    ROWS,
    Beginning,
    KeysetPage,
    Order,
    page_of,
)

SORTS = {
    "donor": "Donor",
    "-pledged": "Pledged",
    "-delivered": "Delivered",
    "-gap": "Gap",
    "-overdue": "Overdue",
}
PAGE = (Path(__file__).parent / "page.sql").read_text()


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
    count, listed, keyed = _read(positions, order, begins)
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


def _read(
    positions: Positions, order: Order, begins: Beginning
) -> tuple[int, str | None, str | None]:
    """How many donors there are, those of the page, and the sums, both as JSON."""
    way = "DESC" if begins.downwards else "ASC"
    sign = "<" if begins.downwards else ">"
    words = {
        "keyed": KEYED,
        "column": order.column,
        "way": way,
        "rows": ROWS + 1,
        "beyond": f"({order.column}, id) {sign} (%s, %s)" if begins.key else "true",
    }
    actors = Actor.objects.visible_to(positions.reader).order_by()
    query = SHARES + REASONS + PAGE
    sql, params = positions.select(
        query,
        words,
        explanation=positions.explanations(),
        kind=actors.values("id", "kind"),
        actor=actors.values("id", "name", "slug", "iso3", "kind"),
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*params, *(begins.key or ())])
        return cursor.fetchone()


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
