"""`manage.py import_all FILE`: everything of an export_all, into an empty database."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError

from partnership.evidence.protection.owner import as_owner
from partnership.exchange.leaving.arrival import check, take_in
from partnership.exchange.leaving.container import NotReceived
from partnership.exchange.leaving.received import Received


class Command(BaseCommand):
    """Load a whole export and prove it, or change nothing."""

    help = (
        "Load a file of export_all into a database that migrate has just made, and"
        " prove its history against its seals. Works as the owner of the tables."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--check", action="store_true", help="say whether it could be loaded"
        )
        parser.add_argument(
            "--sha256",
            metavar="DIGEST",
            default="",
            help="what export_all printed, kept apart from the file",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        place: Path = options["file"]
        try:
            with place.open("rb") as file, as_owner():
                received = _received(file, options["sha256"], options["check"])
        except OSError as fault:
            raise CommandError(f"{place} cannot be read: {fault.strerror}.") from fault
        except NotReceived as refused:
            lines = "\n".join(refused.problems)
            raise CommandError(f"Nothing was written.\n{lines}") from refused
        rows = sum(received.rows.values())
        self.stdout.write(f"Protective marking: {received.marking}")
        if options["check"]:
            self.stdout.write(
                f"The file is whole and can be loaded here: {rows:,} rows of"
                f" {len(received.tables)} tables. Nothing was written."
            )
            return
        self.stdout.write(
            f"{rows:,} rows of {len(received.tables)} tables were loaded, and the"
            " history agrees with its seals and with the records."
        )
        self.stdout.write(
            "Nobody can sign in yet: set an administrator's password with manage.py"
            " changepassword NAME; they invite the others."
        )


def _received(file: IO[bytes], wanted: str, only_check: bool) -> Received:
    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    if wanted and wanted.strip().lower() != sha256:
        raise NotReceived(f"The file is another one: its SHA-256 is {sha256}.")
    return check(file) if only_check else take_in(file, sha256=sha256)
