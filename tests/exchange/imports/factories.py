"""A file on disk and a context to import it in."""

from datetime import date
from pathlib import Path

from partnership.exchange.imports.kind import Context
from partnership.exchange.readers import WholeRecord
from tests.factories import make_marking


def make_context(**values) -> Context:
    usual = {
        "reader": WholeRecord(),
        "by": None,
        "today": date(2006, 2, 1),
        "sender": "",
        "source": None,
        "grade": "published",
        "reason": "imported from a file",
    }
    if "marking" not in values:
        values["marking"] = make_marking()
    return Context(**{**usual, **values})


def write_file(folder: Path, text: str, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path
