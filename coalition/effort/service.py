"""Who served in the coalition when: the dated record behind the sides (decision 52)."""

from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection

from coalition.queries.forces import in_counted_forces
from coalition.strength.spans import GIVEN_DAYS, Contingents
from partnership.actors.sides import Service

SERVED = (Path(__file__).parent / "service.sql").read_text()


def services(on: date, reader: Any, lead_nation: int | None) -> list[Service]:
    """Contributors to the coalition's own forces, by when they were there; one query.

    The coalition's own forces are those that its lead nation serves in, as in every
    total; a training mission or a guard unit beside it makes nobody a member.
    """
    own = in_counted_forces(reader, lead_nation)
    asked = Contingents(on, reader, lead_nation, own)
    sql, params = asked.select(GIVEN_DAYS, [[]], SERVED, [])
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [Service(*row) for row in cursor.fetchall()]
