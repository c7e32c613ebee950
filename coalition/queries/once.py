"""Columns that are worked out once a row, however often they are read.

Django writes an annotation out again wherever it is read: in a status, in a step, in
every filter. Beside the rows it has a name of its own, and is worked out once.
"""

from collections.abc import Iterable
from typing import Any, Self, TypeVar

from django.db.models import Expression, Field, QuerySet, Subquery
from django.db.models.expressions import Col
from django.db.models.sql.datastructures import BaseTable

Rows = TypeVar("Rows", bound=QuerySet)


class Beside(BaseTable):
    """Columns in FROM, worked out from the rows of the tables before them.

    Without its OFFSET PostgreSQL would write them out again itself.
    """

    template = "CROSS JOIN LATERAL (SELECT {inner} OFFSET 0) AS {alias} ({names})"

    def __init__(
        self,
        table_name: str,
        alias: str | None,
        names: Iterable[str],
        inner: Iterable[Expression],
    ) -> None:
        super().__init__(table_name, alias)
        self.names, self.inner = tuple(names), tuple(inner)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list]:
        """What stands after the tables in FROM."""
        compiled = [compiler.compile(one) for one in self.inner]
        sql = self.template.format(
            inner=", ".join(sql for sql, _ in compiled),
            alias=compiler.quote_name_unless_alias(self.table_alias),
            names=", ".join(map(connection.ops.quote_name, self.names)),
        )
        return sql, [word for _, words in compiled for word in words]

    def relabeled_clone(self, change_map: dict[str, str]) -> Self:
        """The same where the tables before it have other names."""
        return self.__class__(
            self.table_name,
            change_map.get(self.table_alias, self.table_alias),
            self.names,
            [one.relabeled_clone(change_map) for one in self.inner],
        )


class Found(Beside):
    """The one row of a query that belongs to a row, or nulls."""

    template = "LEFT JOIN LATERAL {inner} AS {alias} ({names}) ON true"


def once_a_row(
    rows: Rows, beside: str, *, shown: bool = True, **columns: Expression
) -> Rows:
    """Add columns, worked out beside the rows under this name; not `shown` for others.

    A column may read those of an earlier call, not its neighbours. One that returns a
    set gives as many rows.
    """
    rows = rows.all()
    rows.query.get_initial_alias()
    inner = [one.resolve_expression(rows.query) for one in columns.values()]
    alias = rows.query.join(Beside(beside, None, columns, inner))
    added = {
        name: _column(rows, alias, name, one.output_field)
        for name, one in zip(columns, inner, strict=True)
    }
    return rows.annotate(**added) if shown else rows.alias(**added)


def found_beside(rows: Rows, beside: str, found: QuerySet, **columns: str) -> Rows:
    """Add columns of another query, which has one row at most for a row of this one."""
    rows = rows.all()
    rows.query.get_initial_alias()
    inner = Subquery(found.values(*columns.values())).resolve_expression(rows.query)
    alias = rows.query.join(Found(beside, None, columns, [inner]))
    fields = found.model._meta
    return rows.annotate(
        **{
            name: _column(rows, alias, name, fields.get_field(column))
            for name, column in columns.items()
        }
    )


def _column(rows: QuerySet, alias: str, name: str, field: Field) -> Col:
    own = field.clone()
    own.set_attributes_from_name(name)
    own.model = rows.model  # by which Django tells columns apart
    return Col(alias, own)
