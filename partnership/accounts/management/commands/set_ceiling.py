"""`manage.py set_ceiling NAME MARKING --group CODE … --reason …`: the first rights."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import QuerySet

from partnership.accounts.audit import Origin, record
from partnership.accounts.granting import give_groups
from partnership.accounts.held import in_words
from partnership.accounts.models import AuditKind, User
from partnership.evidence.models import Marking, NeedToKnowGroup


class Command(BaseCommand):
    """Give a person a ceiling and need-to-know groups, from the machine itself.

    `createsuperuser` makes an account without them, which sees unmarked records only
    and can give nobody more; nobody raises their own rights in the browser, and nobody
    gives a group that they are not in: so a group's first person is named here.
    """

    help = (
        "Give a person a ceiling, and put them into need-to-know groups. Needed after"
        " createsuperuser, and for the first person of a new group."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("marking", help="the code of a marking, such as secret")
        parser.add_argument(
            "--group",
            action="append",
            default=[],
            metavar="CODE",
            help="a need-to-know group to be in too; may be repeated",
        )
        parser.add_argument("--reason", required=True, help="for the audit log")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        people = User.objects.select_for_update(of=["self"]).select_related("ceiling")
        person = people.filter(username=options["username"]).first()
        if person is None:
            raise CommandError(f"There is no account “{options['username']}”.")
        ceilings, groups = Marking.objects.plain(), NeedToKnowGroup.objects.all()
        (marking,) = _find(ceilings, [options["marking"]], "marking")
        before = frozenset(person.need_to_know.all())
        after = before | frozenset(_find(groups, options["group"], "group"))
        people.filter(pk=person.pk).save_version(person.version, ceiling=marking)
        give_groups(person, after, by=None, reason=options["reason"])
        record(
            AuditKind.RIGHTS_CHANGED,
            Origin.command(),
            about=person,
            ceiling=f"{in_words(person.ceiling)}, now {marking}",
            need_to_know=f"{in_words(before)}, now {in_words(after)}",
            reason=options["reason"],
        )
        self.stdout.write(f"The ceiling of {person.username} is now {marking}.")
        self.stdout.write(f"Need-to-know groups: {in_words(after)}.")


def _find(known: QuerySet, codes: list[str], what: str) -> list[Any]:
    """What has these codes. Raises CommandError that names those there are."""
    by_code = {one.code: one for one in known}
    if missing := [code for code in codes if code not in by_code]:
        there_are = ", ".join(by_code) or "none"
        raise CommandError(
            f"There is no such {what}: {', '.join(missing)}. There are: {there_are}."
        )
    return [by_code[code] for code in codes]
