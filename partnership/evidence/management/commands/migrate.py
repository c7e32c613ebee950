"""`manage.py migrate`: Django's own, as the owner of the tables, and what follows."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from partnership.evidence.as_known.schema import drop_views
from partnership.evidence.protection.after_migrate import STEPS
from partnership.evidence.protection.owner import as_owner


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, then take each step that follows; none while migrations are due.

        If a migration fails, the past is closed until one succeeds: no column can
        change under a view, and `reading_as_known` finds none.
        """
        with as_owner():
            if options["plan"] or options["check_unapplied"]:
                super().handle(*args, **options)
                return
            drop_views()
            super().handle(*args, **options)
            executor = MigrationExecutor(connection)
            if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
                for step in STEPS:
                    step()
