"""The rule for a day without a rate, which holds for every conversion; and its breach.

`at.sql` and `missing.sql` follow it in SQL, `conversion.py` in Python.
"""

import logging
from datetime import date, timedelta

from donors.models import RateSet

logger = logging.getLogger("donors.rates")

OLDEST = timedelta(days=7)
RULE = (
    "A day without a rate takes the newest earlier day, within seven days, on which the"
    " rate set has every rate that is needed."
)


class MissingRate(LookupError):
    """No rate on or shortly before a date; says currency, set, date, and its last day.

    `has_until` is the last day for which the set has the rates at all, None if never.
    """

    def __init__(
        self,
        currency: str,
        on: date,
        rate_set: RateSet | None = None,
        has_until: date | None = None,
    ) -> None:
        super().__init__(missing_words(currency, on, rate_set, has_until))
        self.currency = currency
        self.on = on
        self.rate_set = rate_set
        self.has_until = has_until


def missing_words(
    currency: str, on: date, rate_set: object, has_until: date | None
) -> str:
    """The set ECB has no rate for SEK on 5 May 2008 or in the week before: its last …

    `rate_set` is a set, or words that stand for one.
    """
    if rate_set is None:
        return (
            "There are no exchange rates:"
            f" {currency} cannot be converted to US dollars on {on:%-d %B %Y}"
        )
    last = (
        f"its last before that is of {has_until:%-d %B %Y}"
        if has_until
        else "it has none before that"
    )
    whose = rate_set if isinstance(rate_set, str) else f"The set {rate_set}"
    return (
        f"{whose} has no rate for {currency} on {on:%-d %B %Y} or in the week"
        f" before: {last}"
    )


def log_earlier_day(rate_set: object, rates: str, on: date, rated_on: date) -> None:
    """Say in the log, once for each conversion, that the rule was used."""
    logger.info(
        "No rate on the day, so an earlier one: set=%s rates=%r on=%s rated_on=%s",
        rate_set,
        rates,
        on,
        rated_on,
    )
