"""Who takes part beyond the lead: by record, by filled posts, or by secured money."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from coalition.models import Participation
from coalition.models.team_fact import TeamFactQuerySet
from coalition.team.facts import with_team
from coalition.team.money import funding_at
from coalition.team.posts import posts_at
from partnership.actors.models import Actor, ActorKind


@dataclass(frozen=True)
class Participant:
    """An actor that takes part in a team and does not lead it."""

    actor_id: int
    name: str
    slug: str
    kind: str

    @property
    def is_organisation(self) -> bool:
        """Whether it is an organisation, such as the UN or the World Bank."""
        return self.kind == ActorKind.ORGANISATION


def ways(
    on: date, reader: Any, evidence: str, **which: Any
) -> list[tuple[TeamFactQuerySet, str]]:
    """The facts by which somebody takes part, and which field names whom."""
    part = Participation.objects.visible_to(reader).counted(evidence).at(on)
    posts = posts_at(on, reader, evidence, **which).filter(filled__gt=0)
    money = funding_at(on, reader, evidence, **which).filter(amount__gt=0)
    return [
        (with_team(part.filter(**which), on, reader), "actor"),
        (posts, "actor"),
        (money.filter(donor__isnull=False), "donor"),
    ]


def beyond_the_lead(facts: TeamFactQuerySet, actor: str) -> TeamFactQuerySet:
    """Those that name another than the team's lead; all where no lead is known."""
    return facts.filter(Q(team_lead=None) | ~Q((actor, F("team_lead"))))


def by_team(
    on: date, reader: Any, evidence: str, teams: list[int]
) -> dict[int, list[Participant]]:
    """The participants of each of these teams, by name, in one query."""
    first, *others = (
        beyond_the_lead(facts, actor)
        .order_by()
        .values_list("prt", actor, f"{actor}__name", f"{actor}__slug", f"{actor}__kind")
        for facts, actor in ways(on, reader, evidence, prt__in=teams)
    )
    found: dict[int, list[Participant]] = {}
    for team, *participant in sorted(set(first.union(*others)), key=lambda row: row[2]):
        found.setdefault(team, []).append(Participant(*participant))
    return found


def of_all(on: date, reader: Any, evidence: str, statuses: list[str]) -> QuerySet:
    """The actors that take part in a team of these statuses without leading it."""
    takes_part = Q()
    for facts, actor in ways(on, reader, evidence):
        chosen = beyond_the_lead(facts, actor).filter(team_status__in=statuses)
        takes_part |= Q(pk__in=chosen.order_by().values(actor))
    return Actor.objects.visible_to(reader).filter(takes_part).order_by("name")
