from typing import Any

from django.core.management.commands import migrate

from partnership.evidence.as_known.schema import drop_views, make_views


class Command(migrate.Command):
    """Django's own, and the views of the past follow what it changed.

    If a migration fails, the past is closed until one succeeds: `reading_as_known`
    finds no views.
    """

    def handle(self, *args: Any, **options: Any) -> None:
        if options["plan"] or options["check_unapplied"]:
            super().handle(*args, **options)
            return
        drop_views()
        super().handle(*args, **options)
        made = make_views()
        if options["verbosity"]:
            self.stdout.write(f"The past can be read through {made} views.")
