"""The facts of teams at a date, each beside its team's status and lead."""

from datetime import date
from typing import Any, TypeVar

from django.db.models import Case, F, OuterRef, Q, Subquery, When

from coalition.models import PRTStatus, TeamStatus
from coalition.models.team_fact import TeamFactQuerySet
from partnership.actors.models import Actor

FactsT = TypeVar("FactsT", bound=TeamFactQuerySet)

# Teams that are there, or are to be: what the measure of wider participation counts.
STANDING = [TeamStatus.OPEN, TeamStatus.APPROVED]
LEAD_KNOWN = Q(team_lead__isnull=False)


def newest(
    everything: FactsT, on: date, reader: Any, evidence: str, **which: Any
) -> FactsT:
    """The newest of each line by this date that the reader may see and that counts.

    `which` narrows it, such as to `prt`. Adds `team_status` and `team_lead`.
    """
    counted = everything.visible_to(reader).counted(evidence).filter(**which)
    found = everything.filter(pk__in=counted.newest_by(on).values("pk"))
    return with_team(found.order_by(), on, reader)


def with_team(facts: FactsT, on: date, reader: Any) -> FactsT:
    """Add the team's status, and its lead as far as the reader may see it."""
    seen = Actor.objects.visible_to(reader).order_by()
    statuses = (
        PRTStatus.objects.visible_to(reader)
        .filter(prt=OuterRef("prt"), since__lte=on)
        .annotate(seen_lead=Case(When(lead__in=seen, then=F("lead"))))
        .order_by("-since", "-pk")
    )
    return facts.annotate(
        team_status=Subquery(statuses.values("status")[:1]),
        team_lead=Subquery(statuses.values("seen_lead")[:1]),
    )


def standing(facts: FactsT) -> FactsT:
    """Those of teams that are open or approved; after `with_team`."""
    return facts.filter(team_status__in=STANDING)
