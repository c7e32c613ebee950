"""Scenarios as people make them, and as factories do."""

from datetime import date

from coalition.models import (
    Assumption,
    AssumptionKind,
    Intent,
    IntentKind,
    Mandate,
    Scenario,
    StartsFrom,
)
from tests.coalition.projection.world import FEBRUARY
from tests.factories import make_marking

SCENARIOS = "/security/projection/scenarios/"


def make_scenario(name="Denmark stays", as_at=FEBRUARY, **values) -> Scenario:
    values.setdefault("marking", make_marking())
    values.setdefault("starts_from", StartsFrom.STATED)
    return Scenario.objects.create(name=name, as_at=as_at, **values)


def assume(scenario, kind, subject, **values) -> Assumption:
    field = "mandate" if isinstance(subject, Mandate) else "intent"
    values.setdefault("marking", make_marking())
    return Assumption.objects.create(
        scenario=scenario, kind=kind, **{field: subject}, **values
    )


def mandate_of(name) -> Mandate:
    return Mandate.objects.get(holder__name=name)


def italys(kind=IntentKind.LEAVE) -> Intent:
    return Intent.objects.get(contributor__actor__name="Italy", intent=kind)


def typed(**answers):
    """What the form sends: a name, where it starts, and these answers."""
    return {
        "name": "Denmark goes",
        "starts_from": StartsFrom.STATED,
        "marking": make_marking().pk,
    } | answers


def day_typed(intent, day: date):
    return day_parts(intent, day.day, day.month, day.year)


def day_parts(intent, *parts):
    names = ("day", "month", "year")
    return {
        f"day_{intent.pk}_{name}": part for name, part in zip(names, parts, strict=True)
    }


def lapses(name):
    return {f"mandate_{mandate_of(name).pk}": AssumptionKind.LAPSES}


def renews(name):
    return {f"mandate_{mandate_of(name).pk}": AssumptionKind.RENEWS}
