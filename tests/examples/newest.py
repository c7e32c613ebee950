"""The newest of dated facts, asked without the product's own queries."""

from datetime import date

from django.db.models import QuerySet


def newest(facts: QuerySet, per: str, dated: str, on: date) -> QuerySet:
    """The last fact for each `per` on or before a date, by the field `dated`."""
    known = facts.filter(**{f"{dated}__lte": on})
    return known.order_by(f"{per}_id", f"-{dated}", "-pk").distinct(f"{per}_id")
