"""Several markings of one brief: which is its own, and which it bears besides."""

from collections.abc import Iterable
from typing import Any

from partnership.evidence.models import Marking


def as_fields(marks: Iterable[int]) -> dict[str, Any]:
    """The highest as its own marking, the others beside it."""
    ranked = Marking.objects.filter(pk__in=set(marks)).order_by("-rank", "pk")
    own, *further = ranked.values_list("pk", flat=True)
    return {"marking_id": own, "further_marking_ids": sorted(further)}
