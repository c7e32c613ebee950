"""Run a command with a database and a broker that are gone when it ends.

    python -m partnership.stack.throwaway [--durable] [--production] -- COMMAND…

`--durable` writes to disk as a real database does (for measurements); `--production`
gives the command production's settings instead of local mode's.
"""

import argparse
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from partnership.stack import locks, places
from partnership.stack.errors import StackError
from partnership.stack.servers import Servers

MEMORY = Path("/dev/shm")
MEMORY_NEEDED = 4 * 1024**3
PREFIX = "partnership-throwaway-"
ABANDONED_SECONDS = 600


class ThrowawayStack:
    """A database and a broker of our own, in a temporary folder."""

    def __init__(self, *, durable: bool = False) -> None:
        self.durable = durable
        self.state = Path(tempfile.mkdtemp(prefix=PREFIX, dir=_parent(durable)))
        self.servers = Servers()
        self._lock: int | None = None

    def start(self) -> dict[str, str]:
        """Start what the environment does not give; return the variables to set."""
        _remove_abandoned(self.state.parent)
        self._lock = locks.hold(self.state / "lock", patience=0)
        self.servers.database_url = os.environ.get("DATABASE_URL", "")
        self.servers.redis_url = os.environ.get("REDIS_URL", "")
        self.servers.owner_database_url = os.environ.get("OWNER_DATABASE_URL", "")
        try:
            self.servers.start(self.state, durable=self.durable)
        except BaseException:
            self.stop()
            raise
        environment = self.servers.environment() | self.servers.owner()
        return environment | {
            "PARTNERSHIP_LOCAL": "1",
            "PARTNERSHIP_STATE": str(self.state),
        }

    def stop(self) -> None:
        """Stop the servers and remove what they wrote; a second time does nothing."""
        self.servers.stop()
        places.remove(self.state)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _parent(durable: bool) -> Path:
    """Memory if there is plenty, because tests write what nobody keeps."""
    disk = Path(tempfile.gettempdir())
    if durable or not (MEMORY.is_dir() and os.access(MEMORY, os.W_OK)):
        return disk
    return MEMORY if shutil.disk_usage(MEMORY).free >= MEMORY_NEEDED else disk


def _remove_abandoned(parent: Path) -> None:
    """Remove what a run that was killed left behind: nobody holds its lock."""
    for state in parent.glob(f"{PREFIX}*"):
        lock = state / "lock"
        try:
            ours = state.lstat().st_uid == os.geteuid() and not state.is_symlink()
            old = time.time() - lock.stat().st_mtime > ABANDONED_SECONDS
        except FileNotFoundError:
            continue
        if ours and old and not locks.is_held(lock):
            places.remove(state)


def production_environment() -> dict[str, str]:
    return {
        "PARTNERSHIP_LOCAL": "",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "partnership.example",
    }


def main() -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="partnership.stack.throwaway")
    parser.add_argument("--durable", action="store_true")
    parser.add_argument("--production", action="store_true")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    stack = ThrowawayStack(durable=options.durable)
    try:
        environment = os.environ | stack.start()
        if options.production:
            environment |= production_environment()
        return subprocess.run(options.command, env=environment, check=False).returncode
    except StackError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        stack.stop()


if __name__ == "__main__":
    sys.exit(main())
