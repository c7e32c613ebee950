"""Rows of a resource as plain values: a query for them, and for each kind named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.api.asking import Asked
from partnership.exchange.api.column import Column, Kind
from partnership.exchange.api.cursor import Cursor
from partnership.exchange.api.related import Names, Row
from partnership.exchange.api.resource import bears_its_own


@dataclass(frozen=True)
class Page:
    """The rows of a page, the cursors of its neighbours, and what it bears."""

    rows: list[Row]
    marking: OverallMarking | None
    next: str = ""
    previous: str = ""
    # Of a single record: how often it was edited.
    version: int | None = None


def read_page(asked: Asked, on: date, known: str, reader: Any) -> Page:
    """The page of a list that is asked for."""
    question = asked.question(on, known)
    cursor = asked.begins(question)
    rows = _rows(asked, on, reader)
    for one, value in asked.filters:
        rows = one.apply(rows, value, on, reader)
    wanted = rows.values("pk", *_paths(asked))
    read = asked.sort.first(wanted, cursor, asked.limit + 1)
    more, read = len(read) > asked.limit, read[: asked.limit]
    is_back = bool(cursor and cursor.back)
    if is_back:
        read.reverse()
    has_next, has_previous = more or is_back, more if is_back else cursor is not None

    def place(row: Row, *, back: bool) -> str:
        return Cursor.of(row, asked.sort, back=back).sign(question)

    shown, marking = _said(asked, read, on, reader)
    return Page(
        shown,
        marking,
        next=place(read[-1], back=False) if read and has_next else "",
        previous=place(read[0], back=True) if read and has_previous else "",
    )


def read_one(asked: Asked, key: int, on: date, reader: Any) -> Page:
    """The row of this number alone; no rows where there is none to see."""
    rows = _rows(asked, on, reader).filter(pk=key)
    found = list(rows.values("pk", "version", *_paths(asked)))
    shown, marking = _said(asked, found, on, reader)
    return Page(shown, marking, version=found[0]["version"] if found else None)


def _rows(asked: Asked, on: date, reader: Any) -> Any:
    rows = asked.resource.rows(on, reader)
    return asked.resource.at_date(rows, on, reader, asked.evidence, asked.names)


def _paths(asked: Asked) -> list[str]:
    """Where the query finds what is asked for, what sorts it, and its marking."""
    paths = {"marking_id"}
    if asked.sort:
        paths.add(asked.sort.column.path)
    later = asked.resource.worked_out
    after = {column.name for column in later.columns} if later else set()
    for column in asked.columns:
        if column.kind is Kind.POINTER:
            paths |= {f"{column.name}_model", f"{column.name}_id"}
        elif column.name not in after:
            paths.add(column.path)
    return sorted(paths - {"version"}) if not asked.sort else sorted(paths)


def _said(
    asked: Asked, rows: list[Row], on: date, reader: Any
) -> tuple[list[Row], OverallMarking | None]:
    names = Names(on, reader)
    names.look_up(asked.columns, rows)
    keys = [row["pk"] for row in rows]
    after = _worked_out(asked, keys, on, reader)
    marks = {row["marking_id"] for row in rows} | names.marks
    for row in rows:
        marks.update(row.get("further_marking_ids") or ())
    rests = keys and asked.names & asked.resource.resting_names
    bears = asked.resource.bears if rests else bears_its_own
    said = [_row(asked.columns, row, after.get(row["pk"], {}), names) for row in rows]
    return said, bears(keys, on, reader, marks)


def _worked_out(
    asked: Asked, keys: list[int], on: date, reader: Any
) -> Mapping[int, Mapping[str, Any]]:
    later = asked.resource.worked_out
    if not keys or not later or not {c.name for c in later.columns} & asked.names:
        return {}
    return later.work_out(keys, on, reader, asked.evidence)


def _row(
    columns: Iterable[Column], row: Row, after: Mapping[str, Any], names: Names
) -> Row:
    return {
        column.name: (
            _plain(after[column.name])
            if column.name in after
            else _value(column, row, names)
        )
        for column in columns
    }


def _value(column: Column, row: Row, names: Names) -> Any:
    if column.kind in (Kind.RECORD, Kind.PERSON):
        return names.of(column.model._meta.label_lower, row[column.path])
    if column.kind is Kind.MARKING:
        return names.of("evidence.marking", row[column.path])
    if column.kind is Kind.MARKINGS:
        return [names.of("evidence.marking", key) for key in row[column.path]]
    if column.kind is Kind.POINTER:
        label = row[f"{column.name}_model"]
        return names.pointed(label, row[f"{column.name}_id"])
    value = row.get(column.path)
    if column.kind is Kind.CHOICE and value == "":
        return None
    return _plain(value)


def _plain(value: Any) -> Any:
    """A value as JSON says it: no cent lost, and unknown is null."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date | datetime) else value
