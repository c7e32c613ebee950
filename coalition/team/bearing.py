"""What a page of teams bears: every record that it shows or names."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from coalition.models import (
    PRT,
    FundingStatement,
    Participation,
    PostStatement,
    PRTStatus,
    TeamAssessment,
)
from partnership.actors.models import Actor, Province
from partnership.evidence.models import RecordQuerySet, Source

FACTS = (PostStatement, FundingStatement, Participation, TeamAssessment)


def shown(on: date, reader: Any, teams: QuerySet | list[int]) -> list[RecordQuerySet]:
    """These teams with all that is recorded of them by a date, and what that names."""
    prts = PRT.objects.visible_to(reader).filter(pk__in=teams).order_by()
    statuses = PRTStatus.objects.visible_to(reader).filter(prt__in=teams, since__lte=on)
    facts = [
        model.objects.visible_to(reader).known(on).filter(prt__in=teams)
        for model in FACTS
    ]
    posts, funding, parts, _ = facts
    actors = Q()
    for rows, actor in (
        (statuses, "lead"),
        (posts, "actor"),
        (funding, "donor"),
        (parts, "actor"),
    ):
        actors |= Q(pk__in=rows.order_by().values(actor))
    sources = Q()
    for rows in (statuses, *facts):
        sources |= Q(pk__in=rows.order_by().values("source"))
    return [
        prts,
        statuses,
        *facts,
        Province.objects.visible_to(reader).filter(pk__in=prts.values("province")),
        Actor.objects.visible_to(reader).filter(actors),
        Source.objects.visible_to(reader).filter(sources),
    ]
