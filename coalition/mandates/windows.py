"""When the bodies of mandates do not sit, for their bars and what a page bears."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from coalition.models import Mandate, Recess


def recesses_of(
    mandates: Iterable[Mandate], first: date, last: date, reader: Any
) -> dict[int, list[Recess]]:
    """The recesses of their bodies between two days, by body.

    One query; none where no mandate names its body.
    """
    bodies = {one.decision_body_id for one in mandates} - {None}
    found: dict[int, list[Recess]] = defaultdict(list)
    if bodies:
        rows = Recess.objects.visible_to(reader).filter(
            body__in=bodies, ends_on__gte=first, starts_on__lte=last
        )
        for recess in rows.select_related("body").order_by("starts_on"):
            found[recess.body_id].append(recess)
    return found


def recesses_behind(mandates: QuerySet[Mandate], reader: Any) -> QuerySet[Recess]:
    """The recesses that days of these mandates may be counted from."""
    bodies = mandates.order_by().values("decision_body")
    return Recess.objects.visible_to(reader).filter(body__in=bodies)
