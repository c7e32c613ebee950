"""What a new amount of a pledge must fit into, checked again once it is locked.

Every record counts, seen or not; only what the reader may see is put into words. A
command, which is nobody, sees all.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from donors.models import Instalment, Pledge, PledgeStatement
from donors.position.discrepancy import exact
from donors.refusal import Refused
from partnership.alerts.reader import EVERY_MARKING

UNSEEN = "A figure for that day exists that you may not see."
# Everything that is recorded, whatever its date.
EVERY_DAY = date.max


def lock_pledge(pledge: Pledge) -> Pledge:
    """The stored pledge, locked with the whole that it is a part of: one at a time."""
    keys = {pledge.pk, pledge.parent_id} - {None}
    rows = Pledge.objects.filter(pk__in=keys).order_by("pk").select_for_update()
    return next(row for row in rows if row.pk == pledge.pk)


def refuse_over_delivery(pledge: Pledge, amount_usd: Decimal, reader: Any) -> None:
    """More than was pledged must be confirmed."""
    own = Pledge.objects.visible_to(reader).filter(pk=pledge.pk)
    position = next(own.with_position(EVERY_DAY, reader).rows(), None)
    if position is None or position.pledged_usd is None:
        return
    above = (position.delivered_usd or 0) + amount_usd - position.pledged_usd
    if above > 0:
        raise Refused(
            f"This is {exact(above)} more than was pledged. Check the amount and"
            " the currency, or confirm it; it is then shown as over-delivery",
            "confirmed",
        )


def refuse_unplanned(
    pledge: Pledge, amount: Decimal, reader: Any, *, besides: int | None = None
) -> None:
    """Instalments may not be more than the pledge; `besides` is one that changes."""
    if pledge.amount is None:
        return
    others = pledge.instalments.exclude(pk=besides)
    if amount <= pledge.amount - _planned(others):
        return
    sentence = "The instalments would be more than the pledge"
    left = pledge.amount - _planned(_seen(pledge, reader).exclude(pk=besides))
    if amount <= left:
        raise Refused(f"{sentence}: others exist that you may not see", "amount")
    words = f"{pledge.currency} {max(left, Decimal(0)):,.2f} of {pledge.currency}"
    raise Refused(
        f"{sentence}: {words} {pledge.amount:,.2f} are left to plan", "amount"
    )


def refuse_unplanning(
    pledge: Pledge, amount: Decimal | None, currency: str, reader: Any
) -> None:
    """A pledge that has instalments keeps its currency, and stays above their sum."""
    planned = _planned(pledge.instalments.all())
    seen = _planned(_seen(pledge, reader))
    if planned and currency != pledge.currency:
        words = f"{pledge.currency} {seen:,.2f} are planned in instalments"
        words = words if seen else "instalments exist that you may not see"
        raise Refused(f"The currency cannot change: {words}", "currency")
    if amount is None or planned <= amount:
        return
    words = f"{currency} {seen:,.2f}" if seen > amount else "more than you may see"
    raise Refused(
        f"The pledge would be less than its instalments: {words} is planned", "amount"
    )


def refuse_second_statement(
    pledge: Pledge,
    kind: str,
    stated_on: date,
    source: Any,
    reader: Any,
    *,
    besides: int | None = None,
) -> None:
    """A source states one figure of a kind for a day; `besides` is one that changes."""
    twins = PledgeStatement.objects.exclude(pk=besides).filter(
        pledge=pledge, kind=kind, stated_on=stated_on, source=source
    )
    if not twins.exists():
        return
    twin = twins.visible_to(reader or EVERY_MARKING).first()
    if twin is None:
        raise Refused(UNSEEN, "stated_on")
    raise Refused(
        "This source’s statement for that day is recorded already:"
        f" {twin.currency} {twin.amount:,.2f}",
        "stated_on",
    )


def _seen(pledge: Pledge, reader: Any) -> QuerySet:
    return Instalment.objects.visible_to(reader or EVERY_MARKING).filter(pledge=pledge)


def _planned(instalments: QuerySet) -> Decimal:
    return instalments.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)
