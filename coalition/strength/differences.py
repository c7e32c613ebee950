"""What changed between two days: a row for each contingent, with reason and record."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet

from coalition.models import ContributorStatus, Intent, Mandate, Strength
from coalition.strength.difference import Difference, Fact, Found
from coalition.strength.reasons import CAME_BACK, RESTS_ON
from coalition.strength.spans import GIVEN_DAYS, Contingents, read_sql
from partnership.evidence.precision import LatestDay
from partnership.evidence.subqueries import compiled_all
from partnership.evidence.visible_sources import with_sources

DIFFERENCES = read_sql("differences")
# Of the page; the file has all.
MOST_ROWS = 500
# Which records the columns of the query name.
MODELS = {
    "before_id": Strength,
    "after_id": Strength,
    "recorded_id": Strength,
    "gone_id": ContributorStatus,
    "turned_id": ContributorStatus,
    "waning_id": ContributorStatus,
    "cut_id": Mandate,
    "raised_id": Mandate,
    "meant_id": Intent,
}


def differences(
    asked: Contingents, first: date, limit: int | None = MOST_ROWS
) -> list[Difference]:
    """From a day until the day of `asked`; without a limit, all of them.

    The number of queries is always the same.
    """
    rows = _rows(asked, first, limit)
    facts = {model: _facts(model, asked.reader, rows) for model in set(MODELS.values())}
    return [_difference(row, facts) for row in rows]


def _rows(asked: Contingents, first: date, limit: int | None) -> list[Found]:
    parts, params = compiled_all(
        {"mandate": mandates(asked), "intent": _intents(asked)}
    )
    sql, values = asked.select(
        GIVEN_DAYS,
        [[first, asked.on]],
        DIFFERENCES.format(**parts),
        [first, asked.on, *params, limit],
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [Found._make(row) for row in cursor.fetchall()]


def mandates(asked: Contingents) -> QuerySet:
    """Mandates of contributors that are known by the date, with the day of decision."""
    decided_by = LatestDay(F("decided_on"), F("decided_precision"))
    return (
        Mandate.objects.visible_to(asked.reader)
        .known(asked.on)
        .filter(contributor__isnull=False)
        .order_by()
        .annotate(by=decided_by)
        .values(
            "id", "contributor_id", "personnel_ceiling", "renews_id", decided_by=F("by")
        )
    )


def _intents(asked: Contingents) -> QuerySet:
    """Intents that were stated by the date."""
    return (
        Intent.objects.visible_to(asked.reader)
        .filter(stated_on__lte=asked.on)
        .order_by()
        .values("id", "contributor_id", "intent", "stated_on", "takes_effect_on")
    )


def _facts(model: type[Fact], reader: Any, rows: list[Found]) -> dict[int, Fact]:
    """The records of one kind that the rows name, with their sources."""
    columns = [name for name, kind in MODELS.items() if kind is model]
    keys = {getattr(row, name) for row in rows for name in columns} - {None}
    found = model.objects.visible_to(reader).filter(pk__in=keys)
    if model is Mandate:
        found = found.select_related("holder")
    return {one.pk: one for one in with_sources(found, reader)}


def _difference(row: Found, facts: dict[type[Fact], dict[int, Fact]]) -> Difference:
    def fact(column: str) -> Any:
        return facts[MODELS[column]].get(getattr(row, column))

    derived = [
        next(filter(None, map(fact, columns)), None)
        for columns in RESTS_ON.get(row.reason, ())
    ]
    bases = dict.fromkeys(filter(None, [_recorded(row, fact), *derived]))
    return Difference(row, fact("before_id"), fact("after_id"), tuple(bases))


def _recorded(row: Found, fact: Callable[[str], Any]) -> Strength | None:
    """The statement that bears the reason, where it is the reason that is given."""
    return None if row.reason == CAME_BACK else fact("recorded_id")
