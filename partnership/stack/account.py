"""Whom the servers run as: ourselves, or an account without rights if we are root."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from partnership.stack.errors import StackError


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int

    def own(self, place: Path) -> None:
        os.chown(place, self.uid, self.gid)


def account_for(state: Path) -> Account | None:
    """None means ourselves. Root hands over to who has the data, else to `nobody`.

    PostgreSQL refuses to run as root, and Valkey need not.
    """
    if os.geteuid() != 0:
        return None
    for folder in [*state.glob("postgres-*"), state / "valkey"]:
        if folder.exists() and folder.stat().st_uid != 0:
            return Account(folder.stat().st_uid, folder.stat().st_gid)
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise StackError(
            "PostgreSQL does not run as root and there is no account `nobody` to run"
            " it as: start as an ordinary user, or set DATABASE_URL and REDIS_URL."
        ) from None
    return Account(nobody.pw_uid, nobody.pw_gid)
