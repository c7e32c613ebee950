"""What a file said and what became of it, line by line and sum by sum."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

MOST_ACTORS = 200


class Count(NamedTuple):
    """So many rows, and what became of them."""

    words: str
    rows: int


class SumLine(NamedTuple):
    """A sum as the file says it, in whole units of the currency."""

    actor: str
    status: str
    currency: str
    amount: Decimal


class Sums(NamedTuple):
    """Sums of all rows that are not in error, and by actor."""

    of_all: list[SumLine]
    by_actor: list[SumLine]
    more: int


def reconciled(report: Mapping[str, Any]) -> list[Count]:
    """Rows read are those loaded, the same, left out (by reason) and in error."""
    if not report:
        return []
    loaded = report.get("rows_loaded", 0)
    did = ("are added", "are changed") if loaded else ("are new", "would change")
    lines = [
        Count("Rows read", report.get("rows_read", 0)),
        Count(f"Rows that {did[0]}", report.get("rows_new", 0)),
        Count(f"Rows that {did[1]}", report.get("rows_changed", 0)),
        Count("Rows that the record says already", report.get("rows_same", 0)),
        *(
            Count(f"Rows left out: {reason}", rows)
            for reason, rows in report.get("rows_left_out", {}).items()
        ),
        Count("Rows in error", report.get("rows_in_error", 0)),
    ]
    if report.get("rows_repeated"):
        lines.append(
            Count("Of all these, rows equal to an earlier one", report["rows_repeated"])
        )
    if "rows_gone" in report:
        words = "Rows of earlier files of this sender that this one has not"
        lines.append(Count(words, report["rows_gone"]))
    return lines


def sums_of(report: Mapping[str, Any]) -> Sums:
    """The sums to compare with the source's own totals."""
    by_actor = [
        line
        for actor, sums in report.get("by_actor", {}).items()
        for line in _lines(actor, sums)
    ]
    more = max(0, len(by_actor) - MOST_ACTORS)
    return Sums(_lines("", report.get("sums", {})), by_actor[:MOST_ACTORS], more)


def _lines(actor: str, sums: Mapping[str, Mapping[str, str]]) -> list[SumLine]:
    """One line for what reads alike, such as “paid” and “Paid”."""
    added: Counter[tuple[str, str]] = Counter()
    for status, currencies in sums.items():
        for code, amount in currencies.items():
            added[status.replace("_", " ").capitalize(), code] += Decimal(amount)
    return [SumLine(actor, *which, amount) for which, amount in added.items()]
