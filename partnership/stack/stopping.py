"""What a signal to stop does, before and while we stop."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Someone asked us to stop."""


@contextmanager
def stop_by_signal() -> Iterator[None]:
    """Raise `Stopped` at the first signal to stop, and ignore those that follow."""

    def stop(number: int, frame: object) -> None:
        for each in STOPS:
            signal.signal(each, signal.SIG_IGN)
        raise Stopped

    for each in STOPS:
        signal.signal(each, stop)
    yield


@contextmanager
def signals_ignored() -> Iterator[None]:
    """Let nothing break off what must come to its end."""
    for each in STOPS:
        signal.signal(each, signal.SIG_IGN)
    yield
