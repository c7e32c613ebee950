"""One digest for the rows of a report, whichever format they leave in."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import islice

from partnership.exchange.report import Extract
from partnership.exchange.writers.comma_separated import lines_of_rows

TAKEN_AT_ONCE = 500
LABEL = "SHA-256 of the rows"


class RowDigest:
    """SHA-256 of the rows as the CSV writes them: the same data, the same digest."""

    def __init__(self, extract: Extract) -> None:
        self._kinds = [column.kind for column in extract.columns]
        self._digest = sha256()

    def following(self, rows: Iterator[tuple]) -> Iterator[tuple]:
        """The same rows; the digest is that of those which were taken."""
        while taken := list(islice(rows, TAKEN_AT_ONCE)):
            self._digest.update(lines_of_rows(self._kinds, taken))
            yield from taken

    def hexdigest(self) -> str:
        """The digest of what was taken so far."""
        return self._digest.hexdigest()
