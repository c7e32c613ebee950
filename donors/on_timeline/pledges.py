"""Pledges on an actor's timeline: made, reported on, paid, waited for, due."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
    TransactionKind,
)
from donors.models.explanation import NonDelivery
from donors.models.statement import StatementKind
from donors.models.transaction import TransactionNature
from donors.words import amount_words, dollars
from partnership.actors.timeline import EntryKind, Said, entries
from partnership.evidence.lines import Line

MAY, PAGE = "donors.view_pledge", "donors:pledge"
BEARS = ("marking", "pledge__marking")
# What two decimals of a million say to the dollar.
ROUND = 10_000


def _pledges(actor: Any, on: date, reader: Any) -> QuerySet[Pledge]:
    return Pledge.objects.visible_to(reader).at(on).filter(donor=actor)


def _of(model: Any, actor: Any, on: date, reader: Any) -> QuerySet:
    pledges = _pledges(actor, on, reader).order_by()
    return model.objects.visible_to(reader).filter(pledge__in=pledges)


def _made(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _pledges(actor, on, reader).filter(parent=None),
        Line.ECONOMIC,
        "pledged_on",
        "title",
        "amount",
        "currency",
        on=on,
        precision="pledged_precision",
    )


def _says_made(said: Said) -> str:
    return f"Pledges {_amount(said[1:]) or 'help without a figure'}: {said[0]}"


def _stated(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _of(PledgeStatement, actor, on, reader).filter(stated_on__lte=on),
        Line.ECONOMIC,
        "stated_on",
        "pledge__title",
        "kind",
        "amount",
        "currency",
        record="pledge_id",
        bears=BEARS,
    )


def _says_stated(said: Said) -> str:
    return f"{said[0]}: {StatementKind(said[1]).label.lower()}, {_amount(said[2:])}"


def _entered(actor: Any, on: date, reader: Any) -> QuerySet:
    """Entries of the ledger that nobody had taken back by the date."""
    taken_back = Transaction.objects.visible_to(reader).filter(
        reverses=OuterRef("pk"), transacted_on__lte=on
    )
    made = _of(Transaction, actor, on, reader).filter(
        ~Exists(taken_back), reverses=None, transacted_on__lte=on
    )
    return entries(
        made,
        Line.ECONOMIC,
        "transacted_on",
        "pledge__title",
        "kind",
        "nature",
        "amount",
        "currency",
        record="pledge_id",
        bears=BEARS,
    )


def _says_entered(said: Said) -> str:
    title, kind, nature, *money = said
    word = {
        TransactionKind.COMMITMENT: "Commits",
        TransactionKind.DISBURSEMENT: "Pays",
    }.get(kind)
    if word is None:
        word = f"{TransactionNature(nature).label}, by" if nature else "Revised by"
    return f"{word} {_amount(money)}: {title}"


def _explained(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _of(Explanation, actor, on, reader).filter(stated_on__lte=on),
        Line.ECONOMIC,
        "stated_on",
        "pledge__title",
        "reason",
        "words",
        record="pledge_id",
        bears=BEARS,
    )


def _says_explained(said: Said) -> str:
    title, reason, words = said
    return f"{title}: {words or NonDelivery(reason).label.lower()}"


def _set(actor: Any, on: date, reader: Any) -> QuerySet:
    conditions = _of(Condition, actor, on, reader)
    return _condition(conditions.filter(set_on__lte=on), "set_on")


def _met(actor: Any, on: date, reader: Any) -> QuerySet:
    conditions = _of(Condition, actor, on, reader)
    return _condition(conditions.filter(met_on__lte=on), "met_on")


def _condition(rows: QuerySet, day: str) -> QuerySet:
    return entries(
        rows,
        Line.ECONOMIC,
        day,
        "pledge__title",
        "text",
        record="pledge_id",
        bears=BEARS,
        grade="",
    )


def _due(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _of(Instalment, actor, on, reader).agreed_by(on),
        Line.ECONOMIC,
        "due_on",
        "pledge__title",
        "amount",
        "pledge__currency",
        record="pledge_id",
        bears=BEARS,
        grade="",
    )


def _ends(actor: Any, on: date, reader: Any) -> QuerySet:
    """The end of the period over which a pledge is to come."""
    dated = Q(parent=None, period_to__isnull=False)
    return entries(
        _pledges(actor, on, reader).filter(dated),
        Line.ECONOMIC,
        "period_to",
        "title",
    )


def _amount(money: Said) -> str:
    """US$26.95m, or EUR 1,234,567.00; empty where no figure is known."""
    if not money[0]:
        return ""
    amount, currency = Decimal(money[0]), money[1]
    is_round = currency == "USD" and not amount % ROUND
    return dollars(amount) if is_round else amount_words(amount, currency)


PLEDGES = (
    EntryKind("pledge", "Pledge", MAY, PAGE, _made, _says_made),
    EntryKind("pledge_stated", "Reported", MAY, PAGE, _stated, _says_stated),
    EntryKind("payment", "Ledger", MAY, PAGE, _entered, _says_entered),
    EntryKind("explained", "Explained", MAY, PAGE, _explained, _says_explained),
    EntryKind(
        "condition_set",
        "Condition",
        MAY,
        PAGE,
        _set,
        lambda said: f"{said[0]} waits for: {said[1]}",
    ),
    EntryKind(
        "condition_met",
        "Condition met",
        MAY,
        PAGE,
        _met,
        lambda said: f"{said[0]}: {said[1]}, met",
    ),
    EntryKind(
        "instalment",
        "Instalment due",
        MAY,
        PAGE,
        _due,
        lambda said: f"{_amount(said[1:])} due: {said[0]}",
        is_due=True,
    ),
    EntryKind(
        "pledge_ends",
        "Period ends",
        MAY,
        PAGE,
        _ends,
        lambda said: f"{said[0]}: the period ends; all that was pledged is due",
        is_due=True,
    ),
)
