"""What is known of one pledge at a date, ready to be shown."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from donors.models import (
    Condition,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
)
from donors.position import FIRM, PledgePosition
from donors.position.discrepancy import exact
from donors.position.group import Group
from donors.seen import with_rates, with_seen
from donors.soft import soft_figures
from donors.words import dollars
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.visible_sources import with_sources

LEDGER_ROWS = 200


@dataclass(frozen=True)
class Dossier:
    """A pledge with everything that its figures rest on, as one reader may see it."""

    pledge: Pledge
    position: PledgePosition
    parts: list[PledgePosition]
    ledger: list[Transaction]
    statements: list[PledgeStatement]
    instalments: list[Instalment]
    conditions: list[Condition]
    records: list[RecordQuerySet]
    # Which entries and statements its figures leave out, or include.
    evidence_words: str

    @property
    def explained(self) -> list[tuple[str, Any]]:
        """The parts of the gap, in US dollars; they add up to it to the cent."""
        row = self.position
        return [
            ("Behind schedule", row.behind_schedule_usd),
            ("Overdue", row.overdue_usd),
            ("Waiting on a condition", row.waiting_usd),
            ("Not yet due", row.not_yet_due_usd),
            ("More than the pledge on record", row.above_pledge_usd),
        ]

    @property
    def finding(self) -> str:
        """The pledge's state in one sentence."""
        return finding(self.position)


def open_dossier(
    pledge: Pledge, on: date, reader: Any, evidence: str = FIRM
) -> Dossier:
    """Read what is known of a pledge at a date; the same few queries for any pledge."""
    pledges = Pledge.objects.visible_to(reader).at(on)
    positions = pledges.filter(pk=pledge.pk).with_position(on, reader, evidence)
    (position,), groups = positions.rows_and_groups(limit=1)
    own = [pledge.pk, *pledges.filter(parent=pledge).values_list("pk", flat=True)]
    ledger = _of(Transaction, own, reader).filter(transacted_on__lte=on)
    statements = _of(PledgeStatement, own, reader).filter(stated_on__lte=on)
    instalments = _of(Instalment, own, reader).agreed_by(on)
    conditions = _of(Condition, own, reader).filter(set_on__lte=on)
    taken_back = Transaction.objects.visible_to(reader).filter(
        reverses=OuterRef("pk"), transacted_on__lte=on
    )
    return Dossier(
        pledge=pledge,
        position=position,
        parts=list(
            pledges.filter(parent=pledge)
            .with_position(on, reader, evidence)
            .rows(limit=50)
        ),
        evidence_words=_soft_words(groups, evidence),
        ledger=list(
            with_rates(with_sources(ledger, reader), reader)
            .annotate(is_taken_back=Exists(taken_back))
            .order_by("-transacted_on", "-pk")[:LEDGER_ROWS]
        ),
        statements=list(
            with_rates(with_sources(statements, reader), reader)[:LEDGER_ROWS]
        ),
        instalments=list(instalments.order_by("due_on", "pk")[:LEDGER_ROWS]),
        conditions=list(with_seen(conditions, reader, "owner")[:LEDGER_ROWS]),
        records=[
            pledges.filter(pk__in=own),
            ledger,
            statements,
            instalments,
            conditions,
        ],
    )


def _soft_words(groups: dict[str, Group], evidence: str) -> str:
    (group,) = groups.values()
    said = [soft.in_words(evidence) for soft in soft_figures(group, group)[1:]]
    return " ".join(filter(None, said))


def finding(row: PledgePosition) -> str:
    """Spain has US$177m of US$220m still to deliver; US$71.58m is behind schedule."""
    if row.pledged_usd is None and row.used_gap_usd is None:
        return f"{row.donor} promised help without a figure."
    if row.used_gap_usd is None:
        return (
            f"{row.donor} pledged {dollars(row.pledged_usd)}. Nobody has reported how"
            " much of it was delivered."
        )
    if row.used_gap_usd == 0:
        return f"{row.donor} has delivered what it pledged."
    late = [
        f"{dollars(amount)} is {words}"
        for amount, words in (
            (row.overdue_usd, "overdue"),
            (row.behind_schedule_usd, "behind schedule"),
            (row.waiting_usd, "waiting on a condition"),
        )
        if amount
    ]
    sentence = f"{row.donor} has {dollars(row.used_gap_usd)} still to deliver"
    return (
        f"{sentence}; {' and '.join(late)}." if late else f"{sentence}. None is late."
    )


def says_now(row: PledgePosition) -> list[tuple[str, str]]:
    """What the record says now, for the column beside a form."""

    def said(amount: Any) -> str:
        return "" if amount is None else exact(amount)

    since = row.overdue_since
    return [
        ("Pledged", said(row.pledged_usd)),
        ("Delivered", said(row.delivered_usd)),
        ("Gap, computed", said(row.gap_usd)),
        ("Gap, reported", said(row.reported_gap_usd)),
        ("State", row.status_words),
        ("Overdue since", long_day(since) if since else ""),
    ]


def _of(model: Any, pledge_ids: list[int], reader: Any) -> QuerySet:
    return model.objects.visible_to(reader).filter(pledge__in=pledge_ids)
