"""Retention over time as bars, from the very rates of the table beside them."""

from dataclasses import dataclass

from coalition.missions.retention import Rate

FULL = 1000


@dataclass(frozen=True)
class Month:
    """A rate, and its bars: all departures pale, the retained of them solid."""

    rate: Rate
    departures: int
    retained: int


def months(rates: list[Rate]) -> list[Month]:
    """Each rate with the widths of its bars, in thousandths of the most departures."""
    most = max((rate.departures for rate in rates), default=0) or 1
    return [
        Month(rate, FULL * rate.departures // most, FULL * rate.retained // most)
        for rate in rates
    ]
