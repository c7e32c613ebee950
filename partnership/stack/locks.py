"""Locks that end with their process, however it ends."""

import fcntl
import os
import time
from pathlib import Path

OWNER_ONLY = 0o600


def hold(place: Path, patience: float) -> int | None:
    """Lock the file and return its descriptor; None if another holds it all along.

    `patience` is in seconds.
    """
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return descriptor
        except BlockingIOError:
            if time.monotonic() > deadline:
                os.close(descriptor)
                return None
            time.sleep(0.05)


def is_held(place: Path) -> bool:
    try:
        descriptor = os.open(place, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(descriptor)
