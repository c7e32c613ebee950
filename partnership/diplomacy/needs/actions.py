"""What people record of needs and offers, each in one transaction."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from partnership.diplomacy.models import (
    Edition,
    Match,
    Need,
    NeedPart,
    Offer,
    OfferStep,
)
from partnership.diplomacy.needs.chains import goes_on_in
from partnership.diplomacy.needs.limits import (
    Taken,
    lock,
    refuse_beyond,
    refuse_withdrawn,
)
from partnership.diplomacy.needs.moves import fault_of
from partnership.diplomacy.needs.units import lock_part, refuse_changed_unit
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason

PART = ("kind", "quantity", "currency", "what")
Why = Reason | str | None


@transaction.atomic
def record_need(
    *, need: Need, by: Any, part: dict[str, Any], reason: Why = None
) -> Need:
    """Write a new need with its first part; their history says who."""
    need.created_by = need.updated_by = by
    with recorded_by(by, reason=reason, source=need.source):
        need.save(force_insert=True)
        NeedPart.objects.create(
            need=need, marking=need.marking, created_by=by, updated_by=by, **part
        )
    return need


@transaction.atomic
def record_offer(
    *, offer: Offer, state: str, by: Any, reason: Why = None, note: str = ""
) -> Offer:
    """Write a new offer with the state that it begins with, on its own day."""
    offer.created_by = offer.updated_by = by
    with recorded_by(by, reason=reason, source=offer.source):
        offer.save(force_insert=True)
        OfferStep.objects.create(
            offer=offer,
            state=state,
            took_on=offer.offered_on,
            note=note,
            source=offer.source,
            citation=offer.citation,
            grade=offer.grade,
            marking=offer.marking,
            created_by=by,
            updated_by=by,
        )
    return offer


@transaction.atomic
def move_offer(
    *,
    offer: Offer,
    state: str,
    took_on: date,
    by: Any,
    reason: Why = None,
    source: Source | None = None,
    **facts: Any,
) -> OfferStep:
    """Record where an offer stands from a day on; Refused if it cannot go there."""
    lock(offer)
    newest = offer.steps.order_by("-took_on", "-pk").first()
    steps = OfferStep.objects.visible_to(by)
    is_seen = newest is None or steps.filter(pk=newest.pk).exists()
    if fault := fault_of(state, took_on, newest, is_seen):
        raise fault
    facts.setdefault("marking", offer.marking)
    with recorded_by(by, reason=reason, source=source):
        return OfferStep.objects.create(
            offer=offer,
            state=state,
            took_on=took_on,
            source=source,
            created_by=by,
            updated_by=by,
            **facts,
        )


@transaction.atomic
def match_offer(
    *,
    offer: Offer,
    part: NeedPart,
    matched_on: date,
    by: Any,
    offered: Decimal | None = None,
    covers: Decimal | None = None,
    reason: Why = None,
    source: Source | None = None,
    **facts: Any,
) -> Match:
    """Set so much of an offer against a part; Refused beyond what is left of it."""
    held = lock(offer)
    refuse_changed_unit(held, offer, "offer")
    refuse_changed_unit(lock_part(part), part)
    refuse_withdrawn(held, matched_on, by)
    if offered is not None:
        refuse_beyond(held, Taken(offered, matched_on, None), by)
    facts.setdefault("marking", offer.marking)
    with recorded_by(by, reason=reason, source=source):
        return Match.objects.create(
            offer=offer,
            part=part,
            matched_on=matched_on,
            offered=offered,
            covers=covers,
            created_by=by,
            updated_by=by,
            **facts,
        )


@transaction.atomic
def carry_over(*, needs: Iterable[Need], into: Edition, on: date, by: Any) -> int:
    """Copy needs with their parts into a later edition; how many were copied.

    Each copy names the need that it continues, each part the first of its chain. A
    need that the edition states already, from whichever edition, is left alone.
    """
    Edition.objects.select_for_update().get(pk=into.pk)
    asked = Need.objects.filter(pk__in=[one.pk for one in needs]).order_by("pk")
    waiting = asked.exclude(goes_on_in(into)).prefetch_related("parts")
    with change_by(by, reason=f"carried over into edition {into.number}"):
        for need in waiting:
            _copy(need, into, on, by)
    return len(waiting)


def _copy(need: Need, into: Edition, on: date, by: Any) -> None:
    parts = list(need.parts.all())
    fields = [
        field.attname for field in Need._meta.concrete_fields if field.name not in _OWN
    ]
    copy = Need.objects.create(
        **{name: getattr(need, name) for name in fields},
        edition=into,
        continues=need,
        stated_on=on,
        created_by=by,
        updated_by=by,
    )
    for part in parts:
        NeedPart.objects.create(
            need=copy,
            first_id=part.first_id or part.pk,
            marking_id=part.marking_id,
            created_by=by,
            updated_by=by,
            **{name: getattr(part, name) for name in PART},
        )


# What a copy has for itself.
_OWN = {
    "id",
    "version",
    "edition",
    "continues",
    "stated_on",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
}
