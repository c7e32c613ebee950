"""A day that is typed for a month, a season or a year, as it is kept."""

from typing import TYPE_CHECKING

from partnership.evidence.precision import DatePrecision, latest_day

if TYPE_CHECKING:
    from partnership.evidence.forms import RecordForm

HOW_EXACT = "If only the month is known, enter 1 as the day and choose “Month”."


def keep_first_day(form: "RecordForm", name: str, precision_name: str) -> None:
    """A known month is stored as its first day; its last must have a date too."""
    on = form.cleaned_data.get(name)
    precision = form.cleaned_data.get(precision_name)
    if not on or not precision:
        return
    if precision != DatePrecision.DAY:
        on = form.cleaned_data[name] = on.replace(day=1)
    try:
        latest_day(on, precision)
    except ValueError:
        form.add_error(name, "The latest possible day lies after the year 9999")
