"""The bare SQL by name: each figure's parts, put together in their order."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection

FOLDER = Path(__file__).parent
# Name: what comes before, and what is asked of it. One pass answers several questions.
QUERIES = {
    "totals": (("position",), ("totals",)),
    "largest": (("position",), ("largest",)),
    "front page": (("position",), ("totals", "largest")),
    "gap report": (("position", "cut", "rows"), ("totals", "report")),
    "by donor": (("position",), ("by_donor",)),
    "rows": (("position", "every", "rows"), ("report",)),
    "flag late pledges": (("position", "every", "rows"), ("flag_late",)),
    "flags": ((), ("flags",)),
    "list": ((), ("list",)),
    "choices": ((), ("choices",)),
    "ladder": (("security/dated",), ("security/ladder",)),
    "expiring": (("security/dated",), ("security/expiring",)),
    "api pledges": (("api/of_page", "position", "every", "rows"), ("api/pledges",)),
    "api pledge-transactions": ((), ("api/transactions",)),
    "api strengths": ((), ("api/strengths",)),
    "api mandates": ((), ("api/mandates",)),
}


def statement(name: str, on: date, markings: Sequence[int]) -> str:
    """The SQL of this name for a day and for a reader of these markings."""
    before, asked = QUERIES[name]
    questions = [_read(part) for part in asked]
    if len(questions) > 1:
        # Answers of different shapes come out of one statement as text.
        questions = [f"SELECT part::text FROM ({each}) AS part" for each in questions]
    text = "".join(map(_read, before)) + " UNION ALL ".join(questions)
    values = {"day": on, "markings": list(markings)}
    return connection.ops.compose_sql(text, values)


def run(name: str, on: date, markings: Sequence[int]) -> list[tuple[Any, ...]]:
    """All its rows, fetched as a page would fetch them."""
    with connection.cursor() as cursor:
        cursor.execute(statement(name, on, markings))
        return cursor.fetchall() if cursor.description else []


def in_json(name: str, on: date, markings: Sequence[int]) -> str:
    """All its rows as JSON objects, by the names of its columns."""
    with connection.cursor() as cursor:
        cursor.execute(statement(name, on, markings))
        columns = [column.name for column in cursor.description]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return json.dumps(rows, default=str)


def copy_out(name: str, on: date, markings: Sequence[int], sink: Any) -> None:
    """Its rows as CSV, by COPY, written to `sink` as they come."""
    sql = f"COPY ({statement(name, on, markings)}) TO STDOUT WITH (FORMAT csv, HEADER)"
    with connection.cursor() as cursor:
        cursor.copy_expert(sql, sink)


def _read(part: str) -> str:
    return (FOLDER / f"{part}.sql").read_text()
