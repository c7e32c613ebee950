"""The parts of a pledge are no more than their whole."""

from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from donors.balance import CHANGED, COUNTS
from donors.models import Pledge, Transaction
from donors.words import amount_words
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.refusal import Refused

MORE = "The parts would be more than the whole"


def refuse_more_than_whole(
    whole: Pledge | None, amount: Decimal | None, reader: Any, part: int | None = None
) -> None:
    """Checked again once the whole is locked; `part` is one that changes."""
    if whole is None or whole.amount is None or amount is None:
        return
    if amount <= _left(whole, EVERY_MARKING, part):
        return
    if not _seen(reader).filter(pk=whole.pk).exists():
        raise Refused(f"{MORE}, which you may not see", "amount")
    pledged, left = _pledged(whole, reader), _left(whole, reader, part)
    if amount <= left:
        raise Refused(f"{MORE}: others exist that you may not see", "amount")
    words = amount_words(max(left, Decimal(0)), whole.currency)
    of = amount_words(pledged, whole.currency)
    raise Refused(f"{MORE}: {words} of {of} is left for it", "amount")


def refuse_less_than_parts(whole: Pledge, amount: Decimal | None, reader: Any) -> None:
    """A whole that is lowered, or has its first figure, stays above its parts."""
    before = whole.amount or Decimal(0)
    if amount is None or (whole.amount is not None and amount >= before):
        return
    lowered = before - amount
    if not _parts(whole, EVERY_MARKING) or _left(whole, EVERY_MARKING) >= lowered:
        return
    seen = _parts(whole, reader)
    words = "more than you may see"
    if _left(whole, reader) < lowered:
        words = amount_words(seen, whole.currency)
    raise Refused(f"The whole would be less than its parts: they are {words}", "amount")


def _left(whole: Pledge, reader: Any, part: int | None = None) -> Decimal:
    return _pledged(whole, reader) - _parts(whole, reader, part)


def _pledged(whole: Pledge, reader: Any) -> Decimal:
    """The whole after its own changes; those of its parts are within them."""
    entries = Transaction.objects.visible_to(reader or EVERY_MARKING)
    own = entries.filter(CHANGED, pledge=whole).order_by()
    return (whole.amount or 0) + (own.aggregate(sum=Sum(COUNTS))["sum"] or 0)


def _parts(whole: Pledge, reader: Any, part: int | None = None) -> Decimal:
    # Parts in another currency come from files alone, and are not added to these.
    ours = _seen(reader).filter(parent=whole, currency=whole.currency)
    others = ours.exclude(pk=part).order_by()
    return others.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)


def _seen(reader: Any) -> QuerySet:
    return Pledge.objects.visible_to(reader or EVERY_MARKING)
