"""`manage.py verify_history`: prove that nobody removed or edited the history."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from partnership.evidence.counted import counted
from partnership.evidence.verification.report import Report, verify


class Command(BaseCommand):
    help = (
        "Compare seals, events and records. Exit status 1, and what is wrong, if they"
        " disagree."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--head",
            metavar="DIGEST",
            default="",
            help="a digest that seal_history gave and that was kept elsewhere",
        )

    def handle(self, *args: Any, head: str, **options: Any) -> None:
        report = verify(head)
        if report.problems:
            self.stderr.write("The history was altered:")
            for problem in report.problems:
                self.stderr.write(problem)
            sys.exit(1)
        self.stdout.write(proved(report, head))


def proved(report: Report, head: str) -> str:
    """What a report without a problem proves, in sentences."""
    seals, days = counted(report.seals, "seal"), counted(report.days, "day")
    lines = [
        "The history is whole: every row is what its newest event says.",
        f"Sealed: {counted(report.events, 'event')}, in {seals} of {days}; none was"
        " removed or edited since.",
        f"Not sealed yet: {counted(report.unsealed, 'event')}.",
    ]
    if head:
        lines.append("A seal has the digest that you gave.")
    elif report.head:
        lines.append(
            "That rests on the seals in this database alone. Give --head with a digest"
            " that was kept elsewhere to prove that no one made them anew."
        )
        lines.append(f"Newest digest: {report.head}")
    return "\n".join(lines)
