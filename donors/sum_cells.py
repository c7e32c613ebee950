"""Columns of the files of sums: what the pledges of each row come to."""

from typing import Any

from donors.models import Instrument
from partnership.exchange.listed import Cell, cell
from partnership.exchange.report import Kind

USD = Kind.USD
BEFORE_FORMS = {"pledged": "Pledged"}
AFTER_FORMS = {
    "committed": "Confirmed in writing",
    "delivered": "Delivered",
    "used_gap": "Gap in use",
    "overdue": "Overdue",
}
AT_OWN_RATES = (
    "Amounts are in US dollars at the rate of each pledge's own day, of pledges that"
    " count. Unknown is empty, never nought."
)


def by_form(path: str) -> list[Cell]:
    """What was pledged, a column for each form of money; none is ever added to another.

    `path` leads from a row to its `Group` of sums.
    """

    def reads(form: str) -> Any:
        return lambda row: _group(row, path).get(form)

    return [
        cell(f"pledged_{form}_usd", f"Pledged, {label.lower()} (US$)", reads(form), USD)
        for form, label in Instrument.choices
    ]


def _group(row: Any, path: str) -> dict[str, Any]:
    for name in path.split("."):
        row = row and getattr(row, name)
    return row.instruments if row else {}


def sums(path: str, *, with_donors: bool = True) -> tuple[Cell, ...]:
    """Pledges, donors, pledged, committed, delivered, gap and overdue of a row."""
    donors = [cell("donors", "Donors", f"{path}.donors", Kind.COUNT)]
    before, after = (
        [
            cell(f"{name}_usd", f"{words} (US$)", f"{path}.{name}_usd", USD)
            for name, words in names.items()
        ]
        for names in (BEFORE_FORMS, AFTER_FORMS)
    )
    pledges = cell("pledges", "Pledges", f"{path}.pledges", Kind.COUNT)
    return (
        pledges,
        *(donors if with_donors else []),
        *before,
        *by_form(path),
        *after,
    )
