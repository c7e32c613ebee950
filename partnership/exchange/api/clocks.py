"""The two clocks of a request: `as_at` a date, `as_known` at an instant."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils import timezone

from partnership.evidence.as_known.instant import WrongInstant
from partnership.evidence.as_known.reading import reading_as_known
from partnership.evidence.as_known.record import find_instant
from partnership.evidence.clock import current_as_at
from partnership.evidence.years import FIRST_DAY, LAST_DAY
from partnership.exchange.api.problems import Wrong, WrongParameters
from partnership.exchange.snapshot import snapshot

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
NAMES = ("as_at", "as_known")


@dataclass(frozen=True)
class Clocks:
    """What a request asks of the clocks; None is the default date, and now."""

    asked_on: date | None
    known_at: datetime | None

    @cached_property
    def on(self) -> date:
        """The date that it answers; ask first inside `reading`, which has its default.

        It stays the same, so that one answer is never of two dates.
        """
        return self.asked_on or current_as_at(self.known_at)

    @property
    def known_in_words(self) -> str:
        """The instant, to the second; "now" is the present record."""
        return self.known_at.isoformat(timespec="seconds") if self.known_at else "now"

    @property
    def known_exactly(self) -> str:
        """The same, so that it can be asked for again."""
        return self.known_at.isoformat() if self.known_at else "now"

    @contextmanager
    def reading(self, reader: Any) -> Iterator[None]:
        """Read all inside from one picture of the record, as it is or as it stood."""
        if self.known_at is None:
            with snapshot():
                yield
            return
        reader.look_back()
        with reading_as_known(self.known_at, reader):
            yield


def read_clocks(asked: QueryDict) -> Clocks:
    """The clocks that an address names; WrongParameters says what cannot be read."""
    errors, on, known_at = [], None, None
    if "as_at" in asked:
        try:
            on = read_day(asked["as_at"])
        except ValueError as wrong:
            errors.append(Wrong("as_at", str(wrong)))
    if "as_known" in asked:
        try:
            known_at = _read_instant(asked["as_known"])
        except WrongInstant as wrong:
            errors.append(Wrong("as_known", str(wrong)))
    if errors:
        raise WrongParameters(errors)
    return Clocks(on, known_at)


def read_day(text: str) -> date:
    """A day as year, month and day; ValueError in words."""
    try:
        day = date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(
            f"“{text[:40]}” is not a day from {FIRST_DAY} to {LAST_DAY}, such as"
            " 2006-02-01."
        )
    return day


def _read_instant(text: str) -> datetime:
    if not MOMENT.fullmatch(text):
        raise WrongInstant(
            f"“{text[:40]}” is not a day or an instant, such as 2006-03-03 or"
            " 2006-03-03T09:00:00Z. A plus sign in an address is written %2B."
        )
    return find_instant(text, timezone.now())
