"""`manage.py import_rates FILE --set CODE`: a file of rates, from the machine."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from donors.models import RateSet
from donors.rates.decoding import Unreadable
from donors.rates.importing import import_rates, lowest_marking, record_rate_set
from donors.rates.quotes import Quote
from donors.rates.reading import read_rates
from donors.rates.used import amounts_converted
from donors.rates.writing import Comparison
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.currencies import CURRENCIES
from partnership.evidence.models import Source
from partnership.evidence.refusal import Refused


class Command(BaseCommand):
    help = (
        "Import rates from a CSV file: the European Central Bank's wide form, or"
        " currency,date,units_per_base. All of it, or nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--set", required=True, help="the code of the rate set")
        parser.add_argument("--name", help="of a new set")
        parser.add_argument("--base", help="the currency that a new set counts in")
        parser.add_argument("--source", help="the code of a source, for a new set")
        parser.add_argument("--reason", help="why rates that are recorded change")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what it would do, do nothing"
        )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        known = RateSet.objects.filter(code=options["set"]).first()
        rate_set = known or _new_set(options)
        quotes = self._read(options["file"], rate_set.base_currency)
        used = amounts_converted(rate_set, quotes, EVERY_MARKING)
        reason = options["reason"] or ("dry run" if options["dry_run"] else None)
        try:
            done = import_rates(
                rate_set=rate_set, quotes=quotes, by=None, reason=reason
            )
        except Refused as refused:
            raise CommandError(f"{refused}: give --reason.") from None
        self.stdout.write(_words(rate_set, done, used))
        if options["dry_run"]:
            transaction.set_rollback(True)
            self.stdout.write("A dry run: nothing was written.")

    def _read(self, path: Path, base: str) -> list[Quote]:
        """The rates of the file; every problem stands on a line of its own."""
        try:
            file = read_rates(path.read_bytes(), base=base, today=timezone.localdate())
        except OSError as wrong:
            raise CommandError(f"{path} cannot be read: {wrong.strerror}.") from None
        except Unreadable as wrong:
            raise CommandError(f"{path}: {wrong}") from None
        if not file.problems:
            return file.quotes
        lines = "\n".join(map(str, file.problems))
        raise CommandError(
            f"{file.problem_count} problems, and nothing was written:\n{lines}"
        )


def _new_set(options: dict[str, Any]) -> RateSet:
    code, base = options["set"], (options["base"] or "").upper()
    if not options["name"] or not base:
        raise CommandError(
            f"There is no rate set “{code}”. Give --name and --base to make it."
        )
    if base not in CURRENCIES:
        raise CommandError(f"“{base}” is no currency of ISO 4217.")
    source = None
    if options["source"]:
        source = Source.objects.filter(code=options["source"]).first()
        if source is None:
            raise CommandError(f"There is no source “{options['source']}”.")
    return record_rate_set(
        code=code,
        name=options["name"],
        base_currency=base,
        source=source,
        marking=lowest_marking(),
        by=None,
        reason=options["reason"],
    )


def _words(rate_set: RateSet, done: Comparison, used: int) -> str:
    sentence = (
        f"{rate_set}: {done.new:,} rates are new, {done.changed:,} have a new value,"
        f" {done.same:,} are the same."
    )
    if not used:
        return sentence
    return f"{sentence} {used:,} amounts were converted at an old value, and keep it."
