"""The local PostgreSQL: a private socket and passwords, and no network."""

import signal
import time
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from urllib.parse import quote

from partnership.stack import processes
from partnership.stack.account import Account
from partnership.stack.cluster import (
    DATABASE,
    data_folder,
    make_application_role,
    make_cluster,
)
from partnership.stack.errors import StackError
from partnership.stack.handover import Handover, handed_over
from partnership.stack.login_roles import APPLICATION, OWNER, password
from partnership.stack.places import sockets_folder
from partnership.stack.programs import find_postgres, postgres_major
from partnership.stack.reachable import reachable_postgres
from partnership.stack.single import ENVIRONMENT, WORK_FOLDER

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    # Compiling a query costs more than it saves at the sizes of one machine.
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# For data that is thrown away: a crash may lose it. Nor is it counted: what a test
# writes is rolled back, and a table that was counted as empty is then thought so.
FASTER = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
}
START_SECONDS = 60
STATUS_LINE = 7


@dataclass(frozen=True)
class Place:
    """Where the server listens, and the passwords of the roles that may sign in."""

    sockets: Path
    passwords: dict[str, str]

    def url(self, role: str) -> str:
        folder = quote(str(self.sockets), safe="")
        return f"postgres://{role}:{self.passwords[role]}@{folder}/{DATABASE}"


def start_postgres(
    state: Path, account: Account | None, lock: int, *, durable: bool = True
) -> tuple[processes.Child, Place]:
    """Start the server on its data, made if missing; return it and where it is.

    The lock is inherited, so that it is held for as long as the server lives.
    """
    programs = find_postgres()
    major = postgres_major(programs)
    if account:
        programs = reachable_postgres(programs, state)
    data = data_folder(state, major)
    make_cluster(programs, data, account, durable=durable)
    # Stale if it is there, as the sockets are; its number may be another process's now.
    (data / "postmaster.pid").unlink(missing_ok=True)
    make_application_role(programs, data, account)
    passwords = {role: password(state, role) for role in (OWNER, APPLICATION)}
    sockets = sockets_folder(state, account)
    settings = SETTINGS | {"unix_socket_directories": _quoted(sockets)}
    settings |= {} if durable else FASTER
    with handed_over(data, account) as place:
        child = processes.start(
            "PostgreSQL",
            _command(programs, place, settings),
            log=state / "log" / "postgres.log",
            folder=WORK_FOLDER,
            environment=ENVIRONMENT,
            account=account,
            stop_signal=signal.SIGINT,
            inherited=[lock, *place.inherited],
        )
    _wait_until_ready(child, data / "postmaster.pid")
    return child, Place(sockets, passwords)


def _command(
    programs: Path, place: Handover, settings: dict[str, str]
) -> list[str | Path]:
    options = [("-c", f"{name}={value}") for name, value in settings.items()]
    return [programs / "postgres", "-D", place.name, *chain(*options)]


def _wait_until_ready(child: processes.Child, status: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _says_ready(status):
        if child.has_ended:
            raise StackError(
                f"PostgreSQL did not start: {processes.cause(child.last_words())}."
            )
        if time.monotonic() > deadline:
            processes.stop([child], patience=5)
            raise StackError(
                f"PostgreSQL was not ready in {START_SECONDS} seconds: see {child.log}."
            )
        time.sleep(0.02)


def _says_ready(status: Path) -> bool:
    """Whether the server wrote that it takes connections, as pg_ctl asks it."""
    try:
        lines = status.read_text().splitlines()
    except FileNotFoundError:
        return False
    return len(lines) > STATUS_LINE and lines[STATUS_LINE].strip() == "ready"


def _quoted(folder: Path) -> str:
    escaped = str(folder).replace('"', '""')
    return f'"{escaped}"'
