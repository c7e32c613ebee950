"""`manage.py seal_history`: what the daily job does, by hand."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from partnership.evidence.sealing import seal_history


class Command(BaseCommand):
    help = "Seal the changes since the last seal; print the digest to keep elsewhere."

    def handle(self, *args: Any, **options: Any) -> None:
        newest = seal_history(timezone.localdate())
        if newest is None:
            self.stdout.write("Nothing is recorded yet, so nothing was sealed.")
            return
        self.stdout.write(f"Seal {newest.number} covers all that was recorded before.")
        self.stdout.write(newest.digest)
