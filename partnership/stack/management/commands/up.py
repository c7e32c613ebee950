import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from partnership.stack.address import DEFAULT_PORT, chosen_port
from partnership.stack.errors import StackError
from partnership.stack.progress import Progress
from partnership.stack.supervisor import Supervisor
from partnership.stack.terminal import own_terminal


class Command(BaseCommand):
    """Start the whole system on this machine; Ctrl-C stops it."""

    help = (
        "Start the database, the broker, the web server and the worker, until Ctrl-C."
    )
    # Nothing to check yet: there is no database before this command starts one.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--port", type=int, help=f"PORT, or {DEFAULT_PORT}, if it is not given."
        )

    def handle(self, *args: Any, port: int | None, **options: Any) -> None:
        try:
            with own_terminal():
                Supervisor(chosen_port(port), Progress()).run()
        except StackError as error:
            self.stderr.write(str(error))
            sys.exit(1)
