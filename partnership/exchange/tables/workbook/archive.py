"""The archive that a workbook is: what it declares is checked before it is opened."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from .limits import (
    MOST_ENTRIES,
    MOST_IN_A_PART,
    MOST_IN_ALL,
    MOST_TIMES,
    NO_BOMB,
    PIECE,
    Refused,
)

ENCRYPTED = 0x1
HEADER = 30
SAVE_AS = "Save the table as XLSX or CSV, and give that file."
BOMB = "The workbook unpacks to far more than it seems to hold, as no real one does."


class Archive:
    """The parts of a workbook, by name; nothing is unpacked but piece by piece."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(file)
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise Refused(
                f"The workbook has {len(entries):,} parts, as no real one has."
            )
        if any(entry.flag_bits & ENCRYPTED for entry in entries):
            raise Refused(f"The file is protected by a password. {SAVE_AS}")
        self._entries = {entry.filename.casefold(): entry for entry in entries}
        if len(self._entries) < len(entries):
            raise Refused("The workbook has two parts of one name: it is damaged.")
        is_bomb = any(map(_is_bomb, entries))
        if is_bomb or sum(entry.file_size for entry in entries) > MOST_IN_ALL:
            raise Refused(BOMB)
        _refuse_overlaps(entries)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.casefold() in self._entries

    def names(self) -> list[str]:
        """The names of all parts, in small letters."""
        return list(self._entries)

    def pieces(self, name: str, most: int = MOST_IN_A_PART) -> Iterator[bytes]:
        """A part in pieces; Refused if it is larger than `most` bytes."""
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise Refused("The workbook lacks one of its parts: it is damaged.")
        if entry.file_size > most:
            raise Refused(f"A part of the workbook is larger than {most >> 20} MB.")
        with self._zip.open(entry) as part:
            while piece := part.read(PIECE):
                yield piece


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    times = entry.file_size / max(entry.compress_size, 1)
    return entry.file_size > NO_BOMB and times > MOST_TIMES


def _refuse_overlaps(entries: list[zipfile.ZipInfo]) -> None:
    """Parts that share their bytes make a small file unpack to a large one."""
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise Refused(BOMB)
        end = (
            entry.header_offset
            + HEADER
            + len(entry.orig_filename)
            + entry.compress_size
        )
