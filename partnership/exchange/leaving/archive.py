"""The file itself: a ZIP archive without compression, the same bytes for the same rows.

Not compressed, so that the bytes depend on no library's version, and so that reading a
member never gives more than the file holds. Times of members are fixed.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Self

README, DICTIONARY, MANIFEST, SUMS = (
    "README.txt",
    "dictionary.csv",
    "manifest.json",
    "SHA256SUMS",
)
# What a ZIP archive takes for "no time".
NO_TIME = (1980, 1, 1, 0, 0, 0)
UNIX, OWNER_MAY_READ = 3, 0o600 << 16
AT_ONCE = 1 << 20


@dataclass
class Written:
    """A member so far: its size in bytes, and its digest once it is complete."""

    size: int = 0
    sha256: str = ""


class _Digested(io.RawIOBase):
    """Passes on what is written, and adds it to a digest."""

    def __init__(self, target: IO[bytes], written: Written) -> None:
        self._target, self._written = target, written
        self.digest = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes) -> int:
        self._target.write(piece)
        self.digest.update(piece)
        self._written.size += len(piece)
        return len(piece)


class Archive:
    """An archive that is written from its first member to its last."""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_STORED)
        self._sums: dict[str, str] = {}

    @contextmanager
    def member(self, name: str) -> Iterator[tuple[IO[bytes], Written]]:
        """Something to write to, in small pieces; the digest is there at the end."""
        written = Written()
        info = zipfile.ZipInfo(name, NO_TIME)
        info.create_system, info.external_attr = UNIX, OWNER_MAY_READ
        # Whatever its size turns out to be, its bytes are the same.
        with self._zip.open(info, "w", force_zip64=True) as target:
            digested = _Digested(target, written)
            with io.BufferedWriter(digested, AT_ONCE) as buffer:
                yield buffer, written
            written.sha256 = self._sums[name] = digested.digest.hexdigest()

    def add(self, name: str, content: bytes) -> None:
        """Write a member that is at hand."""
        with self.member(name) as (file, _):
            file.write(content)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        """Write the digest of each member, as sha256sum reads it, and end.

        After a failure the archive stays without its end.
        """
        if failed:
            self._zip.fp = None
            return
        lines = [f"{digest}  {name}\n" for name, digest in self._sums.items()]
        self.add(SUMS, "".join(lines).encode())
        self._zip.close()
