"""The rows of the pledge-gap report as lines of CSV, written by the database.

What sources disagree about is said by `discrepancy` alone: those rows come in two
pieces, with what the sentence needs, and it is put between them.
"""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from donors.models import Instrument
from donors.position import Positions, discrepancy
from donors.position.group import Group, read_groups
from donors.position.positions import streamed
from donors.position.status import Status
from partnership.evidence.models.record import Grade
from partnership.exchange.report import Column
from partnership.exchange.writers.csv_cells import cell, line, word, written

DISCREPANCY = ("discrepancy", "discrepancy_usd")
WORDS = {
    "instrument": word("instrument", dict(Instrument.choices)),
    "status": word("status", dict(Status.choices)),
    "evidence": word("grade", dict(Grade.choices)),
}
# Columns that a row works out of others, as `PledgePosition` does.
EXPRESSIONS = {
    "counted": "is_counted",
    "range_top_usd": "CASE WHEN high_usd > pledged_usd THEN high_usd END",
    "source": (
        "concat_ws('; ', nullif(source, ''), nullif("
        "CASE WHEN reported_source IS DISTINCT FROM source THEN reported_source END, ''"
        "))"
    ),
}
DISAGREES = """(
    above_pledge_usd <> 0 OR reported_gap_usd <> gap_usd
    OR other_pledged_usd IS NOT NULL OR other_undelivered_usd IS NOT NULL
) IS TRUE"""
LINES = """
SELECT
    CASE WHEN {disagrees} THEN {before} ELSE {whole} END,
    CASE WHEN {disagrees} THEN {after} END,
    CASE WHEN {disagrees} THEN ARRAY[{facts}] END,
    sums
FROM ({rows}) AS row
"""


class Disagreement(NamedTuple):
    """What `discrepancy` asks a row for, in US dollars."""

    pledged_usd: Decimal | None
    gap_usd: Decimal | None
    reported_gap_usd: Decimal | None
    above_pledge_usd: Decimal | None
    leaves_usd: Decimal | None
    other_pledged_usd: Decimal | None
    stated_usd: Decimal | None
    other_undelivered_usd: Decimal | None


def groups_then_lines(
    positions: Positions, columns: tuple[Column, ...]
) -> tuple[dict[str, Group], Iterator[str]]:
    """The sums of all rows, and each row as a line, streamed; one query."""
    keys = [column.key for column in columns]
    here = keys.index(DISCREPANCY[0])
    cells = [_cell(column) for column in columns if column.key not in DISCREPANCY]
    before, after = cells[:here], cells[here:]
    rows, params = positions.rows_and_groups_statement()
    sql = LINES.format(
        disagrees=DISAGREES,
        before=line(before),
        after=line(after),
        whole=line([*before, "''", "''", *after]),
        facts=", ".join(Disagreement._fields),
        rows=rows,
    )
    found = streamed(sql, params)
    first = next(found, None)
    if first is None:
        return {}, iter(())
    return read_groups(first[-1]), _lines(chain([first], found), found)


def _lines(rows: Iterator[tuple], source: Iterator[tuple]) -> Iterator[str]:
    """The lines; closing them ends the query."""
    with closing(source):
        for text, after, facts, _ in rows:
            yield text if facts is None else f"{text},{_said(facts)},{after}"


def _said(facts: list[Decimal | None]) -> str:
    row = Disagreement(*facts)
    return written([discrepancy.in_words(row), discrepancy.size(row)])


def _cell(column: Column) -> str:
    if column.key in WORDS:
        return WORDS[column.key]
    return cell(column.kind, EXPRESSIONS.get(column.key, column.key))
