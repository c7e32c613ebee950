"""Folders that the servers can reach and nobody else can.

Two things cannot always stand in the state folder, and stand in a folder of our own
under /var/tmp then: sockets, because their path may be too long; and, for root, the
programs, because the account without rights cannot enter a home such as /root.
"""

import hashlib
import os
import shutil
import stat
from pathlib import Path

from partnership.stack.account import Account
from partnership.stack.errors import StackError

SHARED = Path("/var/tmp")
# AF_UNIX allows 103 bytes on macOS (107 on Linux); this is the longest name we add.
LONGEST_SOCKET = 103 - len("/.s.PGSQL.5432.lock")


def private_folder(place: Path, account: Account | None = None) -> Path:
    """Make a folder that only its owner enters; the account's, if one is given."""
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    if account:
        account.own(place)
    place.chmod(0o700)
    return place


def folder_outside(state: Path) -> Path:
    """The folder under /var/tmp that belongs to this state folder and this user."""
    name = hashlib.sha256(os.fsencode(state)).hexdigest()[:16]
    return SHARED / f"partnership-{name}-{os.geteuid()}"


def make_folder_outside(state: Path) -> Path:
    """Make that folder; a StackError if what stands there is not our own.

    Anyone may write to /var/tmp, and could have put a folder or a link there first.
    """
    place = folder_outside(state)
    # The account without rights must pass through to what is its own in there.
    mode = 0o711 if os.geteuid() == 0 else 0o700
    try:
        place.mkdir(mode=0o700)
    except FileExistsError:
        found = place.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            raise StackError(
                f"{place} belongs to another user (number {found.st_uid}) and cannot be"
                " trusted: remove it, or choose another folder with PARTNERSHIP_STATE."
            ) from None
    place.chmod(mode)
    return place


def sockets_folder(state: Path, account: Account | None) -> Path:
    """Where the servers' sockets stand."""
    inside = state / "sockets"
    if account is None and len(os.fsencode(inside)) <= LONGEST_SOCKET:
        return private_folder(inside)
    return private_folder(make_folder_outside(state) / "sockets", account)


def remove(state: Path) -> None:
    """Remove the state folder and its folder under /var/tmp, if they are there."""
    outside = folder_outside(state)
    for place in (state, outside):
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
