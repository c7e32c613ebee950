"""Personnel of the whole coalition at a date, with what the figure leaves out."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import JSONBAgg, StringAgg
from django.db.models import (
    Count,
    Exists,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce, JSONObject

from coalition.models import Contributor, Deployment, Status
from coalition.queries.forces import in_counted_forces, led_forces
from coalition.queries.standings import status_columns
from coalition.queries.strengths import soft_columns, strength_columns
from partnership.evidence.composed_once import summed_once
from partnership.evidence.counting import FIRM, Soft
from partnership.evidence.models.record import UNCOUNTED_GRADES


@dataclass(frozen=True)
class Departed:
    """A contributor that has left, and what it had, as last stated before."""

    name: str
    since: date
    personnel: int | None


@dataclass(frozen=True)
class PersonnelTotals:
    """Stated strength at a date. Press and unverified figures are left out.

    `personnel` is without the lead nation; None where nobody stated a figure.
    """

    on: date
    personnel: int | None
    lead: int | None
    with_figure: int
    without_figure: int
    oldest: date | None
    newest: date | None
    forces: str
    departed: tuple[Departed, ...]
    # Of whose latest statement is press only or unverified: figures, and personnel.
    soft_press: int = 0
    soft_press_personnel: int = 0
    soft_unverified: int = 0
    soft_unverified_personnel: int = 0
    evidence: str = FIRM

    @property
    def evidence_words(self) -> str:
        """Leaves out 3 figures of 500 personnel: …, or what is included; else empty."""
        press, unverified = self.soft_press_personnel, self.soft_unverified_personnel
        return Soft(
            "figure",
            press=self.soft_press,
            press_much=f"{press:,}",
            unverified=self.soft_unverified,
            unverified_much=f"{unverified:,}",
            much=f"{press + unverified:,} personnel",
        ).in_words(self.evidence)

    @property
    def contributors(self) -> int:
        """How many contributors serve at the date, the lead nation aside."""
        return self.with_figure + self.without_figure


def personnel_totals(
    on: date, reader: Any, lead_nation: int | None = None, evidence: str = FIRM
) -> PersonnelTotals:
    """Add up the coalition's strength at a date, in one query.

    `lead_nation` is the actor whose strength is shown apart (Programme.lead_nation_id).
    The forces counted are those that it serves in, so that a training mission or a
    guard unit beside the coalition is left out; without a lead nation all are counted.
    """
    found = _summed(on, reader, lead_nation, evidence)
    return PersonnelTotals(
        **found
        | {
            "on": on,
            "evidence": evidence,
            "forces": found["forces"] or "",
            "departed": _departed_since(found["oldest"], found["departed"]),
        }
    )


@summed_once
def _summed(
    on: date, reader: Any, lead_nation: int | None, evidence: str
) -> tuple[QuerySet[Contributor], dict[str, Any]]:
    contributors = _contributors(on, reader, lead_nation, evidence)
    return contributors, _sums(Q(actor=lead_nation))


def _sums(lead: Q) -> dict[str, Any]:
    """What is added up of the lead nation, and of all the others that serve."""
    others = ~lead & ~Q(status=Status.DEPARTED) & ~Q(status=Status.PROSPECTIVE)
    has_figure = Q(stated__isnull=False)
    soft = {
        f"soft_{grade}{of}": Coalesce(Sum(f"latest_{grade}{of}", filter=others), 0)
        for grade in UNCOUNTED_GRADES
        for of in ("", "_personnel")
    }
    return soft | {
        "lead": Sum("stated", filter=lead),
        "personnel": Sum("stated", filter=others),
        "with_figure": Count("pk", filter=others & has_figure),
        "without_figure": Count("pk", filter=others & ~has_figure),
        "oldest": Min("stated_from", filter=others),
        "newest": Max("stated_to", filter=others),
        "forces": Max("force_codes"),
        "departed": JSONBAgg(
            JSONObject(name="actor__name", since="status_since", personnel="stated"),
            filter=~lead & Q(status=Status.DEPARTED),
            order_by="actor__name",
        ),
    }


def _contributors(
    on: date, reader: Any, lead_nation: int | None, evidence: str
) -> QuerySet[Contributor]:
    """Contributors to the forces that count, with `stated` personnel and status."""
    deployed = Deployment.objects.visible_to(reader).order_by()
    led = led_forces(reader, lead_nation)
    counted = in_counted_forces(reader, lead_nation)
    strength = strength_columns(on, reader, among=counted, evidence=evidence)
    serving = deployed.filter(counted, contributor=OuterRef("pk"))
    codes = led.values(one=Value(1)).annotate(
        codes=StringAgg("code", ", ", distinct=True, order_by="code")
    )
    status = status_columns(on, reader)
    return (
        Contributor.objects.visible_to(reader)
        .filter(Exists(serving))
        .annotate(
            # No status recorded is not the same as gone.
            status=Coalesce(status["status"], Value("")),
            status_since=status["status_since"],
            stated=strength["personnel"],
            stated_from=strength["oldest"],
            stated_to=strength["newest"],
            **soft_columns(on, reader, among=counted),
            force_codes=Subquery(codes.values("codes")),
        )
    )


def _departed_since(
    oldest: date | None, departed: list[dict[str, Any]] | None
) -> tuple[Departed, ...]:
    """Those that left after the oldest figure in the total was stated."""
    left = [
        Departed(row["name"], date.fromisoformat(row["since"]), row["personnel"])
        for row in departed or []
    ]
    return tuple(one for one in left if oldest is None or one.since > oldest)
