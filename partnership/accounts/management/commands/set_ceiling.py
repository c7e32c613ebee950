"""`manage.py set_ceiling NAME MARKING --reason …`, after `createsuperuser`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User
from partnership.evidence.models import Marking


class Command(BaseCommand):
    """Give a person a ceiling, from the machine itself.

    `createsuperuser` makes an account without one, which sees unmarked records only
    and can give nobody more; and nobody raises their own ceiling in the browser.
    """

    help = "Give a person a ceiling. Needed once, after createsuperuser."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("marking", help="the code of a marking, such as secret")
        parser.add_argument("--reason", required=True, help="for the audit log")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        people = User.objects.select_for_update(of=["self"]).select_related("ceiling")
        person = people.filter(username=options["username"]).first()
        if person is None:
            raise CommandError(f"There is no account “{options['username']}”.")
        marking = Marking.objects.filter(code=options["marking"]).first()
        if marking is None:
            known = ", ".join(Marking.objects.values_list("code", flat=True))
            raise CommandError(f"There is no such marking. There are: {known}.")
        before = person.ceiling
        people.filter(pk=person.pk).save_version(person.version, ceiling=marking)
        record(
            AuditKind.RIGHTS_CHANGED,
            Origin.command(),
            about=person,
            ceiling=f"{before or 'none'}, now {marking}",
            reason=options["reason"],
        )
        self.stdout.write(f"The ceiling of {person.username} is now {marking}.")
