"""Names of time zones, and the instants that they make of a time of day."""

from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings

UTC = ZoneInfo("UTC")


@cache
def zone_names() -> frozenset[str]:
    """The names that say where: `localtime` and abbreviations such as EST do not."""
    return frozenset(name for name in available_timezones() if "/" in name) | {"UTC"}


def usual_zone() -> str:
    """The time zone of this installation, which a time without one is taken for."""
    return settings.TIME_ZONE


def instant(day: date, at: time, zone: str) -> datetime:
    """The instant of a time of day in a zone; one that a clock skips is an hour on."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def local(at: datetime, zone: str) -> datetime:
    """What the clocks of a zone show at an instant."""
    return at.astimezone(ZoneInfo(zone))
