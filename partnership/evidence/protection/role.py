"""Make the application's role where a server has none yet."""

from typing import Any

from django.core.management.base import CommandError
from django.db import ProgrammingError, connection
from psycopg2.extensions import encrypt_password


def make_role(account: dict[str, Any]) -> None:
    """Make the role of DATABASE_URL if it is missing; CommandError if we may not.

    Only a digest of the password is sent, because statements can end up in a log.
    """
    name = account["USER"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name])
        if cursor.fetchone():
            return
        secret = encrypt_password(
            account["PASSWORD"], name, cursor.connection, "scram-sha-256"
        )
        role = connection.ops.quote_name(name)
        try:
            cursor.execute(f"CREATE ROLE {role} LOGIN PASSWORD %s", [secret])
        except ProgrammingError as refused:
            raise CommandError(
                f"The application's role {name} does not exist, and the owner may not"
                f" make it: let an administrator of the database make {name} with"
                " LOGIN and a password, then migrate again."
            ) from refused
