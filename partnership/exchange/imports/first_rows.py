"""In which row something stood first, for a million rows in a few tens of megabytes."""

from array import array

# A third of the places stay free, so that a look takes few steps.
FULLEST = 2 / 3


class FirstRows:
    """The first row of each key, kept as the 64 bits of its hash.

    Python draws the secret of the hash anew for each process, so that nobody can make
    two keys that fall together; by chance they do in one of ten million such files.
    """

    def __init__(self) -> None:
        self._make(1 << 10)
        self._count = 0

    def first(self, key: str, row: int) -> int:
        """The row in which this key stood first: this row, if it was not seen yet."""
        digest = hash(key)
        place = self._place(digest)
        if known := self._rows[place]:
            return known
        self._keys[place], self._rows[place] = digest, row
        self._count += 1
        if self._count >= self._most:
            self._grow()
        return row

    def holds(self, key: str) -> bool:
        """Whether this key has stood in a row."""
        return bool(self._rows[self._place(hash(key))])

    def _make(self, size: int) -> None:
        self._keys = array("q", bytes(8 * size))
        self._rows = array("I", bytes(4 * size))
        self._most = int(size * FULLEST)

    def _place(self, digest: int) -> int:
        """Where it stands, or the free place that it would take."""
        keys, rows = self._keys, self._rows
        last = len(keys) - 1
        place = digest & last
        while rows[place] and keys[place] != digest:
            place = (place + 1) & last
        return place

    def _grow(self) -> None:
        keys, rows = self._keys, self._rows
        self._make(2 * len(keys))
        for digest, row in zip(keys, rows, strict=True):
            if row:
                place = self._place(digest)
                self._keys[place], self._rows[place] = digest, row
