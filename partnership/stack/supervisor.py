"""Start the whole system, watch it, and stop all of it."""

import json
import os
import shutil
import signal
import time
from pathlib import Path
from typing import NoReturn

from partnership.stack import locks, processes, product, state
from partnership.stack.address import HOST, answers, check_port
from partnership.stack.errors import StackError
from partnership.stack.places import private_folder
from partnership.stack.processes import Child
from partnership.stack.progress import Progress
from partnership.stack.servers import Servers
from partnership.stack.stopping import Stopped, signals_ignored, stop_by_signal

STOP_SECONDS = 15
READY_SECONDS = 120
START_LOG = "start.log"
FULL_DISK = 50 * 1024**2
LONGEST_LOG = 10 * 1024**2


class Supervisor:
    """One whole system on one state folder."""

    def __init__(self, port: int, progress: Progress) -> None:
        self.port = port
        self.address = f"http://{HOST}:{port}"
        self.progress = progress
        self.folder = state.folder()
        self.servers = Servers(
            os.environ.get("DATABASE_URL", ""),
            os.environ.get("REDIS_URL", ""),
            os.environ.get("OWNER_DATABASE_URL", ""),
        )
        self.children: list[Child] = []
        self.announcement: Path | None = None

    def run(self) -> None:
        """Start all, and stay until someone stops it; a StackError if a part fails."""
        try:
            with stop_by_signal():
                self._start()
                self._watch()
        except Stopped:
            self.progress.break_off()
            self.progress.step("Stopping")
        except StackError as error:
            self.progress.break_off()
            raise StackError(f"{self._disk_is_full()}{error}") from error
        except OSError as error:
            self.progress.break_off()
            place = f": {error.filename}" if error.filename else ""
            raise StackError(f"{error.strerror or error}{place}.") from error
        finally:
            with signals_ignored():
                self._stop()

    def _start(self) -> None:
        private_folder(self.folder)
        self._lock()
        check_port(self.port)
        self._make_log_folder()
        self.servers.start(self.folder, step=self.progress.step)
        self._announce()
        self._run_step(*product.MIGRATION, **self.servers.owner())
        for name, command in product.STEPS.items():
            self._run_step(name, command)
        self.progress.step("Starting the web server and the worker")
        for service in product.services(self.port, self.folder):
            self._start_service(service)
        self._wait_for_web_server()
        accounts = self.folder / "accounts.txt"
        self.progress.say(f"Ready at {self.address} (to sign in: see {accounts})")

    def _lock(self) -> None:
        # Another command may look at the lock for an instant.
        if locks.hold(self.folder / "lock", patience=0.5) is None:
            other = state.running_stack()
            where = f"running at {other['address']}" if other else "being started"
            process = f" (process {other['pid']})" if other else ""
            raise StackError(f"The system is already {where}{process}.")

    def _disk_is_full(self) -> str:
        """The likely cause of any fault, when little space is left."""
        free = shutil.disk_usage(self.folder).free
        if free > FULL_DISK:
            return ""
        return f"Only {free // 1024**2} MB are free on the disk of {self.folder}. "

    def _make_log_folder(self) -> None:
        for log in private_folder(self.folder / "log").glob("*.log"):
            if log.name == START_LOG or log.stat().st_size > LONGEST_LOG:
                log.replace(log.with_suffix(".old"))

    def _announce(self) -> None:
        """Tell the other commands of this folder where the servers are."""
        known = {
            "database_url": self.servers.database_url,
            "owner_database_url": self.servers.owner_database_url,
            "redis_url": self.servers.redis_url,
            "pid": os.getpid(),
            "address": self.address,
        }
        self.announcement = self.folder / "stack.json"
        state.write_private(self.announcement, json.dumps(known))

    def _run_step(self, name: str, command: list[str], **more: str) -> None:
        self.progress.step(name)
        log = self.folder / "log" / START_LOG
        child = self._start_child(name, command, log, **more)
        while not child.has_ended:
            time.sleep(0.05)
            self.progress.word(child.last_words(1))
        self.children.remove(child)
        if child.process.returncode:
            self._fail(f"{name} failed", child)

    def _start_service(self, service: product.Service) -> None:
        log = self.folder / "log" / service.log
        self._start_child(service.name, service.command, log, service.stop_signal)

    def _start_child(
        self,
        name: str,
        command: list[str],
        log: Path,
        stop_signal: signal.Signals = signal.SIGTERM,
        **more: str,
    ) -> Child:
        """Start it with the application's rights and `more` in its environment."""
        ours = {"PARTNERSHIP_LOCAL": "1", "PYTHONUNBUFFERED": "1"}
        given = {k: v for k, v in os.environ.items() if k != "OWNER_DATABASE_URL"}
        child = processes.start(
            name,
            command,
            log=log,
            folder=state.PROJECT,
            environment=given | ours | self.servers.environment() | more,
            stop_signal=stop_signal,
        )
        self.children.append(child)
        return child

    def _wait_for_web_server(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while not answers(self.port):
            self._check()
            if time.monotonic() > deadline:
                self._fail("The web server does not answer", self.children[0])
            time.sleep(0.05)

    def _watch(self) -> NoReturn:
        while True:
            self._check()
            time.sleep(0.5)

    def _check(self) -> None:
        for child in [*self.children, *self.servers.children]:
            if child.has_ended:
                self._fail(f"{child.name} ended unexpectedly", child)

    def _fail(self, what: str, child: Child) -> NoReturn:
        raise StackError(f"{what}. The end of {child.log}:\n{child.last_words()}")

    def _stop(self) -> None:
        if self.announcement:
            self.announcement.unlink(missing_ok=True)
        processes.stop(self.children, STOP_SECONDS)
        self.servers.stop()
        self.progress.done()
