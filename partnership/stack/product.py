"""The product's own steps and processes, as commands."""

import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from partnership.stack.address import HOST

MANAGE = [sys.executable, "manage.py"]
# The one step that needs the owner of the tables.
MIGRATION = ("Bringing the database up to date", [*MANAGE, "migrate", "--noinput"])
STEPS = {
    "Collecting static files": [*MANAGE, "collectstatic", "--noinput"],
    "Loading the example data": [
        *[*MANAGE, "load_example", "iraq2006"],
        *["--if-empty", "--with-rates"],
    ],
    "Bringing the roles up to date": [*MANAGE, "sync_roles"],
    "Creating the example accounts": [*MANAGE, "create_example_accounts"],
    "Running the checks": [*MANAGE, "run_alerts"],
}


@dataclass(frozen=True)
class Service:
    name: str
    command: list[str]
    log: str
    stop_signal: signal.Signals = signal.SIGTERM


def services(port: int, state: Path) -> list[Service]:
    """The web server, the worker and its clock."""
    return [
        Service("The web server", _web(port, state), "web.log"),
        Service("The worker", _worker(), "worker.log"),
        Service("The worker's clock", _clock(state), "clock.log"),
    ]


def _web(port: int, state: Path) -> list[str]:
    return [
        *[sys.executable, "-m", "gunicorn", "partnership.wsgi"],
        *["--config", "python:partnership.stack.serving"],
        *["--bind", f"{HOST}:{port}", "--graceful-timeout", "5"],
        *["--access-logfile", str(state / "log" / "access.log")],
    ]


def _worker() -> list[str]:
    # One worker alone has nobody to gossip or mingle with.
    alone = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    command = [sys.executable, "-m", "celery", "-A", "partnership", "worker"]
    return [*command, "--concurrency", "2", "--loglevel", "INFO", *alone]


def _clock(state: Path) -> list[str]:
    schedule = ["--schedule", str(state / "clock"), "--pidfile="]
    command = [sys.executable, "-m", "celery", "-A", "partnership", "beat"]
    return [*command, "--loglevel", "INFO", *schedule]
