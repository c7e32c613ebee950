"""Days of a row, as the record takes them."""

from datetime import date

from partnership.evidence.precision import DatePrecision
from partnership.exchange.imports.kind import Read


def day_stated(read: Read, name: str, today: date) -> date:
    """The day on which something was stated; to come, or a mere month, is a problem."""
    day = read.values[name]
    if day.precision != DatePrecision.DAY:
        read.wrong(name, "names a month and no day")
    refuse_to_come(read, name, today)
    return day.on


def refuse_to_come(read: Read, name: str, today: date) -> None:
    """Note that a day is still to come, where the field has one."""
    day = read.values.get(name)
    if day and day.on > today:
        read.wrong(name, f"{day.on.isoformat()} is still to come")
