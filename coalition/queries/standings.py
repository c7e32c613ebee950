"""A contributor's standing at a date, as columns: status, intent, next mandate."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When

from coalition.models.contributor import ContributorStatus, Status
from coalition.models.intent import Intent
from coalition.models.mandate import Mandate
from coalition.queries.days import DaysBetween
from coalition.queries.strengths import press_columns, strength_columns
from partnership.evidence.counting import FIRM


def status_columns(on: date, reader: Any) -> dict[str, Subquery]:
    """The newest status on or before the date; null if none is recorded."""
    statuses = (
        ContributorStatus.objects.visible_to(reader)
        .filter(contributor=OuterRef("pk"), since__lte=on)
        .order_by("-since", "-pk")
    )
    return {
        "status": Subquery(statuses.values("status")[:1]),
        "status_since": Subquery(statuses.values("since")[:1]),
        "status_grade": Subquery(statuses.values("grade")[:1]),
    }


def intent_columns(on: date, reader: Any) -> dict[str, Any]:
    """The newest intent on or before the date, and its age in days."""
    intents = (
        Intent.objects.visible_to(reader)
        .filter(contributor=OuterRef("pk"), stated_on__lte=on)
        .order_by("-stated_on", "-pk")
    )
    stated_on = Subquery(intents.values("stated_on")[:1])
    return {
        "intent": Subquery(intents.values("intent")[:1]),
        "intent_grade": Subquery(intents.values("grade")[:1]),
        "likelihood": Subquery(intents.values("likelihood")[:1]),
        "intent_stated_on": stated_on,
        "intent_age": DaysBetween(Value(on, models.DateField()), stated_on),
    }


def strength_and_press(on: date, reader: Any, evidence: str = FIRM) -> dict[str, Any]:
    """Counted personnel, unless departed; press figures that are newer stand apart."""
    counted = strength_columns(on, reader, evidence=evidence)
    press = press_columns(on, reader)
    here = Q(status=None) | ~Q(status=Status.DEPARTED)
    newer = here & (Q(stated_on=None) | Q(press_newest__gt=F("stated_on")))
    return {
        "stated_from": counted["oldest"],
        "stated_on": counted["newest"],
        "personnel": Case(When(here, then=counted["personnel"])),
        "strength_weakness": counted["weakness"],
        "press_newest": press["newest"],
        "press_stated_on": Case(When(newer, then=F("press_newest"))),
        "press_personnel": Case(When(newer, then=press["personnel"])),
        "press_weakness": Case(When(newer, then=press["weakness"])),
    }


def plan_columns(on: date, reader: Any) -> dict[str, Any]:
    """The stated plan, unless it was stated after the date."""
    known = Q(stated_plan_on=None) | Q(stated_plan_on__lte=on)
    return {"known_plan": Case(When(known, then=F("stated_plan")), default=Value(""))}


def next_mandate_columns(on: date, reader: Any) -> dict[str, Any]:
    """The mandate in force at the date that ends first, lapsed ones included.

    A mandate that was renewed or ended early asks for no decision.
    """
    return {
        "next_mandate_id": _next_mandate(on, reader, "pk"),
        "next_expiry_on": _next_mandate(on, reader, "expires_on"),
    }


def _next_mandate(on: date, reader: Any, column: str) -> Subquery:
    mandates: QuerySet[Mandate] = (
        Mandate.objects.visible_to(reader)
        .known(on)
        .filter(contributor=OuterRef("pk"), expires_on__isnull=False)
        .exclude(ended_on__lte=on)
        .exclude(pk__in=_superseded(on, reader))
        .order_by("expires_on", "pk")
    )
    return Subquery(mandates.values(column)[:1])


def _superseded(on: date, reader: Any) -> QuerySet:
    return (
        Mandate.objects.visible_to(reader).superseding(on).order_by().values("renews")
    )
