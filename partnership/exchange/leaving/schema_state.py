"""What a database must have in common with the one that a file comes from."""

import tomllib
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder


class NotMigrated(Exception):
    """The tables are not as this version of the product has them."""


def product_version() -> str:
    """The version of the product, such as 0.1.0."""
    about = Path(settings.BASE_DIR) / "pyproject.toml"
    return tomllib.loads(about.read_text())["project"]["version"]


def migrations() -> list[str]:
    """The migrations that were applied here, such as donors.0001_initial."""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def refuse_unless_migrated() -> None:
    """Raise NotMigrated while migrations are due."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotMigrated("Migrations are due here: run manage.py migrate first.")


def differences(theirs: list[str], version: str) -> list[str]:
    """How the migrations of a file and of this database differ, and what to do."""
    here = migrations()
    lacking = sorted(set(theirs) - set(here))
    unknown = sorted(set(here) - set(theirs))
    said = []
    if lacking:
        said.append(f"The file rests on migrations that are not here: {_few(lacking)}.")
    if unknown:
        said.append(f"The file does not know migrations of here: {_few(unknown)}.")
    if said:
        said.append(
            f"Install version {version} of the product, of the same day as the file,"
            " migrate an empty database with it, import there, and upgrade then; this"
            f" is version {product_version()}."
        )
    return said


def _few(names: list[str]) -> str:
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return ", ".join(names[:5]) + more
