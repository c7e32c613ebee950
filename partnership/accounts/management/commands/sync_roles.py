from typing import Any

from django.core.management.base import BaseCommand

from partnership.accounts.actions import sync_roles


class Command(BaseCommand):
    """Write the roles of `roles.py` to Django's groups."""

    help = "Write the roles to Django's groups. Run it after `migrate`."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{sync_roles()} roles are up to date.")
