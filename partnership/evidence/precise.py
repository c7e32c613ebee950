"""A day that is typed for a month, a season or a year, as it is kept."""

from typing import TYPE_CHECKING

from partnership.evidence.precision import DatePrecision

if TYPE_CHECKING:
    from partnership.evidence.forms import RecordForm

HOW_EXACT = "If only the month is known, enter 1 as the day and choose “Month”."


def keep_first_day(form: "RecordForm", name: str, precision_name: str) -> None:
    """A known month is stored as its first day."""
    on = form.cleaned_data.get(name)
    precision = form.cleaned_data.get(precision_name)
    if on and precision and precision != DatePrecision.DAY:
        form.cleaned_data[name] = on.replace(day=1)
