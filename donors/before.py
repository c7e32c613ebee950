"""Nothing that is counted for a pledge happened before it was made."""

from datetime import date
from typing import Any

from donors.models import (
    Instalment,
    Pledge,
    PledgeStatement,
    StatementKind,
    Transaction,
)
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.precision import DatePrecision
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import date_words, long_day


def refuse_before_pledge(
    pledge: Pledge, on: date, field: str = "transacted_on"
) -> None:
    """The day of the pledge is the first day of its ledger."""
    if on >= pledge.pledged_on:
        return
    day = long_day(pledge.pledged_on)
    said = f"on {day}. Enter that day or a later one"
    if pledge.pledged_precision != DatePrecision.DAY:
        time = date_words(pledge.pledged_on, pledge.pledged_precision)
        said = f"in {time}. Enter {day} or a later day"
    raise Refused(f"The pledge was made {said}", field)


def refuse_undelivered_before(pledge: Pledge, kind: str, on: date) -> None:
    """Nothing is undelivered of what is not pledged yet."""
    if kind == StatementKind.UNDELIVERED:
        refuse_before_pledge(pledge, on, "stated_on")


def refuse_due_before(
    pledge: Pledge, due_on: date, field: str | None = "due_on"
) -> None:
    """Nothing is due of what is not pledged yet."""
    if due_on < pledge.pledged_on:
        raise Refused("The instalment is due before the pledge was made", field)


def refuse_made_later(pledge: Pledge, pledged_on: date, reader: Any) -> None:
    """A pledge whose day is corrected stays before what is counted for it."""
    if pledged_on <= pledge.pledged_on:
        return
    everything = _days(pledge, EVERY_MARKING)
    if not everything or pledged_on <= min(everything):
        return
    seen = _days(pledge, reader or EVERY_MARKING)
    earliest = min(seen, default=pledged_on)
    words = f"of {long_day(earliest)}" if earliest < pledged_on else "you may not see"
    raise Refused(
        f"An entry, an instalment or a statement {words} would be before the pledge",
        "pledged_on",
    )


def _days(pledge: Pledge, reader: Any) -> list[date]:
    """The first days of what counts: entries that stand, instalments, statements."""
    standing = Transaction.objects.filter(reverses=None, reversal=None)
    undelivered = PledgeStatement.objects.filter(kind=StatementKind.UNDELIVERED)
    dated = {
        "transacted_on": standing,
        "due_on": Instalment.objects.all(),
        "stated_on": undelivered,
    }
    first = (
        records.visible_to(reader)
        .filter(pledge=pledge)
        .order_by(name)
        .values_list(name, flat=True)
        .first()
        for name, records in dated.items()
    )
    return [day for day in first if day]
