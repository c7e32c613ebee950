"""`manage.py send_overviews`: what the hourly job does, by hand."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.dashboard.mail import job
from partnership.dashboard.mail.offer import NO_MAIL


def read_moment(text: str) -> datetime:
    """An instant from 2006-02-01T07:00, in the installation's own time zone."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise CommandError(
            f"“{text}” is no day and time. Give both, such as 2006-02-01T07:00."
        ) from wrong
    return read if timezone.is_aware(read) else timezone.make_aware(read)


class Command(BaseCommand):
    help = "Send the overviews that are due by e-mail, each once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--at",
            metavar="TIME",
            help="answer for this time instead of now, such as 2006-02-01T07:00",
        )

    def handle(self, *args: Any, at: str | None, **options: Any) -> None:
        if not job.is_wanted():
            raise CommandError(NO_MAIL)
        done = job.send_due(read_moment(at) if at else timezone.now())
        if options["verbosity"]:
            self.stdout.write(f"Overviews: {done.in_words}.")
        if done.waiting:
            raise CommandError(f"Not all were sent. {done.error}".strip())
