"""What a page or a file of missions bears: what it shows, and what it names."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from coalition.models import (
    PRT,
    Contributor,
    ContributorStatus,
    Force,
    Intent,
    Mission,
    MissionOption,
    OptionStep,
    Sector,
)
from partnership.actors.models import Actor
from partnership.evidence.charts.sources import Sources, sources_of
from partnership.evidence.models import Source


def of_options(reader: Any, **of: Any) -> list[QuerySet]:
    """Options with their steps, sources, missions and contributors' names."""
    options, steps, missions = of_what_follows(reader, **of)
    contributors = Contributor.objects.visible_to(reader).filter(
        mission_options__in=options
    )
    return [
        options,
        steps,
        missions,
        Source.objects.visible_to(reader).filter(pk__in=steps.values("source")),
        contributors.order_by(),
        *_actors(reader, contributors),
    ]


def of_what_follows(reader: Any, **of: Any) -> list[QuerySet]:
    """Options with their steps and missions, where no source of them is named."""
    options = MissionOption.objects.visible_to(reader).filter(**of).order_by()
    steps = OptionStep.objects.visible_to(reader).filter(option__in=options).order_by()
    missions = Mission.objects.visible_to(reader).filter(options__in=options)
    return [options, steps, missions.order_by()]


def of_missions(reader: Any, **of: Any) -> list[QuerySet]:
    """Missions with the places that they name."""
    missions = Mission.objects.visible_to(reader).filter(**of).order_by()
    places = [
        model.objects.visible_to(reader).filter(missions__in=missions).order_by()
        for model in (Sector, Force, PRT)
    ]
    return [missions, *places]


def of_departures(reader: Any) -> list[QuerySet]:
    """All that the rule of retention reads; who has neither gone nor means to too."""
    contributors = Contributor.objects.visible_to(reader).order_by()
    return [
        contributors,
        *_actors(reader, contributors),
        ContributorStatus.objects.visible_to(reader),
        Intent.objects.visible_to(reader),
    ]


def _actors(reader: Any, contributors: QuerySet) -> list[QuerySet]:
    actors = Actor.objects.visible_to(reader)
    return [actors.filter(contributor__in=contributors).order_by()]


def sources_of_departures(on: date, reader: Any, who: Collection[int]) -> Sources:
    """What bears who has gone or means to, and what follows."""
    steps = OptionStep.objects.visible_to(reader).filter(option__contributor__in=who)
    statuses = ContributorStatus.objects.visible_to(reader).filter(contributor__in=who)
    intents = Intent.objects.visible_to(reader).filter(contributor__in=who)
    return sources_of(
        reader,
        steps.filter(since__lte=on),
        statuses.filter(since__lte=on),
        intents.filter(stated_on__lte=on),
    )
