"""Nothing that is counted for a pledge happened before it was made."""

from datetime import date
from typing import Any

from donors.models import Instalment, Pledge, Transaction
from donors.refusal import Refused
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.templatetags.display import long_day


def refuse_before_pledge(
    pledge: Pledge, on: date, field: str = "transacted_on"
) -> None:
    """The day of the pledge is the first day of its ledger."""
    if on < pledge.pledged_on:
        day = long_day(pledge.pledged_on)
        raise Refused(
            f"The pledge was made on {day}. Enter that day or a later one", field
        )


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
        f"An entry or an instalment {words} would be before the pledge", "pledged_on"
    )


def _days(pledge: Pledge, reader: Any) -> list[date]:
    """The earliest day of an entry that stands, and of an instalment."""
    standing = Transaction.objects.filter(reverses=None, reversal=None)
    entries = standing.visible_to(reader).filter(pledge=pledge).order_by()
    planned = Instalment.objects.visible_to(reader).filter(pledge=pledge).order_by()
    found = [
        entries.order_by("transacted_on").values_list("transacted_on", flat=True),
        planned.order_by("due_on").values_list("due_on", flat=True),
    ]
    return [day for days in found for day in days[:1]]
