"""What the record says about one contributor at a date, for its page and its forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from coalition.listing import ContributorRow, plans_of
from coalition.mandates.windows import recesses_behind
from coalition.models import (
    Contributor,
    ContributorStatus,
    Intent,
    Mandate,
    MandateDependency,
    Sector,
    Status,
    Strength,
)
from coalition.timeline import Timeline
from coalition.timeline import build as build_timeline
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import Change, latest_changes, marking_ids_of
from partnership.evidence.few import Few, few
from partnership.evidence.models import Record
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.visible_sources import with_sources

# Newest first; the page says if there are more.
LONGEST = 50


@dataclass(frozen=True)
class Dossier:
    """A contributor's standing and dated history, nothing of it later than the date."""

    row: ContributorRow
    statuses: Few
    strengths: Few
    intents: Few
    mandates: Few
    # Each other mandate once, whichever of the contributor's own names it.
    rests_on: list[MandateDependency]
    rested_on_by: list[MandateDependency]
    timeline: Timeline
    changes: list[Change]
    marking: OverallMarking | None


def get(on: date, reader: Any, pk: int) -> ContributorRow:
    """One contributor at a date with its next mandate; raises Contributor.DoesNotExist.

    Three queries; what the forms show beside their questions.
    """
    contributors = Contributor.objects.at(on, reader).with_touch()
    contributor = contributors.select_related("actor", "marking", "owner").get(pk=pk)
    mandate = None
    if contributor.next_mandate_id:
        mandate = Mandate.objects.at(on, reader).get(pk=contributor.next_mandate_id)
    plan = plans_of([contributor], on, reader)[contributor.pk]
    return ContributorRow(contributor, mandate, plan, on)


def build(on: date, reader: Any, pk: int) -> Dossier:
    """All that the contributor's page shows, in a fixed number of queries."""
    row = get(on, reader, pk)
    one = row.contributor
    edges = MandateDependency.objects.visible_to(reader).select_related(
        "mandate__holder", "depends_on__holder"
    )
    known = Mandate.objects.visible_to(reader).known(on).order_by().values("pk")
    edges = edges.filter(mandate__in=known, depends_on__in=known)
    rests_on = list(edges.filter(mandate__contributor=one)[:LONGEST])
    rested_on_by = list(edges.filter(depends_on__contributor=one)[:LONGEST])
    upstream = [edge.depends_on_id for edge in rests_on]
    drawn_above = Mandate.objects.visible_to(reader).filter(pk__in=upstream)
    changes = latest_changes(one, reader)
    said = [
        few(with_sources(history(one, on, reader), reader), LONGEST)
        for history in (statuses, strengths, intents)
    ]
    return Dossier(
        row=row,
        statuses=said[0],
        strengths=said[1],
        intents=said[2],
        mandates=few(mandates(one, on, reader).order_by("-expires_on"), LONGEST),
        rests_on=list({edge.depends_on_id: edge for edge in rests_on}.values()),
        rested_on_by=list({edge.mandate_id: edge for edge in rested_on_by}.values()),
        timeline=build_timeline(
            on,
            reader,
            Q(contributor=one.pk) | Q(pk__in=upstream),
        ),
        changes=changes,
        marking=highest_marking(
            [*now_records(one, on, reader), recesses_behind(drawn_above, reader)],
            also=[
                *marking_ids_of(changes),
                *marks_of(named_in(said, [*rests_on, *rested_on_by])),
            ],
        ),
    )


def now_records(contributor: Contributor, on: date, reader: Any) -> list[QuerySet]:
    """What the record says of a contributor by a date: what a page about it bears."""
    histories = (statuses, strengths, intents, mandates)
    own = Mandate.objects.visible_to(reader).filter(contributor=contributor)
    return [
        Contributor.objects.visible_to(reader).filter(pk=contributor.pk),
        Actor.objects.visible_to(reader).filter(pk=contributor.actor_id),
        *(history(contributor, on, reader) for history in histories),
        recesses_behind(own, reader),
    ]


def named_in(
    said: list[list[Any]], edges: list[MandateDependency]
) -> Iterator[Record | None]:
    """The records that the page names beside its own: sources, places, other mandates.

    `said` is its statuses, its strengths and its intents, as they were loaded.
    """
    for fact in chain.from_iterable(said):
        yield fact.source
    for strength in said[1]:
        yield strength.deployment.force
        yield strength.deployment.sector
    for edge in edges:
        yield edge
        for mandate in (edge.mandate, edge.depends_on):
            yield mandate
            yield mandate.holder


def statuses(
    contributor: Contributor, on: date, reader: Any
) -> QuerySet[ContributorStatus]:
    """Its statuses up to a date, newest first."""
    return (
        ContributorStatus.objects.visible_to(reader)
        .filter(contributor=contributor, since__lte=on)
        .order_by("-since", "-pk")
    )


def strengths(contributor: Contributor, on: date, reader: Any) -> QuerySet[Strength]:
    """Its statements of strength up to a date, newest first."""
    return (
        Strength.objects.visible_to(reader)
        .filter(deployment__contributor=contributor, stated_on__lte=on)
        .select_related("deployment__force")
        .prefetch_related(
            Prefetch("deployment__sector", Sector.objects.visible_to(reader))
        )
        .order_by("-stated_on", "-pk")
    )


def intents(contributor: Contributor, on: date, reader: Any) -> QuerySet[Intent]:
    """Its intents up to a date, newest first."""
    return (
        Intent.objects.visible_to(reader)
        .filter(contributor=contributor, stated_on__lte=on)
        .order_by("-stated_on", "-pk")
    )


def mandates(contributor: Contributor, on: date, reader: Any) -> QuerySet[Mandate]:
    """Its mandates known at a date."""
    return Mandate.objects.at(on, reader).filter(contributor=contributor)


def now_words(row: ContributorRow) -> dict[str, str]:
    """What stands under each question of a form: 530, stated 2 December 2005."""
    one = row.contributor
    departed = one.status == Status.DEPARTED
    strength = "departed" if departed else "no figure recorded"
    if one.personnel is not None:
        strength = f"{one.personnel:,}, stated {date_words(one.stated_on)}"
    status = row.status_words.lower() or "none recorded"
    if one.status_since:
        status += f", since {date_words(one.status_since)}"
    said = row.intent_words
    intent = f"{said[0].lower()}{said[1:]}" if said else "none recorded"
    if one.intent_stated_on:
        intent += f", as at {date_words(one.intent_stated_on)}"
    return {"personnel": strength, "status": status, "intent": intent}
