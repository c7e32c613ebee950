"""Personnel of each side, and the statements of strength behind them (decision 52)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Concat

from coalition.models import ContributorStatus, Status, Strength
from coalition.strength.asked import bearing
from coalition.strength.spans import GIVEN_DAYS, Contingents
from partnership.actors.effort import Borne, Effort, Measure
from partnership.actors.effort_reading import read_borne
from partnership.actors.effort_rows import rows_of
from partnership.actors.sides import SIDE_OF, Side
from partnership.evidence.composed_once import composed_once
from partnership.evidence.counting import left_out_grades
from partnership.evidence.lines import Line

SQL = (Path(__file__).parent / "personnel.sql").read_text().format(side_of=SIDE_OF)
ACTOR = "deployment__contributor__actor"
NOT_HERE = [Status.DEPARTED, Status.PROSPECTIVE]


def read(effort: Effort) -> Iterator[Borne]:
    """Personnel at each day, as last stated by then; of every force."""
    yield from read_borne(*_question(effort))


@composed_once
def _question(effort: Effort) -> tuple[str, tuple[Any, ...]]:
    days = list(effort.days)
    asked = _contingents(effort)
    sql, params = asked.select(GIVEN_DAYS, [days], SQL, effort.sides.params)
    return sql, tuple(params)


def standing(effort: Effort) -> QuerySet[Strength]:
    """The statements that stand at the last day, of those who are there."""
    reader, on = effort.reader, effort.last
    counted = Strength.objects.visible_to(reader).exclude(
        grade__in=left_out_grades(effort.evidence)
    )
    newest = ContributorStatus.objects.visible_to(reader).newest_by(on)
    gone = ContributorStatus.objects.filter(
        pk__in=newest.values("pk"), status__in=NOT_HERE
    )
    stated = Strength.objects.filter(pk__in=counted.newest_by(on).values("pk"))
    return stated.order_by().exclude(
        deployment__contributor__in=gone.order_by().values("contributor")
    )


def rows(effort: Effort, side: Side) -> QuerySet:
    """Those of a side."""
    return rows_of(
        standing(effort).filter(effort.sides.among(ACTOR, side, effort.last)),
        effort.reader,
        actor=f"{ACTOR}_id",
        what=Concat(Value("Strength in "), "deployment__force__code"),
        dated_on="stated_on",
        figure=F("personnel"),
        page=("coalition:contributor", "deployment__contributor_id"),
    )


def _contingents(effort: Effort) -> Contingents:
    return Contingents(effort.last, effort.reader, evidence=effort.evidence)


PERSONNEL = Measure(
    key="personnel",
    line=Line.SECURITY,
    name="Personnel",
    unit="personnel",
    formula=(
        "Personnel of a side at the end of a month, as last stated by then of each"
        " contingent in any force, divided by those of all sides with a figure."
    ),
    leaves_out=(
        "Contingents whose strength nobody stated, and forces of the host nation that"
        " are not recorded as contingents."
    ),
    unknown=("contingent without a figure", "contingents without a figure"),
    noun="figure",
    read=read,
    rows=rows,
    counted=lambda effort: [standing(effort)],
    bears=lambda effort: bearing(_contingents(effort)),
)
