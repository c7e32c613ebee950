"""Run the position of a set of pledges: the rows, or the sums by group."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connection, models

from donors.position.columns import (
    COMPUTED_COLUMNS,
    ENTRY_COLUMNS,
    PART_COLUMNS,
    SAID_COLUMNS,
    STATEMENT_COLUMNS,
)
from donors.position.donor_gaps import DONOR_GAPS, DonorGaps, read_donor_gaps
from donors.position.group import Group, read_groups
from donors.position.row import PledgePosition
from donors.position.statements import read_sql
from donors.rates import RATES_AT
from partnership.actors.models import Actor
from partnership.evidence.among import among
from partnership.evidence.counting import FIRM, left_out_grades
from partnership.evidence.models import Source
from partnership.evidence.models.record import UNCOUNTED_GRADES
from partnership.evidence.subqueries import compiled_all

if TYPE_CHECKING:
    from partnership.accounts.models import User

SUMS, POSITION, REASONS, ROWS, BY_DIMENSION = (
    read_sql(name) for name in ("sums", "position", "reasons", "rows", "by_dimension")
)
# Of any rows of positions, by any column of theirs; and of `chosen` by its own groups.
GROUPS = read_sql("shares") + read_sql("groups")
SHARES = read_sql("shares").format(rows="chosen", key="grouping")
BY_GROUPING = GROUPS.format(rows="chosen", key="grouping")
# Follows pledge_position.
ALL_GROUPS = "SELECT json_agg(grouped)::text FROM grouped"
KEYS = "SELECT id FROM chosen"
FETCHED_AT_ONCE = 2_000


@dataclass(frozen=True)
class Positions:
    """The position of these pledges at `on`, as far as the reader may see.

    `pledges` are already visible to the reader. `statuses` keeps only pledges in one of
    these states; `evidence` says which figures count. A narrow table in the middle is
    twice as quick: what else a query needs of the pledge it names in `columns`.
    """

    pledges: models.QuerySet
    on: date
    reader: "User"
    evidence: str = FIRM
    statuses: tuple[str, ...] | None = None
    # The pledges by their keys, where they are few: their parts are then looked up.
    keys: tuple[int, ...] | None = None
    # Columns of the pledge that `chosen` has besides those of the arithmetic.
    columns: tuple[str, ...] = ()

    def with_statuses(self, *statuses: str) -> "Positions":
        """Only pledges that are in one of these states at the date."""
        return replace(self, statuses=statuses or None)

    def of_donors(self, donors: list[int]) -> "Positions":
        """Only the pledges of these donors."""
        return replace(self, pledges=self.pledges.filter(donor__in=donors))

    def of_pledges(self, keys: list[int]) -> "Positions":
        """Only these pledges."""
        return replace(
            self, pledges=self.pledges.filter(among("pk", keys)), keys=tuple(keys)
        )

    def rows(self, limit: int | None = None) -> Iterator[PledgePosition]:
        """Rows in the report's order, streamed from the server; one query."""
        return map(PledgePosition._make, streamed(*self._rows(ROWS, limit, extra="")))

    def groups(self) -> dict[str, Group]:
        """Sums by group, such as left out, or with a reported gap; one query."""
        sql, params = self.select(BY_GROUPING + ALL_GROUPS)
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            found = cursor.fetchone()[0]
        return read_groups(found)

    def rows_and_groups(
        self, limit: int
    ) -> tuple[list[PledgePosition], dict[str, Group]]:
        """The first rows, and the sums of them all, for the price of one of the two."""
        sql, params = self.rows_and_groups_statement(limit)
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            groups, rows = _apart(iter(cursor.fetchall()))
        return list(rows), groups

    def rows_groups_and_donor_gaps(
        self, limit: int
    ) -> tuple[list[PledgePosition], dict[str, Group], DonorGaps]:
        """With the donors that have most still to deliver, of all pledges."""
        sql, params = self.rows_and_groups_statement(limit, DONOR_GAPS)
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            found = cursor.fetchall()
        groups, rows = _apart(row[:-1] for row in found)
        return list(rows), groups, read_donor_gaps(found[0][-1] if found else None)

    def groups_then_rows(self) -> tuple[dict[str, Group], Iterator[PledgePosition]]:
        """The sums of all rows, and the rows themselves, streamed; one query."""
        return _apart(streamed(*self.rows_and_groups_statement(limit=None)))

    def rows_and_groups_statement(
        self, limit: int | None = None, *beside: str
    ) -> tuple[str, list[Any]]:
        """Rows in the report's order; the first bears `sums`, the groups as JSON.

        `beside` are other questions with one answer, of which it bears that too.
        """
        extra = "".join(
            f",\nCASE WHEN asked_for.place = 1 THEN ({asked}) END AS {name}"
            for name, asked in zip(
                ("sums", "beside"), (ALL_GROUPS, *beside), strict=False
            )
        )
        return self._rows(BY_GROUPING + ROWS, limit, extra)

    def _rows(self, query: str, limit: int | None, extra: str) -> tuple[str, list]:
        return self.select(
            query,
            {"extra": extra},
            [limit],
            actor=self._seen(Actor).values("id", "name", "slug", "iso3", "kind"),
            said=self._seen("Pledge").values(*SAID_COLUMNS),
            conference=self._seen("Conference").values("id", "name"),
            source=self._seen(Source).values("id", "title"),
            reported_source=self._seen(Source).values("id", "title"),
        )

    def compiled(
        self, query: str, **querysets: models.QuerySet
    ) -> tuple[str, list[Any]]:
        """A query with these QuerySets in it, by their names in braces."""
        fragments, values = compiled_all(querysets)
        return query.format(**fragments), values

    def found(self) -> set[int]:
        """The keys of pledges in the chosen states; one query."""
        with connection.cursor() as cursor:
            cursor.execute(*self.select(KEYS))
            return {key for (key,) in cursor.fetchall()}

    def explanations(self) -> models.QuerySet:
        """What `REASONS` chooses the newest of: explanations by the date that count."""
        said = self._seen("Explanation").filter(stated_on__lte=self.on)
        counted = said.exclude(grade__in=left_out_grades(self.evidence))
        return counted.values("id", "pledge_id", "reason", "stated_on")

    def select(
        self,
        query: str,
        words: dict[str, Any] | None = None,
        leading: list[Any] | None = None,
        **querysets: models.QuerySet,
    ) -> tuple[str, list[Any]]:
        """A query over `chosen`, the positions, with its parameters.

        Names in braces in it are QuerySets or plain words; `leading` are parameters
        that it takes before those of the QuerySets.
        """
        sql, params = self.statement()
        fragments, values = compiled_all(querysets)
        tail = query.format(**fragments, **(words or {}))
        return sql + tail, [*params, *(leading or []), *values]

    def statement(self) -> tuple[str, list[Any]]:
        """The common part of all queries: a WITH whose last table is `chosen`."""
        sql, params = self.held()
        donor = self._seen(Actor).values("id", "name", "slug", "kind")
        fragments, values = compiled_all({"donor": donor})
        statuses = list(self.statuses) if self.statuses else None
        sql += POSITION.format(**fragments)
        return sql, [*params, *values, statuses, statuses]

    def held(self) -> tuple[str, list[Any]]:
        """Its first half, up to `summed`: what the record holds of each pledge."""
        parts = self._seen("Pledge").filter(
            parent__isnull=False, pledged_on__lte=self.on
        )
        if self.keys is not None:
            parts = parts.filter(among("parent", self.keys))
        fragments, params = compiled_all(
            {
                "pledge": self.pledges.values(*COMPUTED_COLUMNS, *self.columns),
                "part": parts.values(*PART_COLUMNS),
                "statement": self._seen("PledgeStatement")
                .filter(stated_on__lte=self.on)
                .values(*STATEMENT_COLUMNS),
                "entry": self._seen("Transaction")
                .filter(transacted_on__lte=self.on)
                .exclude(grade__in=left_out_grades(self.evidence))
                .values(*ENTRY_COLUMNS),
                "soft_entry": self._seen("Transaction")
                .filter(transacted_on__lte=self.on, grade__in=UNCOUNTED_GRADES)
                .values("pledge_id", "kind", "amount", "amount_usd", "grade"),
                "instalment": self._seen("Instalment")
                .agreed_by(self.on)
                .values("id", "pledge_id", "due_on", "amount", "amount_usd"),
                "condition": self._seen("Condition")
                .filter(set_on__lte=self.on)
                .exclude(met_on__lte=self.on)
                .values("pledge_id"),
            }
        )
        sql = SUMS.format(rate_at=RATES_AT, **fragments)
        return sql, [self.on, left_out_grades(self.evidence), *params]

    def _seen(self, model: Any) -> models.QuerySet:
        if isinstance(model, str):
            model = apps.get_model("donors", model)
        return model.objects.visible_to(self.reader).order_by()


def streamed(sql: str, params: list[Any]) -> Iterator[tuple]:
    """What a query finds, a few thousand rows at a time."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, params)
        while batch := cursor.fetchmany(FETCHED_AT_ONCE):
            yield from batch


def _apart(
    found: Iterator[tuple],
) -> tuple[dict[str, Group], Iterator[PledgePosition]]:
    """The sums, which the first row bears in its last column, and every row."""
    first = next(found, None)
    if first is None:
        return {}, iter(())
    rows = (PledgePosition._make(row[:-1]) for row in chain([first], found))
    return read_groups(first[-1]), rows
