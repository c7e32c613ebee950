"""What a request makes at once, and how much is kept of one person."""

from collections.abc import Iterator
from dataclasses import replace

from partnership.exchange.report import Question, Reading, Report
from partnership.exchange.writers.too_long import TooLong

# A workbook must be whole before its first byte leaves: 20,000 rows of 20 columns take
# about three seconds. CSV and JSON leave as they are read, however many rows there are.
ROWS_AT_ONCE = {"xlsx": 20_000}
MOST_FILES = 10
MOST_BYTES = 1024**3
MOST_UNDER_WAY = 3


def at_once(report: Report, file_format: str) -> Report:
    """The report, whose rows are TooLong beyond what a request makes at once."""
    most = ROWS_AT_ONCE.get(file_format)
    if most is None:
        return report

    def read(question: Question) -> Reading:
        summary, rows = report.read(question)
        return Reading(summary, _bounded(rows, most))

    return replace(report, read=read)


def _bounded(rows: Iterator[tuple], most: int) -> Iterator[tuple]:
    for number, row in enumerate(rows):
        if number == most:
            raise TooLong(
                f"A workbook of more than {most:,} rows is made in the background. The"
                " CSV and the JSON have every row at once."
            )
        yield row
