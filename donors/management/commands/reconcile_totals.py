import sys
from typing import Any

from django.core.management.base import BaseCommand

from donors.standing.reconcile import reconcile


class Command(BaseCommand):
    """Compare the kept sums with the ledger; exit status 1 if any differs."""

    help = "Work out every sum that is kept, and name each that differs."

    def handle(self, *args: Any, **options: Any) -> None:
        found = reconcile()
        for difference in found.differences:
            self.stderr.write(difference)
        if found.differences:
            sys.exit(1)
        self.stdout.write(
            f"{found.sums:,} kept sums agree with the ledger to the cent."
        )
