"""What the region's page bears beside its steps: who belongs to it, and why."""

from datetime import date
from typing import Any

from partnership.actors.models import Grouping
from partnership.diplomacy.models import RegionalGrouping
from partnership.evidence.models import RecordQuerySet


def of_the_region(on: date, reader: Any) -> list[RecordQuerySet]:
    """The groupings chosen, their members, and the actors that they are."""
    chosen = RegionalGrouping.objects.visible_to(reader).order_by()
    groupings = Grouping.objects.visible_to(reader)
    return [
        chosen,
        groupings.filter(as_regional__in=chosen).order_by(),
        RegionalGrouping.objects.memberships(on, reader).order_by(),
        RegionalGrouping.objects.actors(on, reader).order_by(),
    ]
