"""What a token may be made for: a line, and the reports on the lines that it has."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from partnership.accounts.models import User


class Scope(models.TextChoices):
    """What a program may read with a token, within the rights of its person."""

    SECURITY = "read:security", "Security: contributors, mandates, missions, provinces"
    POLITICAL = "read:political", "Political: asks, meetings, forums, needs, lines"
    ECONOMIC = "read:economic", "Economic: pledges, conferences, debt, rates"
    REPORTS = "read:reports", "Reports on these lines, such as the gap report"


# A line's scope -> the app whose rights it opens.
APPS = {
    Scope.SECURITY: "coalition",
    Scope.POLITICAL: "diplomacy",
    Scope.ECONOMIC: "donors",
}
# What lies beneath all three lines: countries and sources.
GROUND = {
    "actors.view_actor",
    "actors.view_grouping",
    "actors.view_province",
    "evidence.view_source",
}
# What spans the three lines, so that it takes all of them: flags, changes and briefs,
# the strategy with its figures, and the lists, for that of the countries says something
# of each line.
ACROSS = {"alerts", "dashboard", "evidence", "exchange", "strategy"}
VIEW, EXPORT = "view_", "export_"


def allows(scopes: Collection[str], permission: str) -> bool:
    """Whether a token of these scopes leaves this right to its person.

    Nothing is written with a token yet, and nothing about people is read.
    """
    if permission in GROUND:
        return True
    app, _, codename = permission.partition(".")
    reads = codename.startswith(VIEW)
    reports = codename.startswith(EXPORT) and Scope.REPORTS in scopes
    return (reads or reports) and app in _apps(scopes)


def _apps(scopes: Collection[str]) -> set[str]:
    lines = {app for scope, app in APPS.items() if scope in scopes}
    return lines | ACROSS if len(lines) == len(APPS) else lines


def scopes_of(person: "User") -> list[Scope]:
    """The scopes that would open anything to this person."""
    held = person.get_all_permissions()
    lines = [
        line
        for line, app in APPS.items()
        if any(permission.startswith(f"{app}.{VIEW}") for permission in held)
    ]
    reports = any(
        permission.startswith(f"{APPS[line]}.{EXPORT}")
        for permission in held
        for line in lines
    )
    return [*lines, Scope.REPORTS] if reports else lines
