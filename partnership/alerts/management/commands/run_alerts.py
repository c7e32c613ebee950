"""`manage.py run_alerts`: what the daily jobs do, by hand and for any date."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from partnership.alerts.engine import Changes
from partnership.alerts.jobs import jobs, run_job
from partnership.alerts.rules import Rule
from partnership.evidence.clock import current_as_at
from partnership.evidence.templatetags.display import long_day


def read_day(text: str) -> date:
    """A date from YYYY-MM-DD; CommandError with a sentence if it is none."""
    # Not a type of argparse: its errors end with status 2 and a usage message.
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise CommandError(
            f"“{text}” is not a date. Give a year, month and day, such as 2006-02-01."
        ) from wrong


class Command(BaseCommand):
    help = "Run every alert rule: open, escalate and close flags for a date."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--on",
            metavar="DATE",
            help="the date to answer for; otherwise the programme's own, or today",
        )

    def handle(self, *args: Any, on: str | None, **options: Any) -> None:
        day = read_day(on) if on is not None else current_as_at()
        if options["verbosity"]:
            self.stdout.write(f"Flags at {long_day(day)}:")
        failed = [job for job in jobs() if not self._run(job, day, options)]
        if failed:
            raise CommandError(f"Not all checks ran. Failed: {', '.join(failed)}.")

    def _run(self, job: str, day: date, options: dict[str, Any]) -> bool:
        """Run one job; its error is said, and does not keep the others from running."""

        def tell(rule: Rule, changed: Changes) -> None:
            if options["verbosity"]:
                self.stdout.write(
                    f"{rule.label}: {changed.opened} opened,"
                    f" {changed.escalated} escalated, {changed.closed} closed."
                )

        try:
            run_job(job, day, tell)
        except Exception as error:
            self.stderr.write(f"{job}: {type(error).__name__}: {error}")
            return False
        return True
