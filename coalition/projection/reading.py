"""Read from the record what a projection is worked out from.

Eleven queries, however many contingents, plans and mandates there are; the months are
then added up in Python, over one row for each contingent.
"""

from dataclasses import dataclass, field
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


@dataclass
class Muster:
    """Who serves, who is only expected, and whose strength nobody stated."""

    contingents: list[Contingent] = field(default_factory=list)
    expected: dict[int, list[Deployment]] = field(default_factory=dict)
    unknown: dict[int, str] = field(default_factory=dict)
    marks: set[int] = field(default_factory=set)

    @property
    def serving(self) -> set[int]:
        """The contributors with a strength that counts."""
        return {one.contributor_id for one in self.contingents}

    @property
    def asides(self) -> list[Aside]:
        """Those who serve without any stated strength."""
        serving = self.serving
        return [
            Aside("no figure", name, who)
            for who, name in self.unknown.items()
            if who not in serving
        ]


def read_facts(
    on: date, reader: Any, lead_nation: int | None = None, evidence: str = FIRM
) -> Facts:
    """Everything at a date, as far as the reader may see it."""
    statuses = _statuses(on, reader)
    here = _muster(on, reader, lead_nation, evidence, statuses)
    coming = {who for who, one in statuses.items() if one.status == Status.PROSPECTIVE}
    authorities = read_authorities(on, reader, here.expected, coming, lead_nation)
    plan = read_plan(on, reader, here.serving)
    arriving = {one.contingent.contributor_id for one in authorities.arrivals}
    counted = {*here.serving, *here.unknown, *here.expected, *arriving}
    others = _elsewhere(reader, counted, statuses)
    marks = {mark for one in others for mark in (one.marking_id, one.actor.marking_id)}
    elsewhere = [Aside("other force", one.actor.name, one.pk) for one in others]
    return Facts(
        on=on,
        contingents=tuple(here.contingents),
        plan=plan.steps,
        authorities=authorities.all,
        resting=authorities.resting,
        arrivals=authorities.arrivals,
        asides=(*here.asides, *elsewhere, *authorities.asides),
        marks=frozenset(marks | here.marks | plan.marks | authorities.marks),
    )


def _muster(
    on: date,
    reader: Any,
    lead_nation: int | None,
    evidence: str,
    statuses: dict[int, ContributorStatus],
) -> Muster:
    """Sort the deployments by what is known of them; who has departed has none."""
    found, strengths = Muster(), _strengths(on, reader, evidence)
    found.marks |= _left_out_marks(on, reader, evidence)
    for one in _deployments(reader, lead_nation):
        who, status = one.contributor_id, statuses.get(one.contributor_id)
        strength = strengths.get(one.pk)
        if status and status.status == Status.DEPARTED:
            continue
        found.marks |= _marks_of(one, status)
        if status and status.status == Status.PROSPECTIVE:
            found.expected.setdefault(who, []).append(one)
        elif strength is None:
            found.unknown[who] = one.contributor.actor.name
        else:
            found.marks.add(strength.marking_id)
            found.contingents.append(_contingent(one, strength, lead_nation))
    return found


def _statuses(on: date, reader: Any) -> dict[int, ContributorStatus]:
    newest = ContributorStatus.objects.visible_to(reader).newest_by(on)
    return {one.contributor_id: one for one in newest}


def _strengths(on: date, reader: Any, evidence: str) -> dict[int, Strength]:
    """The latest statement of each deployment whose evidence counts."""
    said = Strength.objects.visible_to(reader)
    said = said.exclude(grade__in=left_out_grades(evidence))
    return {one.deployment_id: one for one in said.newest_by(on)}


def _left_out_marks(on: date, reader: Any, evidence: str) -> set[int]:
    """Of the statements that are left out: the page says how many people they are."""
    said = Strength.objects.visible_to(reader).filter(stated_on__lte=on)
    soft = said.filter(grade__in=left_out_grades(evidence)).order_by()
    return set(soft.values_list("marking", flat=True).distinct())


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
) -> list[Contributor]:
    """Contributors that serve only in forces that are not counted, or in none."""
    gone = {who for who, status in statuses.items() if status.status == Status.DEPARTED}
    return list(
        Contributor.objects.visible_to(reader)
        .exclude(pk__in=counted | gone)
        .select_related("actor")
        .order_by("actor__name")
    )
