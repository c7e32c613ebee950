"""Which mandates are drawn as bars at a date, and in which order."""

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from coalition.models import Mandate
from coalition.models.mandate_queries import MandateStatus
from partnership.evidence.composed_once import composed_once, summed_once


def drawn(on: date, reader: Any, only: Q | None = None) -> QuerySet[Mandate]:
    """Mandates that stand at a date, or were renewed, the first to end first.

    A renewed mandate stays until its old day of expiry. `only` narrows the mandates.
    """
    rows = Mandate.objects.at(on, reader).with_stake(on, reader).not_departed()
    rows = rows.exclude(status=MandateStatus.ENDED_EARLY)
    rows = rows.filter(~Q(status=MandateStatus.SUPERSEDED) | Q(expires_by__gte=on))
    rows = rows.filter(only or Q()).select_related("holder")
    return rows.order_by("expires_on", "holder__name", "pk")


@composed_once
def first_drawn(
    on: date, reader: Any, only: Q | None, number: int
) -> QuerySet[Mandate]:
    """So many of them; its Q holds keys and values alone."""
    return drawn(on, reader, only)[:number]


@summed_once
def number_drawn(
    on: date, reader: Any, only: Q | None
) -> tuple[QuerySet[Mandate], dict[str, Any]]:
    """How many there are, as `number`."""
    return drawn(on, reader, only).order_by(), {"number": Count("pk")}
