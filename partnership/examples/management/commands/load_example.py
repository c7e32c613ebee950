from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError

from donors.rates.shipped import seed_rates
from partnership.evidence.models import Programme
from partnership.examples.loading.example import (
    EXAMPLES,
    BadExample,
    Loaded,
    known_examples,
    load,
)
from partnership.examples.loading.known import entered_at
from partnership.examples.loading.report import report


class Command(BaseCommand):
    """Load the example data that ships with the product, and say what it loaded."""

    help = (
        "Load an example's files. Every row is checked before anything is written;"
        " a second run changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help=f"one of {', '.join(known_examples())}")
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="do nothing if a programme is recorded already",
        )
        parser.add_argument(
            "--with-rates",
            action="store_true",
            help="do what seed_rates does too, without another start of Python",
        )

    def handle(self, *args: Any, name: str, if_empty: bool, **options: Any) -> None:
        if name not in known_examples():
            known = ", ".join(known_examples())
            raise CommandError(f"There is no example “{name}”. Known: {known}.")
        is_new = not Programme.objects.exists()
        if if_empty and not is_new:
            self.stdout.write("A programme is recorded already: nothing was loaded.")
        else:
            self.stdout.write(report(name, self._load(EXAMPLES / name)))
        if options["with_rates"]:
            self._seed(is_new)

    def _seed(self, is_new: bool) -> None:
        """Load the rates that ship; a new example has them from its own first day."""
        first = Programme.objects.get().pinned_as_at if is_new else None
        loaded = seed_rates(entered_at(first) if first else None)
        self.stdout.write(f"Rates of the European Central Bank: {loaded:,} loaded.")

    def _load(self, folder: Path) -> Loaded:
        try:
            return load(folder)
        except BadExample as wrong:
            lines = "\n".join(wrong.problems)
            count = len(wrong.problems)
            what = "1 problem" if count == 1 else f"{count} problems"
            raise CommandError(f"{what}, and nothing was written:\n{lines}") from None
        except IntegrityError as wrong:
            first_line = str(wrong).splitlines()[0]
            raise CommandError(
                "The records that are here already contradict the files, and nothing"
                f" was written: {first_line}"
            ) from wrong
