"""The two roles that sign in to the local database, each with a password of its own."""

import secrets
from pathlib import Path

from partnership.stack.errors import StackError
from partnership.stack.state import write_private

# The owner makes and changes the tables; the application works in them.
OWNER, APPLICATION = "partnership", "partnership_application"
PASSWORDS = {OWNER: "postgres_password", APPLICATION: "application_password"}
# One line, as PostgreSQL without a server reads it.
MAKE_OWNER = f"CREATE ROLE {OWNER} LOGIN CREATEDB PASSWORD '{{secret}}'"
# Made anew as often as its password is: a start can break off between the two.
MAKE_APPLICATION = (
    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles"
    f" WHERE rolname = '{APPLICATION}') THEN CREATE ROLE {APPLICATION} LOGIN; END IF;"
    f" ALTER ROLE {APPLICATION} PASSWORD '{{secret}}'; END $$"
)
# No superuser signs in: nothing but these roles, and those with their passwords.
RULES = "".join(f"local all {role} scram-sha-256\n" for role in PASSWORDS)


def password(state: Path, role: str) -> str:
    """The role's password; a StackError if it was lost."""
    place = state / PASSWORDS[role]
    try:
        return place.read_text()
    except FileNotFoundError:
        raise StackError(
            f"{place} is missing, so nobody can sign in to the"
            " database: put it back, or `make clean` to start anew."
        ) from None


def new_password() -> str:
    return secrets.token_urlsafe(24)


def keep_password(state: Path, role: str, secret: str) -> None:
    write_private(state / PASSWORDS[role], secret)


def has_application(state: Path) -> bool:
    """Whether the application's role was made; older versions had the owner only."""
    return (state / PASSWORDS[APPLICATION]).exists()
