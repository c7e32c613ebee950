"""Values that PostgreSQL takes and no page can bear: NaN, and days without a year."""

from collections.abc import Iterator

from django.db import connection

from partnership.exchange.leaving.tables import LeavingTable

# The newest event of a row lasts for ever.
ENDLESS = "superseded_at"
ODD = {
    "numeric": "{0} = 'NaN' OR {0} IN ('Infinity', '-Infinity')",
    "date": "NOT {0} BETWEEN '0001-01-01' AND '9999-12-31'",
    "timestamp": "NOT {0} BETWEEN '0001-01-02' AND '9999-12-30'",
}
FIND = "SELECT count(*) FROM {table} WHERE {odd}"


def odd_values(tables: list[LeavingTable]) -> Iterator[str]:
    """Each table that holds some, as a sentence; one look at each table."""
    with connection.cursor() as cursor:
        for table in tables:
            odd = " OR ".join(_conditions(table))
            if not odd:
                continue
            cursor.execute(FIND.format(table=table.quoted, odd=odd))
            (found,) = cursor.fetchone()
            if found:
                yield (
                    f"{table.member}: {found:,} rows have an amount that is no number,"
                    " or a day outside of the years 1 to 9999."
                )


def _conditions(table: LeavingTable) -> Iterator[str]:
    for column, kind in table.columns.items():
        for begins, condition in ODD.items():
            if kind.startswith(begins):
                test = condition.format(connection.ops.quote_name(column))
                endless = f"{column} <> 'infinity' AND ({test})"
                yield f"({endless if column == ENDLESS else test})"
