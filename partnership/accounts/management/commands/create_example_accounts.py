from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from partnership.accounts.examples import NameTaken, create_example_accounts


class Command(BaseCommand):
    """Create one account for each role, in local mode only."""

    help = "Create an example account for each role, with random passwords."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.LOCAL:
            raise CommandError("Example accounts exist in local mode only.")
        try:
            place = create_example_accounts()
        except NameTaken as taken:
            raise CommandError(str(taken)) from taken
        self.stdout.write(f"The names and passwords are in {place}.")
