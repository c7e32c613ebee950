"""`manage.py export_all --output FILE`: everything, to leave the product with."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from partnership.exchange.leaving.departure import rows_of, write_everything
from partnership.exchange.leaving.schema_state import NotMigrated
from partnership.exchange.leaving.trail import record_departure, record_end
from partnership.exchange.whole_file import whole_file


class Command(BaseCommand):
    """Write every record, its history and who may see it into one file."""

    help = (
        "Write everything into one file that can be read without the product: see"
        " docs/leaving.md. No password or other secret is in it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--output", required=True, type=Path, metavar="FILE")

    def handle(self, *args: Any, output: Path, **options: Any) -> None:
        record_departure(output.name)
        manifest: dict[str, Any] = {}
        sha256 = ""
        try:
            with whole_file(output) as file:
                manifest = write_everything(file)
            with output.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except NotMigrated as due:
            raise CommandError(str(due)) from due
        except DatabaseError as wrong:
            line = str(wrong).splitlines()[0]
            raise CommandError(f"The database broke off: {line}") from wrong
        except OSError as fault:
            raise CommandError(
                f"{output} cannot be written: {fault.strerror}."
            ) from fault
        finally:
            rows = rows_of(manifest) if sha256 else 0
            record_end(rows, sha256)
        self.stdout.write(f"Protective marking: {manifest['marking']}")
        self.stdout.write(
            f"{rows:,} rows of {len(manifest['tables'])} tables: {output}"
        )
        self.stdout.write(f"SHA-256 {sha256}")
