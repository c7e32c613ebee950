"""What a file is by its first bytes, whatever its name says."""

import mmap
from pathlib import Path

from partnership.exchange.tables.table import Unreadable

ARCHIVE = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_AS = "Save the table as CSV or XLSX, and give that file."
OTHERS = {
    b"%PDF": "a PDF",
    b"{\\rtf": "a text document",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed archive",
    b"Rar!": "a compressed archive",
    b"BZh": "a compressed file",
    b"\xfd7zXZ": "a compressed file",
    b"PK\x05\x06": "an empty archive",
    b"PK\x07\x08": "a part of an archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
    b"PAR1": "a Parquet file",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
}
MARKUP = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<div", b"<meta")
OBJECTS = (b'{"', b"[{", b"[[", b"{\n", b"{\r", b"[\n", b"[\r")


def is_archive(path: Path) -> bool:
    """Whether the file is an archive, as every XLSX is."""
    with path.open("rb") as file:
        return file.read(4) == ARCHIVE


def refuse_other_kinds(path: Path) -> None:
    """Unreadable if the file is neither text nor an archive, with what to do."""
    with path.open("rb") as file:
        head = file.read(1024)
    if head.startswith(OLD_OFFICE):
        raise Unreadable(_old_office(path))
    kind = next((name for mark, name in OTHERS.items() if head.startswith(mark)), "")
    # NULs, since a page saved by an old program may be UTF-16.
    text = (
        head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \r\n")
    )
    if text[:14].lower().startswith(MARKUP):
        kind = "a web page"
    elif text.startswith(b"<"):
        old = b"Excel.Sheet" in text or b"office:spreadsheet" in text
        kind = "a workbook of an old kind (XML of 2003)" if old else "XML"
    elif text.startswith(OBJECTS):
        kind = "JSON"
    if kind:
        raise Unreadable(f"The file is {kind}, and not a table. {SAVE_AS}")


def _old_office(path: Path) -> str:
    """A workbook with a password is of the same outer kind as one of before 2007."""
    with path.open("rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        with content:
            protected = content.find("EncryptedPackage".encode("utf-16-le")) >= 0
    if protected:
        return (
            "The workbook is protected by a password. Take the password off in the"
            " spreadsheet program, save it, and give that file."
        )
    return (
        "The file is a workbook of an old kind (.xls). Save it as XLSX or CSV, and"
        " give that file."
    )
