"""Read from the record what a projection is worked out from.

Eleven queries, however many contingents, plans and mandates there are; the months are
then added up in Python, over one row for each contingent.
"""

from datetime import date
from typing import Any

from django.db.models import Prefetch

from coalition.models import (
    Contributor,
    ContributorStatus,
    Deployment,
    Sector,
    Status,
    Strength,
)
from coalition.projection.authorities import read_authorities
from coalition.projection.facts import Aside, Contingent, Facts
from coalition.projection.plans import read_plan
from coalition.queries.forces import in_counted_forces
from partnership.evidence.counting import FIRM, left_out_grades


def read_facts(
    on: date, reader: Any, lead_nation: int | None = None, evidence: str = FIRM
) -> Facts:
    """Everything at a date, as far as the reader may see it."""
    marks: set[int] = set()
    statuses = _statuses(on, reader)
    strengths = _strengths(on, reader, evidence)
    contingents, expected, unknown = [], {}, {}
    for one in _deployments(reader, lead_nation):
        status, strength = statuses.get(one.contributor_id), strengths.get(one.pk)
        if status and status.status == Status.DEPARTED:
            continue
        marks |= _marks_of(one, status)
        if status and status.status == Status.PROSPECTIVE:
            expected.setdefault(one.contributor_id, []).append(one)
        elif strength is None:
            unknown[one.contributor_id] = one.contributor.actor.name
        else:
            marks.add(strength.marking_id)
            contingents.append(_contingent(one, strength, lead_nation))
    serving = {one.contributor_id for one in contingents}
    asides = [
        Aside("no figure", name, who)
        for who, name in unknown.items()
        if who not in serving
    ]
    coming = {who: status for who, status in statuses.items() if is_coming(status)}
    authorities = read_authorities(on, reader, expected, coming, lead_nation)
    plan = read_plan(on, reader, serving)
    asides += _elsewhere(reader, {*serving, *unknown, *expected}, statuses)
    return Facts(
        on=on,
        contingents=tuple(contingents),
        plan=plan.steps,
        authorities=authorities.all,
        resting=authorities.resting,
        arrivals=authorities.arrivals,
        asides=(*asides, *authorities.asides),
        marks=frozenset(marks | plan.marks | authorities.marks),
    )


def is_coming(status: ContributorStatus) -> bool:
    """Whether a contributor is only expected."""
    return status.status == Status.PROSPECTIVE


def _statuses(on: date, reader: Any) -> dict[int, ContributorStatus]:
    newest = ContributorStatus.objects.visible_to(reader).newest_by(on)
    return {one.contributor_id: one for one in newest}


def _strengths(on: date, reader: Any, evidence: str) -> dict[int, Strength]:
    """The latest statement of each deployment whose evidence counts."""
    said = Strength.objects.visible_to(reader)
    said = said.exclude(grade__in=left_out_grades(evidence))
    return {one.deployment_id: one for one in said.newest_by(on)}


def _deployments(reader: Any, lead_nation: int | None) -> list[Deployment]:
    """Those to the forces that count; a sector above the reader's ceiling is None."""
    return list(
        Deployment.objects.visible_to(reader)
        .filter(in_counted_forces(reader, lead_nation))
        .select_related("contributor__actor", "force")
        .prefetch_related(Prefetch("sector", Sector.objects.visible_to(reader)))
        .order_by("contributor__actor__name", "pk")
    )


def _contingent(
    one: Deployment, strength: Strength, lead_nation: int | None
) -> Contingent:
    return Contingent(
        key=one.pk,
        contributor_id=one.contributor_id,
        name=one.contributor.actor.name,
        sector=one.sector.code if one.sector else "",
        force_id=one.force_id,
        personnel=strength.personnel,
        stated_on=strength.stated_on,
        is_lead=lead_nation is not None and one.contributor.actor_id == lead_nation,
    )


def _marks_of(one: Deployment, status: ContributorStatus | None) -> set[int]:
    named = [one, one.contributor, one.contributor.actor, one.force, one.sector, status]
    return {record.marking_id for record in named if record}


def _elsewhere(
    reader: Any, counted: set[int], statuses: dict[int, ContributorStatus]
) -> list[Aside]:
    """Contributors that serve only in forces that are not counted, or in none."""
    others = (
        Contributor.objects.visible_to(reader)
        .exclude(pk__in=counted)
        .select_related("actor")
        .order_by("actor__name")
    )
    return [
        Aside("other force", one.actor.name, one.pk)
        for one in others
        if not (one.pk in statuses and statuses[one.pk].status == Status.DEPARTED)
    ]
