"""`manage.py export pledge-gap --as-at 2006-02-01 --format csv --output FILE|-`.

`--as-known 2006-02-10` writes what the record held then.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django import forms
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.accounts.models import User
from partnership.evidence.as_known.instant import WrongInstant
from partnership.evidence.as_known.reading import reading_as_known
from partnership.evidence.as_known.record import find_instant
from partnership.evidence.clock import current_as_at
from partnership.exchange.readers import WholeRecord
from partnership.exchange.registry import REPORTS, UnknownReport, find_report
from partnership.exchange.report import Question, Report
from partnership.exchange.reproduction import option
from partnership.exchange.stream import pieces
from partnership.exchange.whole_file import whole_file
from partnership.exchange.writers import FORMATS, formats_of
from partnership.exchange.writers.too_long import TooLong

STDOUT = "-"


class Command(BaseCommand):
    """Write a report, with everything in the record, to a file or standard output."""

    help = "Write a report to a file. The reports are: see --list."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("report", nargs="?", help="such as pledge-gap")
        parser.add_argument("--list", action="store_true", help="name the reports")
        parser.add_argument("--as-at", help="a date, such as 2006-02-01")
        parser.add_argument("--as-known", help="a day or instant to look back to")
        parser.add_argument("--format", default="csv", help=", ".join(FORMATS))
        parser.add_argument("--reader", help="a username: only what they may see")
        parser.add_argument("--output", default=STDOUT, help="a file, or - (default)")
        for name, is_list in filter_names().items():
            action = "append" if is_list else "store"
            parser.add_argument(
                option(name), dest=f"filter_{name}", metavar="…", action=action
            )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["list"]:
            self.stdout.write(
                "\n".join(f"{r.name}  {r.title}" for r in REPORTS.values())
            )
            return
        report = _known_report(options["report"])
        formats = formats_of(report)
        if options["format"] not in formats:
            known = ", ".join(formats)
            raise CommandError(
                f"There is no format “{options['format']}”. The formats are: {known}."
            )
        known_at, reader = _known_at(options["as_known"]), _reader(options["reader"])
        with reading_as_known(known_at, reader) if known_at else nullcontext():
            question = _question(report, options, known_at, reader)
            file = pieces(report, question, options["format"], Origin.command())
            try:
                if options["output"] == STDOUT:
                    _to_standard_output(file)
                else:
                    _to_file(file, Path(options["output"]))
            except TooLong as too_long:
                raise CommandError(str(too_long)) from too_long


def filter_names() -> dict[str, bool]:
    """The filters of all reports, each once, and whether any takes several values."""
    found: dict[str, bool] = {}
    for report in REPORTS.values():
        for name, field in report.filter_form.base_fields.items():
            found[name] = found.get(name, False) or _takes_several(field)
    return found


def _takes_several(field: forms.Field) -> bool:
    return isinstance(field, forms.MultipleChoiceField)


def _as_taken(field: forms.Field, value: Any) -> Any:
    """Of a filter that takes several values in another report alone, the last one."""
    is_one = isinstance(value, list) and not _takes_several(field)
    return value[-1] if is_one else value


def _reader(username: str | None) -> User | WholeRecord:
    """Whose eyes: a person's, or those of the machine itself, which sees everything."""
    if username is None:
        return WholeRecord()
    try:
        reader = User.objects.get(username=username)
    except User.DoesNotExist as unknown:
        raise CommandError(f"--reader: nobody is called “{username}”.") from unknown
    reader.look_back()
    return reader


def _known_report(name: str | None) -> Report:
    try:
        return find_report(name or "")
    except UnknownReport as unknown:
        raise CommandError(str(unknown)) from unknown


def _question(
    report: Report,
    options: dict[str, Any],
    known_at: datetime | None,
    reader: User | WholeRecord,
) -> Question:
    on = _as_at(options["as_at"], known_at)
    given = {
        name: _as_taken(field, options[f"filter_{name}"])
        for name, field in report.filter_form.base_fields.items()
        if options.get(f"filter_{name}") is not None
    }
    form = report.form(given, on, reader)
    question = Question(form, on, reader, known_at)
    if not form.is_valid() or report.refuses(question):
        raise CommandError(
            " ".join(
                f"{option(name)}: {error}" if name != "__all__" else error
                for name, errors in form.errors.items()
                for error in errors
            )
        )
    return question


def _known_at(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return find_instant(text, timezone.now())
    except WrongInstant as wrong:
        raise CommandError(f"--as-known: {wrong}") from wrong


def _as_at(text: str | None, known_at: datetime | None) -> date:
    if text is None:
        return current_as_at(known_at)
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
    try:
        with whole_file(place) as whole:
            for piece in file:
                whole.write(piece)
    except OSError as fault:
        raise CommandError(f"{place} cannot be written: {fault.strerror}.") from fault
