"""How far a pledge can be lowered: by a revision, a cancellation, a transfer.

Checked by the form, and again once the pledge is locked. Every entry counts, seen or
not; only what the reader may see is put into words.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from donors.balance import CHANGED, balance_of, entries_of, lowest_pledged
from donors.before import refuse_before_pledge
from donors.models import Pledge
from donors.words import amount_words
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day

NO_FIGURE = (
    "This pledge has no figure that could change. Update the pledge with its amount"
)
BELOW_NOTHING = (
    "The pledge would then be below nothing: what was cancelled, transferred or"
    " revised since takes more from it. Take that back first"
)


def refuse_unchangeable(pledge: Pledge, on: date) -> None:
    """Only an amount changes, and not before it was pledged."""
    if pledge.amount is None:
        raise Refused(NO_FIGURE, "amount")
    refuse_before_pledge(pledge, on)


def refuse_taking(pledge: Pledge, counted: Decimal, on: date, reader: Any) -> None:
    """At most what is undelivered and not taken away yet; in the pledge's currency."""
    if counted <= _left(pledge, on, None):
        return
    left = _left(pledge, on, reader)
    if counted <= left:
        words = "That is more than is left: entries exist that you may not see"
        raise Refused(words, "amount")
    balance = balance_of(pledge, reader)
    pledged, delivered = (
        amount_words(amount, pledge.currency)
        for amount in (balance.pledged, balance.delivered)
    )
    raise Refused(
        f"Only {amount_words(left, pledge.currency)} is left to take: {pledged} is"
        f" pledged and {delivered} is delivered",
        "amount",
    )


def refuse_below_nothing(
    pledge: Pledge, change: Decimal, on: date, field: str | None = None
) -> None:
    """No day may end with less than nothing pledged, of the pledge or of its whole."""
    for one in filter(None, (pledge, pledge.parent)):
        if one.amount is not None and lowest_pledged(one, on) + change < 0:
            raise Refused(BELOW_NOTHING, field)


def change_to(pledge: Pledge, new_amount: Decimal, on: date, reader: Any) -> Decimal:
    """By how much the pledge changes to become this amount on this day."""
    if _changes(pledge).count() != _changes(pledge, reader).count():
        words = "Changes exist that you may not see. Enter how much it rises or falls"
        raise Refused(words, "amount")
    # A later one that was taken back changes nothing with its reversal.
    later = _changes(pledge).filter(transacted_on__gt=on, reversal=None)
    later = later.exclude(reverses__transacted_on__gt=on).first()
    if later:
        raise Refused(
            f"A later change, of {long_day(later.transacted_on)}, is recorded. Enter by"
            " how much it rises or falls, or take the later one back first",
            "transacted_on",
        )
    seen = balance_of(pledge, reader, on)
    if new_amount == seen.pledged:
        words = amount_words(new_amount, pledge.currency)
        raise Refused(f"{words} is pledged already on that day", "amount")
    return new_amount - seen.pledged


def refuse_revising(
    pledge: Pledge, change: Decimal, on: date, confirmed: bool, reader: Any
) -> None:
    """A lower pledge is above nothing; one below its deliveries must be confirmed."""
    if change >= 0:
        return
    _refuse_more_than_pledged(pledge, change, on, reader)
    refuse_below_nothing(pledge, change, on, "amount")
    if lowest_pledged(pledge, on) + change == 0:
        words = "Nothing would be left of the pledge. Record a cancellation instead"
        raise Refused(words, "amount")
    balance = balance_of(pledge, reader)
    above = balance.delivered - balance.pledged - change
    if above > 0 and not confirmed:
        raise Refused(
            f"{amount_words(above, pledge.currency)} more than that was delivered"
            " already. Check the amount, or confirm it; it is then shown as"
            " over-delivery",
            "confirmed",
        )


def _refuse_more_than_pledged(
    pledge: Pledge, change: Decimal, on: date, reader: Any
) -> None:
    if balance_of(pledge, None, on).pledged + change >= 0:
        return
    pledged = balance_of(pledge, reader, on).pledged
    if pledged + change < 0:
        words = amount_words(pledged, pledge.currency)
        raise Refused(f"Only {words} is pledged on that day", "amount")


def _changes(pledge: Pledge, reader: Any = None) -> QuerySet:
    return entries_of(pledge, reader).filter(CHANGED)


def _left(pledge: Pledge, on: date, reader: Any) -> Decimal:
    """What can be taken from the pledge on this day, and from its whole if seen."""
    seen = Pledge.objects.visible_to(reader or EVERY_MARKING)
    whole = seen.filter(pk=pledge.parent_id).first()
    family = [one for one in (pledge, whole) if one and one.amount is not None]
    return max(
        Decimal(0),
        min(
            min(balance_of(one, reader).left, lowest_pledged(one, on, reader))
            for one in family
        ),
    )
