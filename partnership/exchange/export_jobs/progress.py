"""How far a file has come, told beside the transaction that only reads."""

from collections.abc import Iterator
from time import monotonic
from types import TracebackType
from typing import Self

from django.db import DEFAULT_DB_ALIAS, connections

from partnership.exchange.report import Report
from partnership.exchange.trail import Counted, RowT

SECONDS = 1
ROWS = 200
TELL = """
UPDATE exchange_exportjob SET rows = %s, seen_at = clock_timestamp()
WHERE id = %s AND turns = %s AND state = 'running'
"""


class Cancelled(Exception):
    """Somebody removed the file, or another worker has its turn."""


class Progress(Counted):
    """A report whose rows say every second how many there are so far.

    Raises Cancelled, from whatever reads the rows, once the file is not wanted.
    """

    def __init__(self, report: Report, pk: int, turn: int) -> None:
        super().__init__(report)
        self._job = (pk, turn)
        self._told_at = monotonic()
        self._beside = connections[DEFAULT_DB_ALIAS].copy()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        # The last count, unless it is told in vain.
        try:
            if kind is None:
                self._tell()
        finally:
            self._beside.close()

    def beat(self) -> None:
        """Say how many rows there are, if it was not said within the last second."""
        if monotonic() - self._told_at >= SECONDS:
            self._tell()

    def _counting(self, rows: Iterator[RowT]) -> Iterator[RowT]:
        for row in super()._counting(rows):
            if self.rows % ROWS == 0:
                self.beat()
            yield row

    def _tell(self) -> None:
        self._told_at = monotonic()
        with self._beside.cursor() as cursor:
            cursor.execute(TELL, [self.rows, *self._job])
            if not cursor.rowcount:
                raise Cancelled
