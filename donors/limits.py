"""What a new amount of a pledge must fit into, checked again once it is locked.

Every record counts, seen or not; only what the reader may see is put into words. A
command, which is nobody, sees all.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from donors.balance import CHANGED, balance_of, lowest_pledged
from donors.models import Instalment, Pledge, PledgeStatement
from donors.position.discrepancy import exact
from donors.rates import USD
from donors.words import amount_words
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.refusal import Refused

UNSEEN = "A figure for that day exists that you may not see."


def lock_pledge(pledge: Pledge) -> Pledge:
    """The stored pledge, locked with the whole that it is a part of: one at a time."""
    (locked,) = lock_pledges(pledge)
    return locked


def lock_pledges(*pledges: Pledge) -> list[Pledge]:
    """The same for several, locked in one order, so that no two wait for each other."""
    keys = {key for one in pledges for key in (one.pk, one.parent_id)} - {None}
    rows = Pledge.objects.filter(pk__in=keys).order_by("pk").select_for_update()
    stored = {row.pk: row for row in rows}
    return [stored[one.pk] for one in pledges]


def refuse_over_delivery(pledge: Pledge, counted: Decimal, reader: Any) -> None:
    """More than was pledged, in its own currency, must be confirmed."""
    balance = balance_of(pledge, reader)
    if balance is None:
        return
    above = balance.delivered + counted - balance.pledged
    if above > 0:
        words = exact(above) if pledge.currency == USD else ""
        words = words or amount_words(above, pledge.currency)
        raise Refused(
            f"This is {words} more than was pledged. Check the amount and"
            " the currency, or confirm it; it is then shown as over-delivery",
            "confirmed",
        )


def refuse_unplanned(
    pledge: Pledge, amount: Decimal, reader: Any, *, besides: int | None = None
) -> None:
    """Instalments may not be more than the pledge; `besides` is one that changes."""
    balance = balance_of(pledge)
    if balance is None:
        return
    others = pledge.instalments.exclude(pk=besides)
    if amount <= balance.pledged - _planned(others):
        return
    sentence = "The instalments would be more than the pledge"
    pledged = balance_of(pledge, reader).pledged
    left = pledged - _planned(_seen(pledge, reader).exclude(pk=besides))
    if amount <= left:
        raise Refused(f"{sentence}: others exist that you may not see", "amount")
    left_words = amount_words(max(left, Decimal(0)), pledge.currency)
    words = f"{left_words} of {amount_words(pledged, pledge.currency)}"
    raise Refused(f"{sentence}: {words} are left to plan", "amount")


def refuse_unplanning(
    pledge: Pledge, amount: Decimal | None, currency: str, reader: Any
) -> None:
    """A pledge that is lowered, or has its first figure, is above its instalments."""
    if amount is None or (pledge.amount is not None and amount >= pledge.amount):
        return
    changed = amount
    if pledge.amount is not None:
        changed += balance_of(pledge).pledged - pledge.amount
    if _planned(pledge.instalments.all()) <= changed:
        return
    seen = _planned(_seen(pledge, reader))
    words = amount_words(seen, currency) if seen > changed else "more than you may see"
    raise Refused(
        f"The pledge would be less than its instalments: {words} is planned", "amount"
    )


def refuse_another_currency(pledge: Pledge, currency: str, reader: Any) -> None:
    """What is counted in a pledge's currency holds it: entries, statements, parts."""
    if currency == pledge.currency:
        return
    everything, seen = _counted_in(pledge, EVERY_MARKING), _counted_in(pledge, reader)
    if not everything:
        return
    words = " and ".join(seen) if seen else "records"
    ending = "are recorded" if seen else "exist that you may not see"
    raise Refused(
        f"The currency cannot change: {words} in {pledge.currency} {ending}",
        "currency",
    )


def refuse_currency_of_a_part(whole: Pledge | None, currency: str) -> None:
    """Parts add up to their whole only in its currency."""
    if whole and currency != whole.currency:
        raise Refused(
            f"The whole pledge is in {whole.currency}, and so are its parts. Enter the"
            f" amount in {whole.currency}",
            "currency",
        )


def refuse_no_figure(pledge: Pledge, amount: Decimal | None, reader: Any) -> None:
    """A figure that was changed since stays a figure."""
    if amount is not None or pledge.amount is None:
        return
    standing = pledge.transactions.filter(CHANGED, reverses=None, reversal=None)
    if not standing.exists():
        return
    seen = standing.visible_to(reader or EVERY_MARKING).exists()
    words = "are recorded" if seen else "exist that you may not see"
    raise Refused(f"The figure stays: changes of it {words}", "amount")


def refuse_nothing_left(pledge: Pledge, amount: Decimal | None, reader: Any) -> None:
    """An amount that is corrected stays above what was taken away from it since."""
    if amount is None or pledge.amount is None or amount >= pledge.amount:
        return
    if amount + _taken(pledge) < 0:
        taken = _taken(pledge, reader)
        seen = amount_words(-taken, pledge.currency)
        words = seen if amount + taken < 0 else "More than you may see"
        raise Refused(f"{words} was taken away from the pledge since", "amount")


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
        f" {amount_words(twin.amount, twin.currency)}",
        "stated_on",
    )


def _taken(pledge: Pledge, reader: Any = None) -> Decimal:
    """By how much its changes lower the pledge at their lowest; nought or below."""
    return lowest_pledged(pledge, date.min, reader) - pledge.amount


def _seen(pledge: Pledge, reader: Any) -> QuerySet:
    return Instalment.objects.visible_to(reader or EVERY_MARKING).filter(pledge=pledge)


def _planned(instalments: QuerySet) -> Decimal:
    return instalments.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)


def _counted_in(pledge: Pledge, reader: Any) -> list[str]:
    """The names of what is recorded of this pledge in its currency."""
    reader = reader or EVERY_MARKING
    named = {
        "entries": pledge.transactions,
        "statements": pledge.statements,
        "instalments": pledge.instalments,
        "parts": pledge.parts,
    }
    return [
        name
        for name, records in named.items()
        if records.all().visible_to(reader).exists()
    ]
