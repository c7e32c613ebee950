"""Answers that are kept in this process until anything is written.

Not for so long and no longer: a change that is committed is in the next answer, whoever
made it and however. The database says whether there was one, in one query.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

from django.db.models import Model

from partnership.evidence.unwritten.moment import Moment, moment

# Answers of each kind: a page for a date and for what its readers see and may do.
KEPT = 60

P = ParamSpec("P")
R = TypeVar("R")


def until_written(answer: Callable[P, R]) -> Callable[P, R]:
    """Keep an answer for these very arguments: dates, keys, and an `Onlooker`.

    It is made of tables that tell of writing alone, asks no clock, and is never changed
    by whoever gets it. In a transaction that has written, it is made anew each time.
    """
    kept: OrderedDict[Hashable, tuple[Moment, R]] = OrderedDict()
    lock = Lock()

    @wraps(answer)
    def asked(*args: P.args, **names: P.kwargs) -> R:
        key = (args, tuple(sorted(names.items())))
        if any(isinstance(given, Model) for given in (*args, *names.values())):
            raise TypeError("An answer is kept for dates and keys, not for records.")
        with lock:
            before = kept.get(key)
            if before:
                kept.move_to_end(key)
        # Asked before the record is read: what is written meanwhile makes it anew.
        now = moment(before[0] if before else None)
        if before and now.nothing_written:
            return before[1]
        found = answer(*args, **names)
        if now.is_kept_for:
            with lock:
                kept[key] = (now, found)
                kept.move_to_end(key)
                _leave_out(kept, now)
        return found

    return asked


def _leave_out(kept: OrderedDict[Hashable, tuple[Moment, R]], now: Moment) -> None:
    """What is too old, and of the rest what nobody has asked for the longest."""
    for key in [key for key, (at, _) in kept.items() if not now.is_within_reach(at)]:
        del kept[key]
    while len(kept) > KEPT:
        kept.popitem(last=False)
