"""`check --deploy` says so when the application could alter the history."""

from typing import Any

from django.core.checks import CheckMessage, Warning, register
from django.db import OperationalError

from partnership.evidence.protection.unprotected import UNPROTECTED, can_alter_history


@register(deploy=True)
def history_is_protected(**_: Any) -> list[CheckMessage]:
    """A warning, and not an error: seals still show what was altered (decision 12)."""
    try:
        unprotected = can_alter_history()
    except OperationalError:
        return [
            Warning(
                "Whether the change history is protected from the application cannot"
                " be asked: the database does not answer.",
                id="evidence.W002",
            )
        ]
    return [Warning(UNPROTECTED, id="evidence.W001")] if unprotected else []
