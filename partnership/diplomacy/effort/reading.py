"""How records of the political line are counted by side and day (decision 52)."""

from collections.abc import Callable, Iterator
from functools import reduce
from pathlib import Path
from typing import Any

from django.db.models import QuerySet

from partnership.actors.effort import Borne, Effort
from partnership.actors.effort_reading import read_borne
from partnership.actors.sides import SIDE_OF
from partnership.evidence.composed_once import composed_once
from partnership.evidence.counting import left_out_grades
from partnership.evidence.subqueries import compiled

SQL = (Path(__file__).parent / "records.sql").read_text()
# What `records.sql` reads of each record.
READ = ("bearer_key", "day", "until", "is_taken", "grade")


def count_records(
    effort: Effort, records: Callable[[Effort], list[QuerySet]], *, of_a_year: bool
) -> Iterator[Borne]:
    """How many of these records each side has at each day; none is no figure.

    With `of_a_year` a record counts in the twelve months from its day on.
    """
    sql, params = _every(records, effort)
    text = SQL.format(
        side_of=SIDE_OF, record=sql, whole_record="false" if of_a_year else "true"
    )
    asked = left_out_grades(effort.evidence)
    days = list(effort.days)
    yield from read_borne(text, [*effort.sides.params, days, *params, asked])


@composed_once
def _every(
    records: Callable[[Effort], list[QuerySet]], effort: Effort
) -> tuple[str, tuple[Any, ...]]:
    first, *others = (one.order_by().values(*READ) for one in records(effort))
    every = reduce(lambda all_, one: all_.union(one, all=True), others, first)
    sql, params = compiled(every)
    return sql, tuple(params)
