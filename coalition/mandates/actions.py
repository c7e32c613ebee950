"""What people record of mandates beside themselves: what they rest on, recesses."""

from datetime import date
from typing import Any

from django.db import transaction

from coalition.models import DecisionBody, Mandate, MandateDependency, Recess
from coalition.queries.dependence import would_close_a_circle
from partnership.evidence.history import recorded_by
from partnership.evidence.locks import wait_for
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day


@transaction.atomic
def record_dependency(
    *,
    mandate: Mandate,
    depends_on: Mandate,
    by: Any,
    reason: Reason | str,
    source: Source | None = None,
    **facts: Any,
) -> MandateDependency:
    """Record that a mandate falls with another; raises Refused, also for a circle."""
    one_at_a_time()
    if refusal := dependency_refusal(mandate, depends_on):
        raise Refused(refusal)
    with recorded_by(by, reason=reason, source=source):
        return MandateDependency.objects.create(
            mandate=mandate,
            depends_on=depends_on,
            created_by=by,
            updated_by=by,
            **facts,
        )


def one_at_a_time() -> None:
    """Wait until nobody else is about to say what rests on what; for a transaction.

    Two people could close a circle together, each with an edge that is none by itself.
    """
    wait_for("what mandates rest on")


def dependency_refusal(
    mandate: Mandate, depends_on: Mandate, corrected: int | None = None
) -> str:
    """Why a mandate cannot be said to rest on another; empty if it can.

    `corrected` is the key of the record that says so already, and is corrected.
    """
    if mandate.pk == depends_on.pk:
        return "A mandate cannot rest on itself."
    edges = MandateDependency.objects.filter(mandate=mandate, depends_on=depends_on)
    if edges.exclude(pk=corrected).exists():
        return f"It is recorded already that {mandate} rests on {depends_on}."
    if would_close_a_circle(mandate, depends_on):
        return (
            f"{depends_on} rests on {mandate} itself, directly or through others, or"
            " one renews the other: each would fall with the other."
        )
    return ""


@transaction.atomic
def keep_recess_apart(
    body: DecisionBody, starts: date, ends: date, *, pk: Any, reader: Any
) -> None:
    """Let one writer at a time into a body's recesses; raises Refused if they overlap.

    `pk` is the recess that is corrected, or None. The days of one that the reader may
    not see are not told.
    """
    DecisionBody.objects.select_for_update().get(pk=body.pk)
    overlapping = Recess.objects.filter(
        body=body, starts_on__lte=ends, ends_on__gte=starts
    )
    others = overlapping.exclude(pk=pk)
    if other := others.visible_to(reader).first():
        raise Refused(
            f"{body.name} is in recess already from {long_day(other.starts_on)} to"
            f" {long_day(other.ends_on)}. Correct that recess instead."
        )
    if others.exists():
        raise Refused(
            f"A recess of {body.name} is recorded for some of these days already; you"
            " may not see it."
        )
