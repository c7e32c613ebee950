"""Whom to press: donors with something late, widest first, in one query."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from django.db import connection

from donors.position import Positions
from partnership.actors.models import Actor
from partnership.exchange.report import Question

DONORS = (Path(__file__).parent / "donors.sql").read_text()
# Which donors a query is about.
ALL = "TRUE"
LATE = "by_donor.late > 0"
LATE_OR_UNKNOWN = "by_donor.late > 0 OR by_donor.unknown > 0"
# A note tells of no more pledges, and says how many more there are.
PLEDGES_IN_A_NOTE = 20


class Donor(NamedTuple):
    """A row of `donors.sql`: what a donor's told pledges add up to, in US dollars."""

    id: int
    name: str
    slug: str
    iso3: str | None
    pledges: int
    late_pledges: int
    # Told pledges of whose delivery nobody has reported.
    unknown: int
    late_usd: Decimal
    overdue_since: date | None
    soft_pledges: int
    soft_pledges_usd: Decimal | None
    soft_entries: int
    soft_statements: int
    keys: list[int]
    late_json: str
    found: int

    @property
    def late_by_state(self) -> dict[str, dict[str, Decimal]]:
        """What is overdue, behind schedule or waiting, by the form of the money."""
        found = {}
        for state, forms in json.loads(self.late_json).items():
            amounts = {form: Decimal(amount) for form, amount in forms.items()}
            found[state] = {form: usd for form, usd in amounts.items() if usd}
        return found


def find_donors(question: Question, which: str, most: int) -> list[Donor]:
    """Donors of the pledges that were asked for; `found` says how many there are."""
    pledges = question.form.pledges(question.on)
    evidence = question.filters["evidence"]
    positions = Positions(pledges, question.on, question.reader, evidence)
    actors = Actor.objects.visible_to(question.reader).order_by()
    sql, params = positions.select(
        DONORS,
        {"which": which},
        [PLEDGES_IN_A_NOTE, most],
        actor=actors.values("id", "name", "slug", "iso3"),
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [Donor._make(row) for row in cursor.fetchall()]
