"""The formats in which a report leaves the system."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from partnership.exchange.report import Extract, Question, Report
from partnership.exchange.writers.calendar import Day, write_days
from partnership.exchange.writers.comma_separated import write_csv
from partnership.exchange.writers.javascript_object import write_json
from partnership.exchange.writers.paper import write_pdf
from partnership.exchange.writers.workbook import write_xlsx


@dataclass(frozen=True)
class Format:
    """A file format: its ending, its media type, and what writes it in pieces."""

    ending: str
    content_type: str
    write: Callable[[Extract], Iterator[bytes]]
    # Nothing is read any more once `write` returns.
    is_complete_first: bool = False


FORMATS = {
    "csv": Format("csv", "text/csv; charset=utf-8", write_csv),
    "xlsx": Format(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        write_xlsx,
        is_complete_first=True,
    ),
    "json": Format("json", "application/json", write_json),
    "pdf": Format("pdf", "application/pdf", write_pdf, is_complete_first=True),
}


def calendar_format(days: Callable[[Any, Question], Iterable[Day]]) -> Format:
    """A calendar of all-day entries: those of each row of a report."""
    content_type = "text/calendar; charset=utf-8"
    return Format("ics", content_type, write_days(days))


def formats_of(report: Report) -> dict[str, Format]:
    """The formats that this report can be had in, by their names."""
    return {**FORMATS, **report.own_formats}
