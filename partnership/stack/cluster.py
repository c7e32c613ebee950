"""Make the database cluster: once, whole or not at all."""

import secrets
import shutil
from pathlib import Path

from partnership.stack import processes
from partnership.stack.account import Account
from partnership.stack.errors import StackError
from partnership.stack.handover import Handover, handed_over
from partnership.stack.places import private_folder
from partnership.stack.programs import postgres_major
from partnership.stack.state import write_private

ROLE = "partnership"
SPACE_NEEDED = 200 * 1024**2
ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
# PostgreSQL before 16 goes back to where it was started, so that it must be able to.
WORK_FOLDER = Path("/")
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


def password(state: Path) -> str:
    """The database role's password; a StackError if it was lost."""
    try:
        return (state / "postgres_password").read_text()
    except FileNotFoundError:
        raise StackError(
            f"{state / 'postgres_password'} is missing, so nobody can sign in to the"
            " database: put it back, or `make clean` to start anew."
        ) from None


def make_cluster(
    programs: Path, folder: Path, account: Account | None, *, durable: bool
) -> None:
    """Make the cluster, its one role and its database, if they are not there yet."""
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
    secret = secrets.token_urlsafe(24)
    with handed_over(partial, account) as place:
        _initialise(programs, place, account, durable=durable)
        _make_database(programs, place, account, secret)
    # No superuser signs in: nothing but this role, and that with its password.
    rules = partial / "pg_hba.conf"
    rules.write_text(f"local all {ROLE} scram-sha-256\n")
    write_private(folder.parent / "postgres_password", secret)
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


def _make_database(
    programs: Path, place: Handover, account: Account | None, secret: str
) -> None:
    """Speak to PostgreSQL without a server, so that no password passes by argv."""
    statements = (
        f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{secret}'\n"
        f"CREATE DATABASE {ROLE} OWNER {ROLE}\n"
    )
    command = [
        programs / "postgres",
        "--single",
        "-D",
        place.name,
        "-c",
        "log_min_error_statement=panic",
        "postgres",
    ]
    processes.run(
        "Making the database",
        command,
        folder=WORK_FOLDER,
        environment=ENVIRONMENT,
        account=account,
        inherited=place.inherited,
        standard_input=statements,
    )
