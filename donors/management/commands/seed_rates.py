"""`manage.py seed_rates`: the rates that ship, into a database that never had them."""

from typing import Any

from django.core.management.base import BaseCommand

from donors.rates.shipped import NAME, seed_rates


class Command(BaseCommand):
    help = (
        "Load the European Central Bank's reference rates of 1999 to 2007, once. A"
        " database that ever had them keeps what it has."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = seed_rates()
        if loaded:
            self.stdout.write(f"{NAME}: {loaded:,} rates are loaded.")
        else:
            self.stdout.write(f"{NAME}: loaded before, so nothing was changed.")
