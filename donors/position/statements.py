"""The queries of this folder as text, and QuerySets as parts of them."""

from pathlib import Path
from typing import Any

from django.db import connection, models

FOLDER = Path(__file__).parent
# What more than one query says, by its name in braces.
SHARED = ("expected", "group_sums")


def read_sql(name: str) -> str:
    """A query of this folder, with the parts of others that it asks for in braces."""
    text = (FOLDER / f"{name}.sql").read_text()
    for part in SHARED:
        if f"{{{part}}}" in text:
            text = text.replace(f"{{{part}}}", read_sql(part).rstrip())
    return text


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
