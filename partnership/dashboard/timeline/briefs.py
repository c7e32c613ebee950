"""Briefs on an actor's timeline: those that were cleared and frozen."""

from datetime import date
from typing import Any

from django.db.models import BigIntegerField, F, Func, OuterRef, Q, QuerySet

from partnership.actors.timeline import EntryKind, Said, entries
from partnership.dashboard.models import Brief, BriefStatus
from partnership.evidence.lines import Line


def _frozen(actor: Any, on: date, reader: Any) -> QuerySet:
    """By the date that each brief answers: it holds the record as at that day."""
    seen = Brief.objects.visible_to(reader).known(on)
    further = Func(
        F("further_marking_ids"), function="unnest", output_field=BigIntegerField()
    )
    # The brief is two queries out: `entries` looks among the markings between.
    this = Brief.objects.filter(pk=OuterRef(OuterRef("pk")))
    return entries(
        seen.filter(meeting__actor=actor, status=BriefStatus.FROZEN),
        Line.POLITICAL,
        "as_at",
        "meeting__principal",
        bears=("marking", "meeting__marking"),
        also=Q(pk__in=this.values(further=further)),
        grade="",
    )


def _says(said: Said) -> str:
    return f"Brief for {said[0]}, cleared and frozen"


FROZEN = EntryKind(
    "brief", "Brief", "dashboard.view_brief", "dashboard:brief", _frozen, _says
)
