"""The entries of the ladder as rows: a mandate may have two, its end and its review."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Case, Count, F, Func, Q, QuerySet, Value, When
from django.db.models.functions import Collate

from coalition.models import Mandate
from coalition.models.mandate_queries import CLOSED, MandateStatus
from coalition.queries.once import once_a_row
from coalition.steps import EntryKind
from partnership.actors.models import Actor

IS_RENEWED = Q(entry_kind=EntryKind.RENEWED)
# Nearest first; the same on every machine.
ORDER = ("entry_on", Collate("holder__name", "C"), "entry_kind", "pk")


class EachOf(Func):
    """A row for each of these that is not null."""

    template = "unnest(array_remove(ARRAY[%(expressions)s]::text[], NULL))"
    output_field = models.CharField()


def on_ladder(
    on: date,
    reader: Any,
    within_days: int | None = None,
    holder: Actor | None = None,
) -> QuerySet[Mandate]:
    """A mandate at a date with its stake for each of its entries, nearest first.

    Adds `entry_kind`, `entry_on` and `entry_days`. `within_days` leaves out what is
    farther away. A renewed mandate stays, as renewed, until its old day of expiry has
    passed. Contributors that departed are left out.
    """
    of_holder = Q() if holder is None else Q(holder=holder)
    mandates = Mandate.objects.at(on, reader).with_stake(on, reader)
    rows = once_a_row(
        mandates.not_departed().filter(of_holder).select_related("holder"),
        "entry",
        entry_kind=EachOf(*_kinds(on, within_days)),
    )
    is_review = When(entry_kind=EntryKind.REVIEW, then=F("review_on"))
    days = When(entry_kind=EntryKind.REVIEW, then=F("review_days"))
    return rows.annotate(
        entry_on=Case(is_review, default=F("expires_on")),
        entry_days=Case(days, default=F("days")),
    ).order_by(*ORDER)


def _kinds(on: date, within_days: int | None) -> list[Case]:
    """Which entries a mandate from `Mandate.objects.at()` has."""
    near = Q() if within_days is None else Q(days__lte=within_days)
    near_review = Q() if within_days is None else Q(review_days__lte=within_days)
    ends = Q(expires_on__isnull=False) & ~Q(
        status__in=[MandateStatus.SUPERSEDED, MandateStatus.ENDED_EARLY]
    )
    renewed = Q(status=MandateStatus.SUPERSEDED, expires_by__gte=on)
    review = Q(review_days__isnull=False) & ~Q(status__in=CLOSED)
    rules = {
        EntryKind.EXPIRY: ends & near,
        EntryKind.RENEWED: renewed & near,
        EntryKind.REVIEW: review & near_review,
    }
    return [
        Case(When(rule, then=Value(kind.value)), output_field=models.CharField())
        for kind, rule in rules.items()
    ]


def how_many(rows: QuerySet[Mandate]) -> tuple[int, int]:
    """How many of these entries wait for a decision or a review, and are renewed."""
    counts = rows.aggregate(
        waiting=Count("pk", filter=~IS_RENEWED), renewed=Count("pk", filter=IS_RENEWED)
    )
    return counts["waiting"], counts["renewed"]
