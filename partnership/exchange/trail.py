"""Every export is in the audit log: that it began, and how it ended."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any, TypeVar

from django.db.models import Model

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind
from partnership.exchange.report import Lines, Question, Reading, Report

RowT = TypeVar("RowT")


class Counted:
    """A report that counts the rows which are read from it."""

    def __init__(self, report: Report) -> None:
        self.rows = 0
        lines = self._read_lines if report.read_lines else None
        self.report = replace(report, read=self._read, read_lines=lines)
        self._original = report

    def _read(self, question: Question) -> Reading:
        self.rows = 0
        summary, rows = self._original.read(question)
        return Reading(summary, self._counting(rows))

    def _read_lines(self, question: Question) -> Lines:
        self.rows = 0
        summary, lines = self._original.read_lines(question)
        return Lines(summary, self._counting(lines))

    def _counting(self, rows: Iterator[RowT]) -> Iterator[RowT]:
        for row in rows:
            self.rows += 1
            yield row


def begin(report: Report, question: Question, file_format: str, origin: Origin) -> None:
    """Write that it begins; raises DatabaseError, and then nothing may be exported."""
    record(
        AuditKind.EXPORT_BEGUN,
        origin,
        report=report.name,
        format=file_format,
        as_at=question.on.isoformat(),
        as_known=question.known_in_words,
        **{f"filter_{name}": _asked(value) for name, value in question.filters.items()},
    )


def until_the_end(
    file: Iterator[bytes], counted: Counted, file_format: str, origin: Origin
) -> Iterator[bytes]:
    """The same pieces; then how many rows there were, or that it broke off."""
    how = "broke off"
    try:
        with closing(file):
            yield from file
        how = "complete"
    finally:
        record(
            AuditKind.EXPORT_ENDED,
            origin,
            report=counted.report.name,
            format=file_format,
            rows=counted.rows,
            how=how,
        )


def _asked(value: Any) -> Any:
    """A record by its number: who reads the log may not see its name."""
    return value.pk if isinstance(value, Model) else value
