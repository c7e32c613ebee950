"""Count what each caller asks in a minute: in the cache, or here while it is down.

(decision 45)
"""

import logging
from threading import Lock
from time import monotonic

from django.core.cache import cache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

WINDOW = 60
# Seconds in which a cache that failed is not asked again: each try can take two.
NOT_ASKED_FOR = 30
CALLERS_AT_MOST = 10_000
OTHERS = "others"


class OwnCounts:
    """The counts of one process, of one window; bounded in memory."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._window = 0
        self._counts: dict[str, int] = {}

    def add(self, caller: str, cost: int, window: int) -> int:
        """What the caller has spent in this window, this cost included.

        Beyond 10,000 callers all further ones are counted as one.
        """
        with self._lock:
            if window != self._window:
                self._window, self._counts = window, {}
            if caller not in self._counts and len(self._counts) >= CALLERS_AT_MOST:
                caller = OTHERS
            self._counts[caller] = self._counts.get(caller, 0) + cost
            return self._counts[caller]


class Counter:
    """Counts in the cache, which all processes share, or else in this one."""

    def __init__(self) -> None:
        self._own = OwnCounts()
        self._asked_again_at = 0.0

    def add(self, caller: str, cost: int, window: int) -> int:
        """What the caller has spent in this window, this cost included."""
        if monotonic() >= self._asked_again_at:
            try:
                return _in_cache(caller, cost, window)
            except RedisError as error:
                self._asked_again_at = monotonic() + NOT_ASKED_FOR
                logger.error(
                    "The cache cannot be reached (%s): each process counts the"
                    " requests to the API by itself for %s seconds.",
                    error,
                    NOT_ASKED_FOR,
                )
        return self._own.add(caller, cost, window)


def _in_cache(caller: str, cost: int, window: int) -> int:
    key = f"api:{window}:{caller}"
    if cache.add(key, cost, WINDOW * 2):
        return cost
    try:
        return cache.incr(key, cost)
    except ValueError:
        # It was put out of the cache between the two.
        return cost


COUNTER = Counter()
