"""From a question of a page or a file to contingents, series, sources and marking."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Min, Q, QuerySet

from coalition.models import (
    Contributor,
    Force,
    Sector,
    Strength,
)
from coalition.strength.form import last_of
from coalition.strength.series import MONTHS_BACK, Series, over_time
from coalition.strength.spans import Contingents
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.charts import sources
from partnership.evidence.charts.sources import Sources
from partnership.evidence.counting import left_out_grades
from partnership.evidence.models import RecordQuerySet, Source
from partnership.evidence.months import month_later
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import Question

FORCES_NAMED = 12


def contingents(question: Question, on: date) -> Contingents:
    """The contingents that were asked for, as the record has them by a date."""
    form = question.form
    lead, evidence = form.lead_nation, question.filters["evidence"]
    return Contingents(on, question.reader, lead, form.asked_for(lead), evidence)


def series_of(question: Question) -> Series:
    """Strength over the months that were asked for; one query."""
    last = last_of(question)
    asked = question.filters
    return over_time(
        contingents(question, last), asked["by"], asked["period_from"], last
    )


def forces_in_words(asked: Contingents) -> str:
    """The forces that are counted, by their codes; empty without any."""
    forces = Force.objects.visible_to(asked.reader)
    counted = forces.filter(pk__in=asked.asked_deployments().values("force"))
    return ", ".join(counted.values_list("code", flat=True)[:FORCES_NAMED])


def sources_of(asked: Contingents) -> Sources:
    """What bears the figures that count."""
    return sources.sources_of(asked.reader, _counted(asked))


def first_stated(asked: Contingents) -> date:
    """The day of the first figure that counts, at most two years before the date."""
    earliest = month_later(asked.on, -MONTHS_BACK)
    counted = _counted(asked).filter(stated_on__gte=earliest)
    return counted.aggregate(first=Min("stated_on"))["first"] or earliest


def marking_of(asked: Contingents, also: Iterable[int] = ()) -> OverallMarking | None:
    """The highest marking of what is shown and of all that it names, the form's too."""
    return highest_marking(bearing(asked), also)


def bearing(asked: Contingents) -> list[RecordQuerySet]:
    """All that figures of these contingents rest on and name."""
    return [*_shown(asked), *_named(asked, asked.reader)]


def _shown(asked: Contingents) -> list[RecordQuerySet]:
    deployments = asked.asked_deployments()
    contributors = deployments.values("contributor")
    return [
        deployments,
        _statements(asked),
        asked.statuses().filter(contributor__in=contributors),
        Contributor.objects.visible_to(asked.reader).filter(pk__in=contributors),
    ]


def _named(asked: Contingents, reader: Any) -> list[RecordQuerySet]:
    """Actors, sources, and every force and sector, which the form offers."""
    contributors = asked.asked_deployments().values("contributor")
    return [
        Actor.objects.visible_to(reader).filter(
            Q(contributor__in=contributors) | Q(pk=asked.lead_nation)
        ),
        Force.objects.visible_to(reader),
        Sector.objects.visible_to(reader),
        Source.objects.visible_to(reader).filter(
            pk__in=_statements(asked).values("source")
        ),
    ]


def _statements(asked: Contingents) -> QuerySet[Strength]:
    deployments = asked.asked_deployments().values("pk")
    return asked.statements().filter(deployment__in=deployments)


def _counted(asked: Contingents) -> QuerySet[Strength]:
    return _statements(asked).exclude(grade__in=left_out_grades(asked.evidence))
