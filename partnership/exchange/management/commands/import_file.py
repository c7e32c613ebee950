"""`manage.py import_file KIND FILE`: a file of records, from the machine itself."""

import json
from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from partnership.evidence.refusal import Refused
from partnership.exchange.imports.asked import (
    BadAnswer,
    asked_from,
    heading_row_from,
    moves_from,
)
from partnership.exchange.imports.borne import context_from
from partnership.exchange.imports.from_machine import Imported, import_from_machine
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.mapping_file import BadMapping, read_mapping
from partnership.exchange.imports.opening import dated_today, open_file
from partnership.exchange.imports.registry import UnknownKind, find_kind
from partnership.exchange.models import OnDuplicates
from partnership.exchange.tables import Unreadable

IN_ERROR, UNREADABLE = 1, 2
SHOWN = 20


class Command(BaseCommand):
    help = (
        "Import a CSV, TSV or XLSX file (or one of IATI): all of it, or nothing. Ends"
        " with 0, with 1 where rows are in error, with 2 where it cannot be read."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", help="what its rows are, such as pledges")
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--mapping", type=Path, help="a JSON file: the heading by field"
        )
        parser.add_argument(
            "--set",
            action="append",
            default=[],
            metavar="NAME=VALUE",
            help="currency=EUR, unit=billion, date=2006-02-01, numbers=1.234,56,"
            " dates=day_first, source=CODE, grade=published, marking=CODE,"
            " sender=NAME, sheet=NAME, heading_row=7, changed=move, or a"
            " field that is the same in every row",
        )
        parser.add_argument(
            "--on-duplicates", choices=OnDuplicates.values, default=OnDuplicates.KEEP
        )
        parser.add_argument("--dry-run", action="store_true")
        parser.add_argument("--report", type=Path, help="write what it did as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            kind = find_kind(options["kind"])
            done = _run(kind, options)
        except (UnknownKind, BadAnswer, BadMapping, Unreadable) as wrong:
            self._refuse(options, str(wrong), UNREADABLE)
        except OSError as wrong:
            named = wrong.filename or options["file"]
            self._refuse(options, f"{named}: {wrong.strerror}.", UNREADABLE)
        except Refused as refused:
            self._refuse(options, str(refused), IN_ERROR)
        else:
            self._say(done, is_dry=options["dry_run"])

    def _refuse(self, options: dict[str, Any], words: str, status: int) -> None:
        said = "unreadable" if status == UNREADABLE else "refused"
        # A report that cannot be written is said with the rest, and is no rest.
        with suppress(OSError):
            _report(options["report"], {said: words})
        self._end(words, status)

    def _say(self, done: Imported, *, is_dry: bool) -> None:
        report = done.report
        for remark in report["remarks"]:
            self.stdout.write(remark)
        for problem in report["errors"][:SHOWN]:
            column = f", {problem['column']}" if problem["column"] else ""
            self.stderr.write(f"Row {problem['row']}{column}: {problem['message']}")
        if report["error_count"] > SHOWN:
            self.stderr.write(f"… and {report['error_count'] - SHOWN:,} more.")
        left_out = sum(report["rows_left_out"].values())
        self.stdout.write(
            f"{report['rows_read']:,} rows read: {report['rows_new']:,} new,"
            f" {report['rows_changed']:,} changed, {report['rows_same']:,} the same,"
            f" {left_out:,} left out, {report['rows_in_error']:,} in error."
        )
        if report["rows_in_error"]:
            self._end("Rows are in error, so nothing was loaded.", IN_ERROR)
        if is_dry:
            self.stdout.write("A dry run: nothing was written.")

    def _end(self, words: str, status: int) -> None:
        raise CommandError(words, returncode=status)


@transaction.atomic
def _run(kind: Kind, options: dict[str, Any]) -> Imported:
    said = dict(_pair(one) for one in options["set"])
    context = context_from(said, timezone.localdate())
    sheet, heading_row = said.pop("sheet", ""), heading_row_from(said)
    moves = kind.likely is not None and moves_from(said)
    columns, answers = read_mapping(options["mapping"])
    asked = asked_from(
        said,
        frozenset(field.name for field in kind.fields),
        on_duplicates=options["on_duplicates"],
        answers=answers,
    )
    path = options["file"]
    opened = open_file(
        path,
        path.name,
        kind,
        asked,
        said_columns=columns,
        sheet=sheet,
        heading_row=heading_row,
    )
    if kind.is_undated_today:
        opened = dated_today(opened, kind, context.today)
    if opened.questions:
        asked_for = "; ".join(f"{q.words} (--set {q.name}=…)" for q in opened.questions)
        raise BadAnswer(opened.questions[0].name, asked_for)
    name = path.name.encode(errors="replace").decode()
    done = import_from_machine(
        opened,
        kind,
        context,
        name,
        path,
        dry_run=options["dry_run"],
        moves=moves,
    )
    # Before the end of the transaction: what cannot be reported is not loaded.
    _report(options["report"], done.report)
    return done


def _pair(said: str) -> tuple[str, str]:
    name, mark, value = said.partition("=")
    if not mark:
        raise BadAnswer("set", f"“{said}” is not NAME=VALUE")
    return name.strip(), value


def _report(path: Path | None, report: dict[str, Any]) -> None:
    if path:
        text = json.dumps(report, indent=2, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")
