"""Who served in the coalition when: the dated record behind the sides (decision 52)."""

from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection

from coalition.queries.forces import in_counted_forces
from coalition.strength.spans import GIVEN_DAYS, Contingents
from partnership.actors.sides import Service
from partnership.evidence.composed_once import composed_once

SERVED = (Path(__file__).parent / "service.sql").read_text()


def services(on: date, reader: Any, lead_nation: int | None) -> list[Service]:
    """Contributors to the coalition's own forces, by when they were there; one query.

    The coalition's own forces are those that its lead nation serves in, as in every
    total; a training mission or a guard unit beside it makes nobody a member.
    """
    with connection.cursor() as cursor:
        cursor.execute(*_question(on, reader, lead_nation))
        return [Service(*row) for row in cursor.fetchall()]


@composed_once
def _question(
    on: date, reader: Any, lead_nation: int | None
) -> tuple[str, tuple[Any, ...]]:
    own = in_counted_forces(reader, lead_nation)
    asked = Contingents(on, reader, lead_nation, own)
    sql, params = asked.select(GIVEN_DAYS, [[]], SERVED, [])
    return sql, tuple(params)
