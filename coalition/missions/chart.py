"""Retention over time as bars, from the very rates of the table beside them."""

from dataclasses import dataclass

from coalition.missions.retention import Rate
from partnership.evidence.charts.scale import along, widest


@dataclass(frozen=True)
class Month:
    """A rate, and its bars: all departures pale, the retained of them solid."""

    rate: Rate
    departures: int
    retained: int


def months(rates: list[Rate]) -> list[Month]:
    """Each rate with the widths of its bars, in thousandths of the most departures."""
    most = widest(rate.departures for rate in rates)
    return [
        Month(rate, along(rate.departures, most), along(rate.retained, most))
        for rate in rates
    ]
