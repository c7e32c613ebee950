"""The archive of somebody else, read without trusting it."""

import hashlib
import struct
import zipfile
from dataclasses import dataclass
from typing import IO

from partnership.exchange.leaving.archive import AT_ONCE

MEMBERS_AT_MOST = 5000
# Bytes of the list of members, and of the manifest: both are read whole.
LIST_AT_MOST = 2 << 20
TEXT_AT_MOST = 32 << 20
# How a ZIP archive ends: a record of this length, with a longer one before it where the
# archive is large.
END, LONG_END = b"PK\x05\x06", b"PK\x06\x06"
END_LENGTH, LONG_END_LENGTH, POINTER_LENGTH = 22, 56, 20
# What `zipfile` raises on bytes that nobody wrote; damaged text is a ValueError.
DAMAGED = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
)


class NotReceived(Exception):
    """Why a file, or this database, is refused: each reason a sentence."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Measured:
    """What a member turned out to be: its lines are those outside quotation marks."""

    sha256: str
    size: int
    lines: int
    first_line: bytes


class Container:
    """The members of an archive without compression, each of which is there once."""

    def __init__(self, file: IO[bytes]) -> None:
        """Raises NotReceived for what is no archive of ours, or is cut off."""
        self._length = _refuse_unless_whole(file)
        try:
            self._zip = zipfile.ZipFile(file)
        except DAMAGED as wrong:
            raise NotReceived(
                f"The file cannot be read as an archive: {wrong}."
            ) from wrong
        self._members = self._zip.infolist()
        self._refuse_surprises()

    @property
    def names(self) -> list[str]:
        """The members in their order."""
        return [member.filename for member in self._members]

    def open(self, name: str) -> IO[bytes]:
        """A member to read from; reading raises BadZipFile if it was damaged."""
        return self._zip.open(name)

    def text(self, name: str) -> str:
        """A short member, read whole."""
        if name not in self.names:
            raise NotReceived(f"{name} is not in the file.")
        if self._zip.getinfo(name).file_size > TEXT_AT_MOST:
            raise NotReceived(f"{name} is larger than it can be.")
        try:
            return self._zip.read(name).decode()
        except DAMAGED as wrong:
            raise NotReceived(f"{name} is damaged.") from wrong

    def measure(self, name: str) -> Measured:
        """Read a member through, in bounded memory."""
        digest, size, breaks, outside, first = hashlib.sha256(), 0, 0, True, b""
        try:
            with self.open(name) as member:
                while piece := member.read(AT_ONCE):
                    first = first or piece[: piece.find(b"\n") + 1]
                    digest.update(piece)
                    size += len(piece)
                    parts = piece.split(b'"')
                    counted = parts[0 if outside else 1 :: 2]
                    breaks += sum(part.count(b"\n") for part in counted)
                    outside ^= len(parts) % 2 == 0
        except DAMAGED as wrong:
            raise NotReceived(f"{name} is damaged.") from wrong
        return Measured(digest.hexdigest(), size, breaks, first)

    def _refuse_surprises(self) -> None:
        if len(set(self.names)) != len(self.names):
            raise NotReceived("The file has two members of one name.")
        for member in self._members:
            plain = member.compress_type == zipfile.ZIP_STORED
            if not plain or member.flag_bits & 1:
                raise NotReceived(
                    f"{member.filename[:80]!r} is compressed or encrypted; export_all"
                    " writes neither."
                )
            if member.compress_size != member.file_size:
                raise NotReceived(f"The size of {member.filename[:80]!r} is not true.")
        if sum(member.file_size for member in self._members) > self._length:
            raise NotReceived("The members are larger than the file.")


def _refuse_unless_whole(file: IO[bytes]) -> int:
    """The length of the file; NotReceived if it has no end, or too long a list."""
    length = file.seek(0, 2)
    end = _read(file, length - END_LENGTH, END_LENGTH)
    if not end.startswith(END):
        raise NotReceived(
            "The file is cut off, or no archive of export_all: its end is missing."
        )
    members, size = struct.unpack("<HI", end[10:16])
    start = length - END_LENGTH - POINTER_LENGTH - LONG_END_LENGTH
    long_end = _read(file, start, LONG_END_LENGTH)
    if long_end.startswith(LONG_END):
        members, size = struct.unpack("<QQ", long_end[32:48])
    if members > MEMBERS_AT_MOST or size > LIST_AT_MOST:
        raise NotReceived("The file has more members than an export can have.")
    file.seek(0)
    return length


def _read(file: IO[bytes], start: int, length: int) -> bytes:
    if start < 0:
        return b""
    file.seek(start)
    return file.read(length)
