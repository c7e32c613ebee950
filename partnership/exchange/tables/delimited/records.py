"""From lines to records: cells between separators, some of them in quotation marks."""

import csv
from collections import deque
from collections.abc import Iterator

from partnership.exchange.tables.delimited.lines import MOST_IN_A_LINE
from partnership.exchange.tables.delimited.quoted import QUOTE, QuotedRecord
from partnership.exchange.tables.table import Record, Unreadable

# Looking for the end of a cell that has none reads the same lines again.
MOST_READ_AGAIN = 4 * 1024 * 1024
MOST_LINES_OF_A_RECORD = 10_000
SHOWN_OF_A_LONG_LINE = 1000
SPACED = f" {QUOTE}"
TOO_LONG = "The line is longer than a million characters."
NOT_CLOSED = "A quotation mark is opened here and not closed."
NOT_DOUBLED = "A quotation mark inside a quoted cell is not doubled."


def records_of(lines: Iterator[str], separator: str) -> Iterator[Record]:
    """Each record with the number of the line that it begins on.

    A cell whose quotation mark is not closed spoils its own line and no other.
    """
    ahead: deque[str] = deque()
    number = read_again = 0
    while True:
        number += 1
        line = ahead.popleft() if ahead else next(lines, None)
        if line is None:
            return
        if len(line) > MOST_IN_A_LINE:
            shown = line[:SHOWN_OF_A_LONG_LINE].split(separator)
            yield Record(number, shown, TOO_LONG)
            continue
        if QUOTE not in line:
            yield Record(number, line.split(separator))
            continue
        if cells := _whole(line, separator):
            yield Record(number, cells)
            continue
        record, taken = _quoted(line, lines, ahead, separator)
        if record.is_broken or record.open is not None:
            ahead.extendleft(reversed(taken))
            read_again += sum(map(len, taken)) + len(taken)
            if read_again > MOST_READ_AGAIN:
                raise Unreadable(
                    f"Too many quotation marks are opened and not closed, the last in"
                    f" line {number}. Save the table as CSV again, or as XLSX."
                )
            yield Record(number, line.split(separator), NOT_CLOSED)
            continue
        problem = NOT_DOUBLED if record.is_undoubled else ""
        yield Record(number, record.cells, problem)
        number += len(taken)


def _whole(line: str, separator: str) -> list[str] | None:
    """The cells of a line that keeps every rule, as nearly all do: read quickly."""
    if SPACED in line:
        return None
    try:
        return next(csv.reader((line,), delimiter=separator, strict=True))
    except csv.Error:
        return None


def _quoted(
    line: str, lines: Iterator[str], ahead: deque[str], separator: str
) -> tuple[QuotedRecord, list[str]]:
    """A record from its first line, and the further lines that it took."""
    record, taken, length = QuotedRecord(separator), [], len(line)
    while not record.take(line):
        line = ahead.popleft() if ahead else next(lines, None)
        if line is None:
            break
        taken.append(line)
        length += len(line) + 1
        if length > MOST_IN_A_LINE or len(taken) > MOST_LINES_OF_A_RECORD:
            record.is_broken = True
            break
    return record, taken
