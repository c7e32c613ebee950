"""A file that is put in place when it is whole, and not before."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(place: Path) -> Iterator[IO[bytes]]:
    """Something to write to; a fault leaves what was there before. Only we may read it.

    Raises OSError where it cannot be written.
    """
    partial = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=place.parent, prefix=f".{place.name}.", delete=False
        ) as temporary:
            partial = Path(temporary.name)
            yield temporary
            temporary.flush()
            os.fsync(temporary.fileno())
        partial.chmod(0o600)
        partial.replace(place)
    finally:
        if partial:
            partial.unlink(missing_ok=True)
