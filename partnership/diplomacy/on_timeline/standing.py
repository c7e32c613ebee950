"""Where an actor stands on its timeline: stances, words, waiting, offers, steps."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.actors.timeline import EntryKind, Said, entries
from partnership.diplomacy.models import (
    EngagementStep,
    Offer,
    OfferState,
    OfferStep,
    Position,
    Stance,
    Statement,
    Waiting,
)
from partnership.evidence.lines import Line


def _stances(actor: Any, on: date, reader: Any) -> QuerySet:
    stances = Stance.objects.visible_to(reader)
    return entries(
        stances.filter(actor=actor, stated_on__lte=on),
        Line.POLITICAL,
        "stated_on",
        "stance",
        "line",
        "why",
        record="actor_id",
    )


def _says_stance(said: Said) -> str:
    stance, line, why = said
    where = f"on the {Line(line).label.lower()} line" if line else "on the whole"
    return f"{Position(stance).label} {where}. {why}"


def _statements(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        Statement.objects.seen(on, reader).filter(actor=actor),
        Line.POLITICAL,
        "said_on",
        "speaker",
        "text",
    )


def _waits(actor: Any, on: date, reader: Any) -> QuerySet:
    waiting = Waiting.objects.visible_to(reader)
    return entries(
        waiting.filter(actor=actor, since__lte=on),
        Line.POLITICAL,
        "since",
        "influence__name",
        "satisfied_by",
        record="influence_id",
        bears=("marking", "influence__marking"),
    )


def _offers(actor: Any, on: date, reader: Any) -> QuerySet:
    offers = Offer.objects.visible_to(reader)
    return entries(
        offers.filter(actor=actor, offered_on__lte=on),
        Line.POLITICAL,
        "offered_on",
        "title",
    )


def _offer_steps(actor: Any, on: date, reader: Any) -> QuerySet:
    steps = OfferStep.objects.visible_to(reader)
    return entries(
        steps.filter(offer__actor=actor, took_on__lte=on),
        Line.POLITICAL,
        "took_on",
        "offer__title",
        "state",
        "note",
        record="offer_id",
        bears=("marking", "offer__marking"),
    )


def _says_offer_step(said: Said) -> str:
    title, state, note = said
    words = f"{title}: {OfferState(state).label.lower()}"
    return f"{words}. {note}" if note else words


def _steps(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        EngagementStep.objects.visible_to(reader).taken(on).filter(actor=actor),
        Line.POLITICAL,
        "took_on",
        "what",
        precision="took_precision",
        record="actor_id",
    )


OFFERED = ("diplomacy.view_need", "diplomacy:offer")

STANDING = (
    EntryKind(
        "stance",
        "Stance",
        "diplomacy.view_contact",
        "diplomacy:actor",
        _stances,
        _says_stance,
    ),
    EntryKind(
        "statement",
        "Statement",
        "diplomacy.view_statement",
        "diplomacy:statement",
        _statements,
        lambda said: f"{said[0]}: {said[1]}",
    ),
    EntryKind(
        "waiting",
        "Waits",
        "diplomacy.view_influence",
        "diplomacy:influence",
        _waits,
        lambda said: f"Waits for: {said[0]}. What would satisfy it: {said[1]}",
    ),
    EntryKind("offer", "Offer", *OFFERED, _offers, lambda said: f"Offers: {said[0]}"),
    EntryKind("offer_step", "Offer", *OFFERED, _offer_steps, _says_offer_step),
    EntryKind(
        "engagement",
        "Step of the region",
        "diplomacy.view_engagementstep",
        "diplomacy:region_actor",
        _steps,
        lambda said: said[0],
    ),
)
