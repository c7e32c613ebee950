"""The hour at which a meeting begins or ends, typed as the clock shows it."""

import re
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partnership.diplomacy.diary.zones import instant, local, zone_names

CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
WRONG = "Enter the time of 24 hours, such as 09:30 or 17:00"


class HourField(forms.Field):
    """A time of day; an instant that is recorded is shown in its own time zone."""

    widget = forms.TextInput(attrs={"size": 5, "inputmode": "numeric"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.zone = "UTC"

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, datetime):
            return f"{local(value, self.zone):%H:%M}"
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def to_python(self, value: Any) -> time | datetime | None:
        if value is None or isinstance(value, time | datetime):
            return value
        text = str(value).strip()
        if not text:
            return None
        read = CLOCK.fullmatch(text)
        if read is None:
            raise ValidationError(WRONG, "invalid")
        return time(int(read[1]), int(read[2]))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != self.prepare_value(self.to_python(data))


def settle_hours(form: forms.Form, cleaned: dict[str, Any]) -> None:
    """Make instants of the hours that were typed, in the zone that was named.

    An end before the start is the next day's; without a start there is no hour at all.
    """
    zone, day = cleaned.get("time_zone") or "", cleaned.get("held_on")
    starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
    last = cleaned.get("ends_on")
    if day and last and last <= day:
        form.add_error("ends_on", "Enter a day after the first, or leave it empty")
    if ends and not starts and not form.has_error("starts_at"):
        form.add_error("starts_at", "Enter when it begins, or leave out when it ends")
    if not starts and not ends:
        cleaned["time_zone"] = ""
        return
    if zone not in zone_names():
        form.add_error("time_zone", "Enter a time zone, such as Europe/Copenhagen")
    if form.errors.keys() & {"time_zone", "held_on", "ends_on"} or not (day and starts):
        return
    # What a colleague saved is an instant already.
    if isinstance(starts, time):
        cleaned["starts_at"] = instant(day, starts, zone)
    if isinstance(ends, time):
        ends_at = instant(last or day, ends, zone)
        if ends_at < cleaned["starts_at"]:
            ends_at = instant((last or day) + timedelta(1), ends, zone)
        cleaned["ends_at"] = ends_at
