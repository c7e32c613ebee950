"""Events that are ahead."""

from partnership.evidence.months import last_day, month_later
from tests.browser.reckoned.api import day


def events(api):
    """Events that are ahead or put off, by the date that was last announced."""
    current = api.newest("event-dates", "event", "announced_on")
    for pk, row in current.items():
        if row["starts_on"] is None or _last_day_of(row) >= api.on:
            yield pk, row


def _last_day_of(row):
    """The last day that an event's date can mean."""
    starts, precision = day(row["starts_on"]), row["starts_precision"]
    if row["ends_on"]:
        return day(row["ends_on"])
    months = {"day": None, "month": 0, "season": 2, "year": 11}[precision]
    return starts if months is None else last_day(month_later(starts, months))


def political(api):
    settled = {row["id"] for row in api.rows("events") if row["outcome_on"]}
    ahead = {pk: row for pk, row in events(api) if pk not in settled}
    put_off = sum(row["starts_on"] is None for row in ahead.values())
    return {
        "events.ahead": len(ahead) or "0",
        "events.put_off": put_off or "0",
        "events.more": max(len(ahead) - 4, 0),
        "flags.open": len(api.rows("reports/flags")) or "0",
    }
