"""A pledge's ledger as a statement of account: what each entry left to deliver."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    Case,
    DecimalField,
    Exists,
    OuterRef,
    QuerySet,
    Sum,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce

from donors.balance import CHANGED, COUNTS, DISBURSED, counted_of
from donors.models import Pledge, Transaction, TransactionKind, TransactionNature
from donors.seen import with_rates
from partnership.evidence.counting import left_out_grades
from partnership.evidence.visible_sources import with_sources

MOST_LINES = 200
ANOTHER_PLEDGE = "another pledge"


@dataclass(frozen=True)
class AccountLine:
    """An entry, what it is in words, and what is left to deliver after it."""

    entry: Transaction
    words: str
    left: Decimal | None
    # Of which part, on the page of the whole.
    part: str

    @property
    def counted(self) -> Decimal:
        """What it counts for in the pledge's own currency."""
        return counted_of(self.entry)


@dataclass(frozen=True)
class Account:
    """The newest entries, oldest first, after what was left before them.

    In the pledge's currency; `opening` is None for help without a figure.
    """

    lines: list[AccountLine]
    opening: Decimal | None
    is_cut: bool

    @property
    def entries(self) -> list[Transaction]:
        """The entries shown, each with its source and its rate set."""
        return [line.entry for line in self.lines]

    @property
    def changed(self) -> Decimal:
        """By how much the entries shown changed what is pledged."""
        changes = (
            line.counted
            for line in self.lines
            if line.entry.kind == TransactionKind.PLEDGE
        )
        return sum(changes, Decimal(0))


def open_account(
    pledge: Pledge, ledger: QuerySet, on: date, reader: Any, evidence: str
) -> Account:
    """The account of a ledger that the reader sees; four queries, whatever it holds."""
    found = list(_with_balance(ledger, on, reader, evidence)[: MOST_LINES + 1])
    is_cut = len(found) > MOST_LINES
    entries = found[:MOST_LINES][::-1]
    others = _others(entries, reader)
    lines = [_line(entry, pledge, others) for entry in entries]
    opening = pledge.amount
    if is_cut and opening is not None:
        opening += entries[0].running - entries[0].effect
    return Account(lines, opening, is_cut)


def _with_balance(ledger: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    """Newest first, each with what it changes and what all until it have changed."""
    nothing = Value(Decimal(0), output_field=DecimalField())
    effect = Case(
        When(grade__in=left_out_grades(evidence), then=nothing),
        When(CHANGED, then=COUNTS),
        When(DISBURSED, then=-COUNTS),
        default=nothing,
    )
    taken_back = Transaction.objects.visible_to(reader).filter(
        reverses=OuterRef("pk"), transacted_on__lte=on
    )
    known = with_rates(with_sources(ledger, reader), reader)
    return (
        known.select_related("created_by", "pledge")
        .annotate(
            is_taken_back=Exists(taken_back),
            effect=effect,
            running=Window(Sum("effect"), order_by=["transacted_on", "pk"]),
            other_pledge=Coalesce(
                "takes_from__pledge",
                "gives_to__pledge",
                "reverses__takes_from__pledge",
                "reverses__gives_to__pledge",
            ),
        )
        .order_by("-transacted_on", "-pk")
    )


def _others(entries: list[Transaction], reader: Any) -> dict[int, Pledge]:
    """The other sides of transfers, as far as the reader may see them."""
    keys = {entry.other_pledge for entry in entries} - {None}
    pledges = Pledge.objects.visible_to(reader).filter(pk__in=keys)
    return {one.pk: one for one in pledges.select_related("donor").order_by()}


def _line(entry: Transaction, pledge: Pledge, others: dict[int, Pledge]) -> AccountLine:
    left = None if pledge.amount is None else pledge.amount + entry.running
    part = "" if entry.pledge_id == pledge.pk else entry.pledge.title
    return AccountLine(entry, in_words(entry, others), left, part)


def in_words(entry: Transaction, others: dict[int, Pledge]) -> str:
    """Revised down; Transferred to Japan: Grants; Takes back: Disbursement."""
    # A reversal says what it takes back, which had the other sign.
    is_gain = (entry.amount > 0) != bool(entry.reverses_id)
    said = entry.get_kind_display()
    if entry.kind == TransactionKind.COMMITMENT:
        said = "Commitment, confirmed in writing"
    elif entry.nature == TransactionNature.REVISION:
        said = "Revised up" if is_gain else "Revised down"
    elif entry.nature == TransactionNature.CANCELLATION:
        said = "Cancelled"
    elif entry.nature == TransactionNature.TRANSFER:
        other = others.get(entry.other_pledge, ANOTHER_PLEDGE)
        said = f"Transferred {'from' if is_gain else 'to'} {other}"
    return f"Takes back: {said}" if entry.reverses_id else said
