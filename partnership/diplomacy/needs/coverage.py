"""How far each need is covered: no offer, not in full, or all of every part."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Case, Value, When

from partnership.diplomacy.models.need import NeedQuerySet
from partnership.diplomacy.needs.cover import PartCover
from partnership.diplomacy.needs.sums import has_gap, is_matched


class Coverage(models.TextChoices):
    """How far a need is covered; the order of the codes is that of the list."""

    NONE = "1-none", "No offer"
    PART = "2-part", "Not covered in full"
    FULL = "3-full", "Covered"


def coverage_of(parts: Iterable[PartCover]) -> Coverage:
    """That of one need, from what covers its parts; without a part it has no offer."""
    told = list(parts)
    if all(match.is_withdrawn for one in told for match in one.matches):
        return Coverage.NONE
    if any(one.rest is None or one.rest > 0 for one in told):
        return Coverage.PART
    return Coverage.FULL


def with_coverage(
    needs: NeedQuerySet, on: date, reader: Any, evidence: str
) -> NeedQuerySet:
    """Add `coverage`, the same of all needs at once, to filter and to sort by.

    A quantity that nobody knows is never covered in full.
    """
    return needs.alias(
        is_matched=is_matched(on, reader),
        has_gap=has_gap(needs, on, reader, evidence),
    ).alias(
        coverage=Case(
            When(is_matched=False, then=Value(Coverage.NONE.value)),
            When(has_gap=True, then=Value(Coverage.PART.value)),
            default=Value(Coverage.FULL.value),
            output_field=models.CharField(),
        )
    )
