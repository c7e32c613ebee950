"""What is made anew after each `migrate`, by the owner of the tables.

A step is repeatable, and finds the tables as the newest models describe them.
"""

from collections.abc import Callable
from typing import Any

from partnership.evidence.as_known.schema import make_views
from partnership.evidence.protection.functions import install_functions
from partnership.evidence.protection.owner import application_account
from partnership.evidence.protection.rights import grant_rights
from partnership.evidence.protection.role import make_role
from partnership.evidence.unwritten.told_of import let_tables_tell


def grant_application_rights() -> None:
    """Hold the application's role to its rights, if there is one beside the owner."""
    account = application_account()
    if account:
        make_role(account)
        grant_rights(account["USER"])


# In this order; the rights come last, when all else is there.
STEPS: list[Callable[[], Any]] = [
    install_functions,
    make_views,
    let_tables_tell,
    grant_application_rights,
]
