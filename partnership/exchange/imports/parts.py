"""The file of an import, kept in pieces: web and worker may be on two machines."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from partnership.exchange.models import DataImport, ImportPart
from partnership.exchange.tables import Unreadable

PIECE = 1024 * 1024
NOT_KEPT = "The file is no longer kept. Choose it again"


def keep_file(data_import: DataImport, chunks: Iterable[bytes]) -> None:
    """Keep the bytes of a file, and say their number and digest on the import.

    The caller saves the import's `size` and `sha256`.
    """
    digest, size, number, rest = hashlib.sha256(), 0, 0, b""
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        rest += chunk
        while len(rest) >= PIECE:
            _keep(data_import, number, rest[:PIECE])
            number, rest = number + 1, rest[PIECE:]
    _keep(data_import, number, rest)
    data_import.size, data_import.sha256 = size, digest.hexdigest()


def _keep(data_import: DataImport, number: int, content: bytes) -> None:
    ImportPart.objects.create(data_import=data_import, number=number, content=content)


@contextmanager
def kept_file(data_import: DataImport) -> Iterator[Path]:
    """The file on this machine's disk, for as long as it is read.

    Raises Unreadable where it was forgotten, or is while it is read.
    """
    handle, name = tempfile.mkstemp(prefix="import-")
    try:
        with os.fdopen(handle, "wb") as file:
            _write(data_import, file)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _write(data_import: DataImport, file: BinaryIO) -> None:
    try:
        for content in data_import.parts.all().contents():
            file.write(content)
    except ImportPart.DoesNotExist:
        raise Unreadable(NOT_KEPT) from None
