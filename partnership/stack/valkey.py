"""The local Valkey: a private socket and a password, and no network."""

import secrets
import socket
import time
from pathlib import Path
from urllib.parse import quote

from partnership.stack import processes
from partnership.stack.account import Account
from partnership.stack.errors import StackError
from partnership.stack.places import private_folder, sockets_folder
from partnership.stack.programs import find_valkey
from partnership.stack.reachable import reachable_valkey

START_SECONDS = 60
# Without the append-only file, a crash loses every task in the queue.
SETTINGS = """\
port 0
unixsocketperm 700
daemonize no
dir .
save ""
appendonly {append}
maxmemory-policy noeviction
unixsocket {socket}
requirepass {password}
"""


def start_valkey(
    state: Path, account: Account | None, lock: int, *, durable: bool = True
) -> tuple[processes.Child, str]:
    """Start the server on its data; return it with its URL.

    The settings go to its standard input, so that the password is in no file and no
    argument. The lock is inherited: it is held for as long as the server lives.
    """
    program = find_valkey()
    if account:
        program = reachable_valkey(program, state)
    data = private_folder(state / "valkey", account)
    place = sockets_folder(state, account) / "valkey.sock"
    password = secrets.token_urlsafe(24)
    settings = SETTINGS.format(
        append="yes" if durable else "no", socket=_quoted(place), password=password
    )
    child = processes.start(
        "Valkey",
        [program, "-"],
        log=state / "log" / "valkey.log",
        folder=data,
        environment={"LC_ALL": "C"},
        account=account,
        standard_input=settings,
        inherited=[lock],
    )
    _wait_until_ready(child, place, password)
    return child, f"unix://:{password}@{quote(str(place))}?db=0"


def _wait_until_ready(child: processes.Child, place: Path, password: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers(place, password):
        if child.has_ended:
            raise StackError(
                f"Valkey did not start: {processes.cause(child.last_words())}."
            )
        if time.monotonic() > deadline:
            processes.stop([child], patience=5)
            raise StackError(
                f"Valkey was not ready in {START_SECONDS} seconds: see {child.log}."
            )
        time.sleep(0.02)


def _answers(place: Path, password: str) -> bool:
    """Whether the server takes the password and answers (it does not while loading)."""
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(place))
            connection.sendall(f"AUTH {password}\r\nPING\r\nQUIT\r\n".encode())
            return b"+PONG" in _everything(connection)
        except OSError:
            return False


def _everything(connection: socket.socket) -> bytes:
    connection.settimeout(1)
    received = b""
    while part := connection.recv(4096):
        received += part
    return received


def _quoted(place: Path) -> str:
    escaped = str(place).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
