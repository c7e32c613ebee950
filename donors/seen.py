"""Records beside the records that name them, as far as the reader may see them."""

from typing import Any, TypeVar

from django.db.models import Prefetch, QuerySet

from donors.models import RateSet
from partnership.evidence.visible_sources import with_sources

RowsT = TypeVar("RowsT", bound=QuerySet)


def with_seen(rows: RowsT, reader: Any, *names: str) -> RowsT:
    """Load these related records, a query for each; one above the ceiling is None."""
    fields = {name: rows.model._meta.get_field(name) for name in names}
    return rows.prefetch_related(
        *(
            Prefetch(name, field.related_model.objects.visible_to(reader))
            for name, field in fields.items()
        )
    )


def with_rates(rows: RowsT, reader: Any) -> RowsT:
    """Load the rate set that converted each amount, with its source, in two queries."""
    sets = with_sources(RateSet.objects.visible_to(reader), reader)
    return rows.prefetch_related(Prefetch("rate_set", sets))
