"""A file on disk and a context to import it in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management import CommandError, call_command

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


def import_text(
    folder: Path, kind: str, text: str, *options: str
) -> tuple[int, dict[str, Any]]:
    """The exit status of the command, and its report."""
    report = folder / "report.json"
    try:
        path = write_file(folder, text)
        call_command("import_file", kind, path, "--report", report, *options)
    except CommandError as error:
        return error.returncode, json.loads(report.read_text())
    return 0, json.loads(report.read_text())
