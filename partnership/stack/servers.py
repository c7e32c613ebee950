"""Start the servers that were not given by a URL, and stop them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from partnership.stack import locks, processes
from partnership.stack.account import account_for
from partnership.stack.errors import StackError
from partnership.stack.login_roles import APPLICATION, OWNER
from partnership.stack.places import private_folder, sockets_folder
from partnership.stack.postgres import start_postgres
from partnership.stack.processes import Child
from partnership.stack.valkey import start_valkey

STOP_SECONDS = 30
# Servers whose supervisor was killed are told to stop by the kernel, and need a moment.
ORPHAN_SECONDS = 30


@dataclass
class Servers:
    """The database and the broker: the running ones of ours, and the URLs of both.

    `database_url` is the application's, without the rights of the tables' owner.
    """

    database_url: str = ""
    redis_url: str = ""
    owner_database_url: str = ""
    children: list[Child] = field(default_factory=list)

    def environment(self) -> dict[str, str]:
        return {"DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url}

    def owner(self) -> dict[str, str]:
        """What `migrate` needs beside that, if the database has two roles."""
        url = self.owner_database_url
        return {"OWNER_DATABASE_URL": url} if url else {}

    def stop(self) -> None:
        processes.stop(self.children, STOP_SECONDS)
        self.children.clear()

    def start(
        self,
        state: Path,
        *,
        durable: bool = True,
        step: Callable[[str], None] = lambda name: None,
    ) -> None:
        """Start each server whose URL is not known; a StackError if one does not start.

        `step` is told what begins.
        """
        if self.database_url and self.redis_url:
            return
        lock = locks.hold(state / "servers.lock", ORPHAN_SECONDS)
        if lock is None:
            raise StackError(
                "Servers of an earlier start are still running: end the processes that"
                f" have {state / 'servers.lock'} open, and start again."
            )
        private_folder(state / "log")
        account = account_for(state)
        # Stale if any: the lock says that no server of ours is alive.
        for stale in sockets_folder(state, account).iterdir():
            stale.unlink()
        if not self.database_url:
            step("Starting PostgreSQL")
            child, place = start_postgres(state, account, lock, durable=durable)
            self.database_url = place.url(APPLICATION)
            self.owner_database_url = place.url(OWNER)
            self.children.append(child)
        if not self.redis_url:
            step("Starting Valkey")
            child, self.redis_url = start_valkey(state, account, lock, durable=durable)
            self.children.append(child)
