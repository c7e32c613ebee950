"""`manage.py export pledge-gap --as-at 2006-02-01 --format csv --output FILE|-`."""

import os
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.evidence.models import Programme
from partnership.exchange.readers import WholeRecord
from partnership.exchange.registry import REPORTS, UnknownReport, find_report
from partnership.exchange.report import Question, Report
from partnership.exchange.stream import pieces
from partnership.exchange.writers import FORMATS

STDOUT = "-"


class Command(BaseCommand):
    """Write a report, with everything in the record, to a file or standard output."""

    help = "Write a report to a file. The reports are: see --list."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("report", nargs="?", help="such as pledge-gap")
        parser.add_argument("--list", action="store_true", help="name the reports")
        parser.add_argument("--as-at", help="a date, such as 2006-02-01")
        parser.add_argument("--format", default="csv", help="csv, xlsx or json")
        parser.add_argument("--output", default=STDOUT, help="a file, or - (default)")
        for name in filter_names():
            parser.add_argument(option(name), dest=f"filter_{name}", metavar="…")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["list"]:
            self.stdout.write(
                "\n".join(f"{r.name}  {r.title}" for r in REPORTS.values())
            )
            return
        report = _known_report(options["report"])
        if options["format"] not in FORMATS:
            known = ", ".join(FORMATS)
            raise CommandError(
                f"There is no format “{options['format']}”. The formats are: {known}."
            )
        question = _question(report, options)
        file = pieces(report, question, options["format"], Origin.command())
        if options["output"] == STDOUT:
            _to_standard_output(file)
        else:
            _to_file(file, Path(options["output"]))


def filter_names() -> list[str]:
    """The filters of all reports, each once."""
    forms = [report.filter_form for report in REPORTS.values()]
    return list(dict.fromkeys(name for form in forms for name in form.base_fields))


def option(name: str) -> str:
    """A filter as an option: period_from is --from."""
    return "--" + name.removeprefix("period_").replace("_", "-")


def _known_report(name: str | None) -> Report:
    try:
        return find_report(name or "")
    except UnknownReport as unknown:
        raise CommandError(str(unknown)) from unknown


def _question(report: Report, options: dict[str, Any]) -> Question:
    on, reader = _as_at(options["as_at"]), WholeRecord()
    given = {
        name: options[f"filter_{name}"]
        for name in report.filter_form.base_fields
        if options.get(f"filter_{name}") is not None
    }
    form = report.filter_form(given, reader=reader)
    if not form.is_valid():
        raise CommandError(
            " ".join(
                f"{option(name)}: {error}" if name != "__all__" else error
                for name, errors in form.errors.items()
                for error in errors
            )
        )
    return Question(form, on, reader)


def _as_at(text: str | None) -> date:
    if text is None:
        programme = Programme.objects.first()
        today = timezone.localdate()
        return programme.as_at_default(today) if programme else today
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise CommandError(
            f"--as-at: “{text}” is not a date. Write year, month and day,"
            " such as 2006-02-01."
        ) from wrong


def _to_standard_output(file: Iterator[bytes]) -> None:
    """Write until the end, or until nobody reads any more, which is no error."""
    try:
        for piece in file:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python would complain again when it flushes on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(file: Iterator[bytes], place: Path) -> None:
    """Put the whole file in place at once; a fault leaves what was there before."""
    partial = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=place.parent, prefix=f".{place.name}.", delete=False
        ) as temporary:
            partial = Path(temporary.name)
            for piece in file:
                temporary.write(piece)
            temporary.flush()
            os.fsync(temporary.fileno())
        partial.chmod(0o600)
        partial.replace(place)
    except OSError as fault:
        raise CommandError(f"{place} cannot be written: {fault.strerror}.") from fault
    finally:
        if partial:
            partial.unlink(missing_ok=True)
