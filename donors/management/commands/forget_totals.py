from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from donors.standing.forget import forget


class Command(BaseCommand):
    """Remove kept sums that have a successor or are a week old; they are made anew."""

    help = "Remove kept sums that nobody can be answered with; done each night."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{forget(timezone.now()):,} rows removed.")
