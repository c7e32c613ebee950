import sys
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from partnership.bench.databases import migrated_database
from partnership.bench.measure import SEED, machine, measure, measure_security
from partnership.bench.past import PLEDGES
from partnership.bench.table import draw
from partnership.evidence.protection.owner import as_owner


def sizes(text: str) -> list[int]:
    """1000,100000, or 0 for none."""
    if text == "0":
        return []
    try:
        found = [int(part) for part in text.split(",")]
    except ValueError:
        found = []
    if not found or min(found) < 1:
        raise ArgumentTypeError("write numbers of records, such as 1000,100000")
    return found


class Command(BaseCommand):
    """Measure the product against bare SQL; exit status 1 if a limit is exceeded.

    The worlds are built in databases of their own, beside the one that is configured,
    and dropped.
    """

    help = "Print each measured figure beside its limit, as a ratio."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sizes", type=sizes, default=[1_000, 100_000, 1_000_000])
        parser.add_argument("--security", type=sizes, default=[100, 3_000])
        parser.add_argument("--past", type=int, default=PLEDGES)
        parser.add_argument("--runs", type=int, default=5)

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.LOCAL:
            raise CommandError("Measurements are taken in local mode only.")
        if options["runs"] < 1:
            raise CommandError("--runs: at least one run is needed.")
        self.stderr.write("Making an empty database, then a world of each size …")
        call_command("collectstatic", interactive=False, verbosity=0)
        # The owner alone may make databases.
        with as_owner(), migrated_database() as template:
            table = measure(
                options["sizes"], options["past"], options["runs"], template
            )
            of_security = measure_security(
                options["security"], options["runs"], template
            )
        told = ", ".join(f"{size:,}" for size in options["sizes"])
        self.stdout.write(
            f"{machine()}; worlds of {told} pledges, four times as many transactions,"
            f" seed {SEED}; medians of {options['runs']} runs, taken in turn."
        )
        self.stdout.write(draw(table))
        if of_security:
            self.stdout.write(draw(of_security, "contributors"))
        if any(line.is_over for line in (*table, *of_security)):
            sys.exit(1)
