"""Have Ctrl-C reach us and not `make` above us, so that it ends without an error.

`make` dies of a Ctrl-C that it sees, whatever its recipe answers. We take the terminal
as a shell does for the program it runs, and give it back at the end.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def own_terminal() -> Iterator[None]:
    """Own the terminal meanwhile, if there is one and we share it."""
    before = _foreground_group()
    if before is None or before != os.getpgrp() or before == os.getpid():
        yield
        return
    # We are in the background for a moment, and would be stopped for writing.
    ignored = (signal.SIGTTOU, signal.SIGTSTP)
    previous = [signal.signal(each, signal.SIG_IGN) for each in ignored]
    os.setpgid(0, 0)
    _give_terminal_to(os.getpgrp())
    try:
        yield
    finally:
        _give_terminal_to(before)
        with suppress(OSError):
            os.setpgid(0, before)
        for each, handler in zip(ignored, previous, strict=True):
            signal.signal(each, handler)


def _foreground_group() -> int | None:
    try:
        return os.tcgetpgrp(sys.stdin.fileno())
    except (OSError, ValueError, AttributeError):
        return None


def _give_terminal_to(group: int) -> None:
    with suppress(OSError):
        os.tcsetpgrp(sys.stdin.fileno(), group)
