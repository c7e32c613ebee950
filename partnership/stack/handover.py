"""Hand a folder to a server that could not enter the folders above it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from partnership.stack.account import Account


@dataclass(frozen=True)
class Handover:
    """How the server names the folder, and what it must inherit for that."""

    name: str
    inherited: list[int]


@contextmanager
def handed_over(folder: Path, account: Account | None) -> Iterator[Handover]:
    """Open the folder for an account without rights; it comes in by our descriptor."""
    if account is None:
        yield Handover(str(folder), [])
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # A link that only this process and its children have, straight to the folder.
        yield Handover(f"/proc/self/fd/{descriptor}", [descriptor])
    finally:
        os.close(descriptor)
