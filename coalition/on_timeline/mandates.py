"""Mandates on an actor's timeline: decided, in need of a decision, reviewed, ending."""

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from coalition.models import Mandate, Recess
from partnership.actors.timeline import EntryKind, Said, entries
from partnership.evidence.lines import Line

MAY, PAGE = "coalition.view_mandate", "coalition:mandate"


def _decided(actor: Any, on: date, reader: Any) -> QuerySet:
    known = Mandate.objects.visible_to(reader).known(on).filter(holder=actor)
    return entries(
        known.exclude(decided_on=None),
        Line.SECURITY,
        "decided_on",
        "title",
        "personnel_ceiling",
        on=on,
        precision="decided_precision",
    )


def _says_decided(said: Said) -> str:
    title, ceiling = said
    most = f", for at most {int(ceiling):,} personnel" if ceiling else ""
    return f"{title}: decided{most}"


def _open(actor: Any, on: date, reader: Any) -> QuerySet:
    """The actor's mandates that nothing has replaced or ended early by the date."""
    replaced = Mandate.objects.visible_to(reader).superseding(on).order_by()
    return (
        Mandate.objects.visible_to(reader)
        .known(on)
        .filter(Q(ended_on=None) | Q(ended_on__gt=on), holder=actor)
        .exclude(pk__in=replaced.values("renews"))
    )


def _needs_decision(actor: Any, on: date, reader: Any) -> QuerySet:
    """The day by which the body must decide, where it lies before the expiry."""
    found = Mandate.objects.standing(on, reader).filter(holder=actor)
    away = Recess.objects.visible_to(reader).filter(body__mandates__holder=actor)
    bodies = away.order_by().values("body__marking")
    return entries(
        found.filter(decision_by__lt=F("expires_on")),
        Line.SECURITY,
        "decision_by",
        "title",
        # No more exact than the expiry that it is counted back from.
        precision="expires_precision",
        also=Q(pk__in=away.order_by().values("marking")) | Q(pk__in=bodies),
    )


def _expected(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _open(actor, on, reader).exclude(decision_expected_on=None),
        Line.SECURITY,
        "decision_expected_on",
        "title",
    )


def _review(actor: Any, on: date, reader: Any) -> QuerySet:
    unreviewed = Q(reviewed_on=None) | Q(reviewed_on__gt=on)
    return entries(
        _open(actor, on, reader).filter(unreviewed, review_on__isnull=False),
        Line.SECURITY,
        "review_on",
        "title",
    )


def _ends(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _open(actor, on, reader).exclude(expires_on=None),
        Line.SECURITY,
        "expires_on",
        "title",
        precision="expires_precision",
    )


def _due(name: str, label: str, rows: Any, words: str) -> EntryKind:
    def says(said: Said) -> str:
        return f"{said[0]}: {words}"

    return EntryKind(name, label, MAY, PAGE, rows, says, is_due=True)


MANDATES = (
    EntryKind("mandate_decided", "Mandate decided", MAY, PAGE, _decided, _says_decided),
    _due("mandate_expected", "Decision expected", _expected, "a decision is expected"),
    _due("mandate_decision", "Decision needed", _needs_decision, "last day to decide"),
    _due("mandate_review", "Review due", _review, "review due"),
    _due("mandate_ends", "Mandate ends", _ends, "ends unless it is renewed"),
)
