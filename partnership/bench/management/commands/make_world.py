from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from partnership.bench.world import WorldRefused, make_world
from partnership.evidence.protection.owner import as_owner


class Command(BaseCommand):
    """Fill an empty database with invented pledges, to measure or to practise on."""

    help = "Build a world of N pledges and 4N transactions; the same for the same seed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pledges", type=int, required=True, metavar="N")
        parser.add_argument("--seed", type=int, default=2006)
        parser.add_argument("--into-existing", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with as_owner():  # the application's role makes no temporary tables
                world = make_world(
                    options["pledges"],
                    options["seed"],
                    into_existing=options["into_existing"],
                )
        except WorldRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(
            f"{world.pledges:,} pledges, {world.transactions:,} transactions;"
            f" seed {options['seed']}, checksum {world.checksum}"
        )
