"""Rows of a resource as plain values: a query for them, and for each kind named."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.api.asking import Asked
from partnership.exchange.api.column import Kind
from partnership.exchange.api.cursor import Cursor
from partnership.exchange.api.related import Names
from partnership.exchange.api.resource import bears_its_own
from partnership.exchange.api.values import Cells, rows_in_json


@dataclass(frozen=True)
class Page:
    """The rows of a page in JSON, its neighbours' cursors, and what it bears."""

    rows: list[str]
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
    paths = _paths(asked)
    read = asked.sort.first(rows.values_list(*paths), cursor, asked.limit + 1)
    more, read = len(read) > asked.limit, read[: asked.limit]
    is_back = bool(cursor and cursor.back)
    if is_back:
        read.reverse()
    has_next, has_previous = more or is_back, more if is_back else cursor is not None

    def place(row: tuple, *, back: bool) -> str:
        named = dict(zip(paths, row, strict=True))
        return Cursor.of(named, asked.sort, back=back).sign(question)

    shown, marking = _said(asked, Cells(paths, read), on, reader)
    return Page(
        shown,
        marking,
        next=place(read[-1], back=False) if read and has_next else "",
        previous=place(read[0], back=True) if read and has_previous else "",
    )


def read_one(asked: Asked, key: int, on: date, reader: Any) -> Page:
    """The row of this number alone; no rows where there is none to see."""
    paths = sorted({*_paths(asked), "version"})
    found = _rows(asked, on, reader).filter(pk=key).values_list(*paths)
    cells = Cells(paths, list(found))
    shown, marking = _said(asked, cells, on, reader)
    return Page(shown, marking, version=next(iter(cells.of("version")), None))


def _rows(asked: Asked, on: date, reader: Any) -> QuerySet:
    rows = asked.resource.rows(on, reader)
    return asked.resource.at_date(rows, on, reader, asked.evidence, asked.names)


def _paths(asked: Asked) -> list[str]:
    """Where the query finds what is asked for, what sorts it, and its markings."""
    paths = {"pk", "marking_id"}
    if asked.sort:
        paths.add(asked.sort.column.path)
    if "further_markings" in asked.resource.columns:
        paths.add("further_marking_ids")
    later = asked.resource.worked_out
    after = {column.name for column in later.columns} if later else set()
    for column in asked.columns:
        if column.kind is Kind.POINTER:
            paths |= {f"{column.name}_model", f"{column.name}_id"}
        elif column.name not in after:
            paths.add(column.path)
    return sorted(paths)


def _said(
    asked: Asked, cells: Cells, on: date, reader: Any
) -> tuple[list[str], OverallMarking | None]:
    """What is said of the rows, in JSON, and what all of it bears."""
    names, keys = Names(on, reader), list(cells.of("pk"))
    names.look_up(asked.columns, cells)
    later, after = asked.resource.worked_out, {}
    if keys and later and {column.name for column in later.columns} & asked.names:
        after = later.work_out(keys, on, reader, asked.evidence)
    rows = rows_in_json(asked.columns, cells, names, after)
    marks = {*cells.of("marking_id"), *names.marks}
    marks.update(*cells.of("further_marking_ids"))
    rests = keys and asked.names & asked.resource.resting_names
    bears = asked.resource.bears if rests else bears_its_own
    return rows, bears(keys, on, reader, marks)
