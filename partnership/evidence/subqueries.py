"""QuerySets as parts of a query that stands in a file of its own."""

from typing import Any

from django.db import connection, models


def compiled_all(
    querysets: dict[str, models.QuerySet],
) -> tuple[dict[str, str], list[Any]]:
    """The SQL of QuerySets by name, and their parameters in the same order."""
    fragments, params = {}, []
    for name, queryset in querysets.items():
        fragments[name], values = compiled(queryset)
        params += values
    return fragments, params


def compiled(queryset: models.QuerySet) -> tuple[str, list[Any]]:
    """A QuerySet's SQL; one that can find nothing selects nothing."""
    compiler = queryset.query.get_compiler(connection=connection)
    # An empty condition makes Django skip the query; here it must stay a table.
    compiler.elide_empty = False
    sql, values = compiler.as_sql()
    return sql, list(values)
