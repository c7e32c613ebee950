"""Which markings a flag bears: those of all that its words rest on or name."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from partnership.evidence.models import Marking


def markings_of(*named: str, told: Q | None = None) -> ArraySubquery:
    """The markings at these paths from the row, and those that `told` finds besides."""
    bearing = Q(pk__in=[OuterRef(path) for path in named])
    found = Marking.objects.filter(bearing if told is None else bearing | told)
    return ArraySubquery(found.order_by("pk").values("pk"))
