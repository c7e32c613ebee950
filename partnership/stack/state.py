"""Where the local stack keeps its state, and how other processes find it when it is up.

The settings import this module, so it imports the standard library and its own package.
"""

import json
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from partnership.stack import locks

PROJECT = Path(__file__).resolve().parents[2]


def folder() -> Path:
    """The one folder of all local state: `var/`, or where PARTNERSHIP_STATE says."""
    given = os.environ.get("PARTNERSHIP_STATE")
    return Path(given).resolve() if given else PROJECT / "var"


def connection_urls() -> tuple[str, str] | None:
    """The database's and the broker's URL; None if the stack is not up."""
    stack = running_stack()
    return (stack["database_url"], stack["redis_url"]) if stack else None


def owner_url() -> str | None:
    """Where the owner of the tables signs in; None if the stack is not up."""
    stack = running_stack()
    return stack["owner_database_url"] if stack else None


def running_stack() -> dict[str, Any] | None:
    """What the running supervisor wrote; None if it is down or was killed."""
    if not locks.is_held(folder() / "lock"):
        return None
    try:
        return json.loads((folder() / "stack.json").read_text())
    except (OSError, ValueError):
        return None


def secret_key() -> str:
    """A random key of this machine only, made once and kept across starts."""
    place = folder() / "secret_key"
    try:
        if not place.exists():
            write_private(place, secrets.token_urlsafe(64), replace=False)
        return place.read_text()
    except OSError as error:
        # The settings are loading: a sentence helps, and a traceback hides it.
        raise SystemExit(
            f"The state in {folder()} cannot be used: {error.strerror}. Start as the"
            " user that it belongs to, or choose a folder with PARTNERSHIP_STATE."
        ) from error


def celery_broker_url(redis_url: str) -> str:
    """The broker's URL as Celery wants it; only that of a unix socket differs."""
    parts = urlsplit(redis_url)
    if parts.scheme != "unix":
        return redis_url
    database = parse_qs(parts.query).get("db", ["0"])[0]
    return f"redis+socket://{parts.netloc}{parts.path}?virtual_host={database}"


def how_to_start() -> str:
    return "The database is not running here. Start it with: make run"


def write_private(place: Path, text: str, *, replace: bool = True) -> None:
    """Write a file that only its owner reads, whole or not at all.

    Without `replace`, what another process wrote first stays.
    """
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = place.with_name(f".{place.name}.{os.getpid()}")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    if replace or not place.exists():
        partial.replace(place)
    else:
        partial.unlink()
