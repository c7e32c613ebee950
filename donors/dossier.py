"""What is known of one pledge at a date, ready to be shown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from donors.account import Account, open_account
from donors.gap_chart import chart_of
from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
)
from donors.naming import marks_of_rates
from donors.position import FIRM, PledgePosition
from donors.position.discrepancy import exact
from donors.position.group import Group
from donors.seen import with_rates, with_seen
from donors.soft import soft_figures
from donors.words import amount_words, dollars
from partnership.evidence.banner import marks_of
from partnership.evidence.charts.chart import Chart
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.visible_sources import with_sources

LEDGER_ROWS = 200


@dataclass(frozen=True)
class Dossier:
    """A pledge with everything that its figures rest on, as one reader may see it."""

    pledge: Pledge
    position: PledgePosition
    on: date
    parts: list[PledgePosition]
    account: Account
    statements: list[PledgeStatement]
    instalments: list[Instalment]
    conditions: list[Condition]
    explanations: list[Explanation]
    records: list[RecordQuerySet]
    # Which entries and statements its figures leave out, or include.
    evidence_words: str

    @property
    def chart(self) -> Chart | None:
        """The gap explained in one picture; its parts add up to it to the cent."""
        facts = [self.pledge, *self.account.entries, *self.statements]
        return chart_of(self.position, self.on, (one.source for one in facts))

    @property
    def finding(self) -> str:
        """The pledge's state in one sentence."""
        return finding(self.position)

    @property
    def has_balance(self) -> bool:
        """Whether what is left to deliver is known from the ledger."""
        return self.position.gap_usd is not None and self.pledge.amount is not None

    @property
    def through_words(self) -> str:
        """Through whom the money goes, if the reader may see them."""
        return f"Through {self.pledge.through}" if self.pledge.through else ""

    @property
    def lacking_words(self) -> str:
        """Which rate is missing, by its currency, its set and the date."""
        rate_set = self.pledge.rate_set
        rates = f"The set {rate_set}" if rate_set else "The rate set"
        currency, day = self.pledge.currency, long_day(self.on)
        return f"{rates} has no rate for {currency} on {day} or in the week before"

    @property
    def waits_for(self) -> list[Condition]:
        """The conditions that are not met at the date."""
        on = self.on
        return [one for one in self.conditions if not one.met_on or one.met_on > on]

    @property
    def marks_of_named(self) -> list[int]:
        """The markings of what stands beside the records of the pledge."""
        pledge, entries = self.pledge, self.account.entries
        evidenced = [pledge, *entries, *self.statements, *self.explanations]
        named = [pledge.donor, pledge.conference, pledge.through]
        return [
            *marks_of([*named, *(one.owner for one in self.conditions)]),
            *marks_of([one.source for one in evidenced]),
            *marks_of_rates([pledge, *entries, *self.statements]),
        ]

    @property
    def off_plan(self) -> str:
        """By how much the plan is above or below the pledge; empty if it adds up."""
        pledged, planned = self.pledge.amount, sum(x.amount for x in self.instalments)
        is_whole = len(self.instalments) < LEDGER_ROWS and not self.account.is_cut
        if pledged is None or not self.instalments or not is_whole:
            return ""
        return plan_words(planned, pledged + self.account.changed, self.pledge.currency)


def open_dossier(
    pledge: Pledge, on: date, reader: Any, evidence: str = FIRM
) -> Dossier:
    """Read what is known of a pledge at a date; the same few queries for any pledge."""
    pledges = Pledge.objects.visible_to(reader).at(on)
    positions = pledges.filter(pk=pledge.pk).with_position(on, reader, evidence)
    (position,), groups = positions.rows_and_groups(limit=1)
    parts = pledges.filter(parent=pledge)
    own = [pledge.pk, *parts.values_list("pk", flat=True)]
    ledger = _of(Transaction, own, reader).filter(transacted_on__lte=on)
    statements = _of(PledgeStatement, own, reader).filter(stated_on__lte=on)
    instalments = _of(Instalment, own, reader).agreed_by(on)
    conditions = _of(Condition, own, reader).filter(set_on__lte=on)
    explained = _of(Explanation, own, reader).filter(stated_on__lte=on)
    newest = with_sources(explained, reader).order_by("-stated_on", "-pk")
    others = [ledger, statements, instalments, conditions, explained]
    return Dossier(
        pledge=pledge,
        position=position,
        on=on,
        parts=list(parts.with_position(on, reader, evidence).rows(limit=50)),
        evidence_words=_soft_words(groups, evidence),
        account=open_account(pledge, ledger, on, reader, evidence),
        statements=list(
            with_rates(with_sources(statements, reader), reader)[:LEDGER_ROWS]
        ),
        instalments=list(instalments.order_by("due_on", "pk")[:LEDGER_ROWS]),
        conditions=list(with_seen(conditions, reader, "owner")[:LEDGER_ROWS]),
        explanations=list(newest[:LEDGER_ROWS]),
        records=[pledges.filter(pk__in=own), *others],
    )


def plan_words(planned: Decimal, pledged: Decimal, currency: str) -> str:
    """SEK 20.00 below; empty if a plan adds up."""
    if planned == pledged:
        return ""
    side = "above" if planned > pledged else "below"
    off, planned, pledged = (
        amount_words(amount, currency)
        for amount in (abs(planned - pledged), planned, pledged)
    )
    return f"It adds up to {planned}: {off} {side} the {pledged} that is pledged."


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
