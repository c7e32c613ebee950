"""A contingent on an actor's timeline: status, strength, intents, other missions."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from coalition.models import (
    ContributorStatus,
    Intent,
    IntentKind,
    Likelihood,
    OptionState,
    OptionStep,
    Status,
    Strength,
)
from partnership.actors.timeline import EntryKind, Said, entries
from partnership.evidence.lines import Line

MAY, PAGE = "coalition.view_contributor", "coalition:contributor"


def _status(actor: Any, on: date, reader: Any) -> QuerySet:
    statuses = ContributorStatus.objects.visible_to(reader)
    return entries(
        statuses.filter(contributor__actor=actor, since__lte=on),
        Line.SECURITY,
        "since",
        "status",
        "note",
        record="contributor_id",
        bears=("marking", "contributor__marking"),
    )


def _says_status(said: Said) -> str:
    return _with_note(Status(said[0]).label, said[1])


def _strength(actor: Any, on: date, reader: Any) -> QuerySet:
    """Each statement, beside the one before it of the same deployment."""
    before = (
        Strength.objects.visible_to(reader)
        .filter(deployment=OuterRef("deployment"))
        .filter(
            Q(stated_on__lt=OuterRef("stated_on"))
            | Q(stated_on=OuterRef("stated_on"), pk__lt=OuterRef("pk"))
        )
        .order_by("-stated_on", "-pk")
    )
    stated = Strength.objects.visible_to(reader).filter(
        deployment__contributor__actor=actor, stated_on__lte=on
    )
    return entries(
        stated.annotate(
            entry_before=Subquery(before.values("personnel")[:1]),
            entry_before_mark=Subquery(before.values("marking")[:1]),
        ),
        Line.SECURITY,
        "stated_on",
        "personnel",
        "entry_before",
        "deployment__force__code",
        record="deployment__contributor_id",
        bears=(
            "marking",
            "entry_before_mark",
            "deployment__marking",
            "deployment__force__marking",
            "deployment__contributor__marking",
        ),
    )


def _says_strength(said: Said) -> str:
    now, force = int(said[0]), said[2]
    figure = f"{now:,} personnel in {force}"
    if said[1] is None:
        return figure
    change = now - int(said[1])
    if not change:
        return f"{figure}, as before"
    return f"{figure}, {abs(change):,} {'more' if change > 0 else 'fewer'} than before"


def _intent(actor: Any, on: date, reader: Any) -> QuerySet:
    stated = Intent.objects.visible_to(reader)
    return entries(
        stated.filter(contributor__actor=actor, stated_on__lte=on),
        Line.SECURITY,
        "stated_on",
        "intent",
        "likelihood",
        "note",
        record="contributor_id",
        bears=("marking", "contributor__marking"),
    )


def _says_intent(said: Said) -> str:
    intent, likelihood, note = said
    band = f", {Likelihood(likelihood).label.lower()}" if likelihood else ""
    return _with_note(f"Held to intend: {_intends(intent)}{band}", note)


def _plan(actor: Any, on: date, reader: Any) -> QuerySet:
    """The steps of the stated plan that have a day."""
    return entries(
        Intent.objects.plan_at(on, reader).filter(
            contributor__actor=actor, takes_effect_on__isnull=False
        ),
        Line.SECURITY,
        "takes_effect_on",
        "intent",
        "personnel_after",
        record="contributor_id",
        bears=("marking", "contributor__marking"),
    )


def _says_plan(said: Said) -> str:
    left = f", to {int(said[1]):,} personnel" if said[1] else ""
    return f"By its stated plan: {_intends(said[0])}{left}"


def _option(actor: Any, on: date, reader: Any) -> QuerySet:
    steps = OptionStep.objects.visible_to(reader)
    return entries(
        steps.filter(option__contributor__actor=actor, since__lte=on),
        Line.SECURITY,
        "since",
        "option__mission__name",
        "state",
        "note",
        on=on,
        precision="since_precision",
        record="option__contributor_id",
        bears=(
            "marking",
            "option__marking",
            "option__mission__marking",
            "option__contributor__marking",
        ),
    )


def _says_option(said: Said) -> str:
    mission, state, note = said
    return _with_note(f"{mission}: {OptionState(state).label.lower()}", note)


def _intends(intent: str | None) -> str:
    return IntentKind(intent).label.lower()


def _with_note(words: str, note: str | None) -> str:
    return f"{words}. {note}" if note else words


CONTINGENT = (
    EntryKind("status", "Status", MAY, PAGE, _status, _says_status),
    EntryKind("strength", "Strength", MAY, PAGE, _strength, _says_strength),
    EntryKind("intent", "Intent", MAY, PAGE, _intent, _says_intent),
    EntryKind("option", "Alternative mission", MAY, PAGE, _option, _says_option),
    EntryKind("plan", "Stated plan", MAY, PAGE, _plan, _says_plan, is_due=True),
)
