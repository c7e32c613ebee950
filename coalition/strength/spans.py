"""The SQL of who had how many people when, which every page of strength begins with."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db.models import BooleanField, Case, F, Q, QuerySet, Value, When

from coalition.models import (
    Contributor,
    ContributorStatus,
    Deployment,
    Force,
    Sector,
    Strength,
)
from coalition.queries.strengths import WEAKNESS
from partnership.evidence.counting import FIRM, left_out_grades
from partnership.evidence.models.record import UNCOUNTED_GRADES
from partnership.evidence.subqueries import compiled_all

FOLDER = Path(__file__).parent


def read_sql(name: str) -> str:
    """A query of this folder."""
    return (FOLDER / f"{name}.sql").read_text()


SPANS, TURNS = read_sql("spans"), read_sql("turns")
GIVEN_DAYS = "point AS (SELECT DISTINCT unnest(%s::date[]) AS day)"


@dataclass(frozen=True)
class Contingents:
    """The contingents that a reader asks about, as the record has them by `on`.

    `asked` narrows the deployments; the lead nation, an actor, is kept apart.
    """

    on: date
    reader: Any
    lead_nation: int | None = None
    asked: Q = Q()
    evidence: str = FIRM

    def select(
        self, point: str, point_params: list[Any], tail: str, tail_params: list[Any]
    ) -> tuple[str, list[Any]]:
        """A query over `stood`: each deployment on each of the days of `point`."""
        parts, params = compiled_all(self._parts())
        grades = [left_out_grades(self.evidence), [str(g) for g in UNCOUNTED_GRADES]]
        sql = SPANS.format(**parts, point=point) + tail
        return sql, [*params, *grades, *point_params, *tail_params]

    def _parts(self) -> dict[str, QuerySet]:
        """What the query reads, in the order in which it names it."""
        reader = self.reader
        is_lead = _is(Q(actor=self.lead_nation) if self.lead_nation else Q(pk=None))
        contributors = Contributor.objects.visible_to(reader).order_by()
        return {
            "contributor": contributors.annotate(
                name=F("actor__name"), is_lead=is_lead
            ).values("id", "name", "is_lead", "actor_id"),
            "force": _codes(Force.objects.visible_to(reader)),
            "sector": _codes(Sector.objects.visible_to(reader)),
            "deployment": self.deployments()
            .annotate(is_asked=_is(self.asked))
            .values("id", "contributor_id", "force_id", "sector_id", "is_asked"),
            "statement": self.statements()
            .annotate(weakness=WEAKNESS)
            .values(
                *("id", "deployment_id", "stated_on", "personnel"),
                *("grade", "weakness", "source_id", "change"),
            ),
            "status": self.statuses().values("id", "contributor_id", "since", "status"),
        }

    def deployments(self) -> QuerySet[Deployment]:
        """Every deployment that the reader may see, also those not asked for."""
        return Deployment.objects.visible_to(self.reader).order_by()

    def asked_deployments(self) -> QuerySet[Deployment]:
        """Those that are asked for."""
        return self.deployments().filter(self.asked)

    def statements(self) -> QuerySet[Strength]:
        """What was stated by the date, of any deployment that is seen."""
        seen = Strength.objects.visible_to(self.reader).order_by()
        return seen.filter(stated_on__lte=self.on)

    def statuses(self) -> QuerySet[ContributorStatus]:
        """Where contributors stood by the date."""
        seen = ContributorStatus.objects.visible_to(self.reader).order_by()
        return seen.filter(since__lte=self.on)


def _is(condition: Q) -> Case:
    return Case(
        # An empty condition holds for each.
        When(condition or Q(pk__isnull=False), then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )


def _codes(rows: QuerySet) -> QuerySet:
    return rows.order_by().values("id", "code")
