"""In which row something stood first, for a million rows in a few tens of megabytes."""

import hashlib
from array import array

# A third of the places stay free, so that a look takes few steps.
FULLEST = 2 / 3


class FirstRows:
    """The first row of each key, kept as 64 bits of its digest.

    Two different keys fall together once in about ten billion files of this size.
    """

    def __init__(self) -> None:
        self._make(1 << 10)
        self._count = 0

    def first(self, key: str, row: int) -> int:
        """The row in which this key stood first: this row, if it was not seen yet."""
        if self._count >= len(self._keys) * FULLEST:
            self._grow()
        digest = _digest(key)
        place = self._place(digest)
        if not self._rows[place]:
            self._keys[place], self._rows[place] = digest, row
            self._count += 1
        return self._rows[place]

    def holds(self, key: str) -> bool:
        """Whether this key has stood in a row."""
        return bool(self._rows[self._place(_digest(key))])

    def _make(self, size: int) -> None:
        self._keys = array("Q", bytes(8 * size))
        self._rows = array("I", bytes(4 * size))

    def _place(self, digest: int) -> int:
        """Where it stands, or the free place that it would take."""
        last = len(self._keys) - 1
        place = digest & last
        while self._rows[place] and self._keys[place] != digest:
            place = (place + 1) & last
        return place

    def _grow(self) -> None:
        keys, rows = self._keys, self._rows
        self._make(2 * len(keys))
        for digest, row in zip(keys, rows, strict=True):
            if row:
                place = self._place(digest)
                self._keys[place], self._rows[place] = digest, row


def _digest(key: str) -> int:
    found = hashlib.blake2b(key.encode(), digest_size=8).digest()
    return int.from_bytes(found, "big")
