"""Posts filled in provincial teams by each side, and the statements behind them."""

from collections.abc import Iterator
from pathlib import Path

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Concat

from coalition.models import PRT, PostStatement, PRTStatus, Skill
from coalition.team.bearing import shown
from coalition.team.facts import STANDING, newest, standing
from partnership.actors.effort import Borne, Effort, Measure
from partnership.actors.effort_reading import read_borne
from partnership.actors.effort_rows import label_of, rows_of
from partnership.actors.sides import SIDE_OF, Side
from partnership.evidence.counting import left_out_grades
from partnership.evidence.lines import Line
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.subqueries import compiled_all

SQL = (Path(__file__).parent / "posts.sql").read_text()


def read(effort: Effort) -> Iterator[Borne]:
    """Posts filled at each day, as last stated by then of each line of posts."""
    reader, on = effort.reader, effort.last
    parts, params = compiled_all(
        {
            "status": PRTStatus.objects.visible_to(reader)
            .filter(since__lte=on)
            .order_by()
            .values("id", "prt_id", "since", "status"),
            "statement": PostStatement.objects.visible_to(reader)
            .known(on)
            .order_by()
            .values(
                *("id", "prt_id", "actor_id", "skill", "other_skill"),
                *("filled", "stated_on", "grade"),
            ),
        }
    )
    sql = SQL.format(side_of=SIDE_OF, **parts)
    asked = [left_out_grades(effort.evidence), [str(one) for one in STANDING]]
    days = list(effort.days)
    yield from read_borne(sql, [*effort.sides.params, days, *params, *asked])


def counted(effort: Effort) -> QuerySet[PostStatement]:
    """The statements of posts that stand at the last day, where a figure is known."""
    reader, on = effort.reader, effort.last
    found = standing(newest(PostStatement.objects, on, reader, effort.evidence))
    return found.filter(filled__isnull=False)


def rows(effort: Effort, side: Side) -> QuerySet:
    """Those of a side."""
    return rows_of(
        counted(effort).filter(effort.sides.among("actor", side, effort.last)),
        effort.reader,
        actor="actor_id",
        what=Concat("prt__name", Value(": "), label_of("skill", Skill), "other_skill"),
        dated_on="stated_on",
        figure=F("filled"),
        page=("coalition:prt", "prt_id"),
    )


def _bears(effort: Effort) -> list[RecordQuerySet]:
    teams = PRT.objects.visible_to(effort.reader).order_by()
    return shown(effort.last, effort.reader, teams.values("pk"))


POSTS = Measure(
    key="posts",
    line=Line.SECURITY,
    name="Posts filled in provincial teams",
    unit="posts",
    formula=(
        "Posts that a side fills in teams that are open or approved, as last stated by"
        " the end of a month, divided by those of all sides with a figure."
    ),
    leaves_out="Posts of which nobody stated how many are filled.",
    unknown=("line of posts without a figure", "lines of posts without a figure"),
    noun="statement",
    read=read,
    rows=rows,
    counted=lambda effort: [counted(effort)],
    bears=_bears,
)
