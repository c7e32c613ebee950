"""How many statements of teams are press only or unverified."""

from datetime import date
from typing import Any

from django.db.models import Count

from coalition.team.bearing import FACTS
from partnership.evidence.counting import Soft
from partnership.evidence.models import Grade


def soft_statements(on: date, reader: Any, teams: Any) -> Soft:
    """Of posts, money, participants and assessments of these teams, in one query."""
    first, *others = (
        model.objects.visible_to(reader)
        .known(on)
        .soft()
        .filter(prt__in=teams)
        .order_by()
        .values("grade")
        .annotate(number=Count("pk"))
        for model in FACTS
    )
    found = {Grade.PRESS: 0, Grade.UNVERIFIED: 0}
    for row in first.union(*others, all=True):
        found[row["grade"]] += row["number"]
    return Soft(
        "statement", press=found[Grade.PRESS], unverified=found[Grade.UNVERIFIED]
    )
