"""Make the database cluster: once, whole or not at all."""

import shutil
from pathlib import Path

from partnership.stack import processes
from partnership.stack.account import Account
from partnership.stack.errors import StackError
from partnership.stack.handover import Handover, handed_over
from partnership.stack.login_roles import (
    APPLICATION,
    MAKE_APPLICATION,
    MAKE_OWNER,
    OWNER,
    RULES,
    has_application,
    keep_password,
    new_password,
)
from partnership.stack.places import private_folder
from partnership.stack.programs import postgres_major
from partnership.stack.single import ENVIRONMENT, WORK_FOLDER, tell_postgres

DATABASE = "partnership"
SPACE_NEEDED = 200 * 1024**2
# Sorting and cases by Unicode, built in, the same on every machine; older: plain C.
UNICODE_SINCE = 17
UNICODE = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]


def data_folder(state: Path, major: int) -> Path:
    """Where this version's data is; a StackError if only another version's is there."""
    for other in state.glob("postgres-*"):
        found = other.name.removeprefix("postgres-")
        if found.isdigit() and int(found) != major:
            raise StackError(
                f"The data in {other} is PostgreSQL {found}'s and here is PostgreSQL"
                f" {major}: install PostgreSQL {found}, or `make clean` to start anew."
            )
    return state / f"postgres-{major}"


def make_cluster(
    programs: Path, folder: Path, account: Account | None, *, durable: bool
) -> None:
    """Make the cluster, its roles and its database, if they are not there yet."""
    if folder.exists():
        return
    free = shutil.disk_usage(folder.parent).free
    if free < SPACE_NEEDED:
        raise StackError(
            f"The disk of {folder.parent} is full: {free // 1024**2} MB are free and"
            f" the database needs {SPACE_NEEDED // 1024**2}."
        )
    partial = folder.with_name("postgres.partial")
    shutil.rmtree(partial, ignore_errors=True)
    private_folder(partial, account)
    secrets = {role: new_password() for role in (OWNER, APPLICATION)}
    with handed_over(partial, account) as place:
        _initialise(programs, place, account, durable=durable)
        tell_postgres(
            "Making the database",
            [
                MAKE_OWNER.format(secret=secrets[OWNER]),
                MAKE_APPLICATION.format(secret=secrets[APPLICATION]),
                f"CREATE DATABASE {DATABASE} OWNER {OWNER}",
            ],
            programs=programs,
            place=place,
            account=account,
        )
    (partial / "pg_hba.conf").write_text(RULES)
    for role, secret in secrets.items():
        keep_password(folder.parent, role, secret)
    partial.rename(folder)


def _initialise(
    programs: Path, place: Handover, account: Account | None, *, durable: bool
) -> None:
    unicode = postgres_major(programs) >= UNICODE_SINCE
    command = [
        programs / "initdb",
        f"--pgdata={place.name}",
        "--username=postgres",
        "--auth=reject",
        "--encoding=UTF8",
        "--locale=C",
        *(UNICODE if unicode else []),
        *([] if durable else ["--no-sync"]),
    ]
    processes.run(
        "Making the database",
        command,
        folder=WORK_FOLDER,
        environment=ENVIRONMENT,
        account=account,
        inherited=place.inherited,
    )


def make_application_role(
    programs: Path, folder: Path, account: Account | None
) -> None:
    """Add the application's role to a cluster that an older version made without it."""
    if has_application(folder.parent):
        return
    secret = new_password()
    with handed_over(folder, account) as place:
        tell_postgres(
            "Making the application's role",
            [MAKE_APPLICATION.format(secret=secret)],
            programs=programs,
            place=place,
            account=account,
        )
    (folder / "pg_hba.conf").write_text(RULES)
    keep_password(folder.parent, APPLICATION, secret)
