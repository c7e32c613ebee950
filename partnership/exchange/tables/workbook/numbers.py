"""What the number of a cell is as text: a date, a time, a percentage or plain."""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from .styles import DATE, MONTH, PERCENT, TIME

# A spreadsheet keeps no more digits; what comes after them is noise.
DIGITS = 15
MOST_DIGITS = 400
DAY = timedelta(days=1)
FROM_1904 = date(1904, 1, 1)
FROM_1900 = date(1899, 12, 30)
LAST_SERIAL = 2_958_465  # 31 December 9999


class NoValue(ValueError):
    """What is wrong with the cell, after its name: “has a date that …”."""


def number_text(text: str, kind: str, counts_from_1904: bool) -> str:
    """The number of a cell as people would write it down; NoValue if it has none."""
    if not kind and len(text) < DIGITS and text.isascii() and text.isdigit():
        return text.lstrip("0") or "0"
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise NoValue(f"has “{text[:20]}” where a number should be") from None
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        raise NoValue(f"has “{text[:20]}”, which is no number that can be read")
    if kind in (DATE, MONTH, TIME):
        return _moment(number, kind, counts_from_1904)
    if kind == PERCENT:
        return f"{plain_number(number.scaleb(2))}%"
    return plain_number(number)


def plain_number(number: Decimal) -> str:
    """Digits and a point, without exponent or noise.

    Three decimals get a nought: nobody can take 1.2340 for a thousand and more.
    """
    if number != number.to_integral_value() or len(number.as_tuple().digits) > 30:
        number = Decimal(f"{number:.{DIGITS - 1}E}")
    text = f"{number:f}"
    whole, point, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    if whole in ("-0", "0") and not decimals:
        return "0"
    if len(decimals) == 3:
        decimals += "0"
    return f"{whole}.{decimals}" if decimals else whole


def _moment(number: Decimal, kind: str, counts_from_1904: bool) -> str:
    if not 0 <= number <= LAST_SERIAL:
        raise NoValue("has a number that is no date")
    seconds = int((number % 1 * 86400).to_integral_value())
    days = int(number)
    if kind == TIME and days == 0:
        return _time(seconds)
    if kind == TIME:
        return plain_number(number)
    day = _day(days, counts_from_1904) + DAY * (seconds // 86400)
    seconds %= 86400
    if seconds:
        return f"{day.isoformat()} {_time(seconds)}"
    if kind == MONTH and day.day == 1:
        return day.isoformat()[:7]
    return day.isoformat()


def _time(seconds: int) -> str:
    minutes, seconds = divmod(seconds % 86400, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _day(days: int, counts_from_1904: bool) -> date:
    """The day with this number; spreadsheets count a 29 February 1900."""
    if counts_from_1904:
        return FROM_1904 + DAY * days
    if days == 60:
        raise NoValue("has the 29 February 1900, which there was not")
    if days < 1:
        raise NoValue("has a number that is no date")
    return FROM_1900 + DAY * (days + (days < 60))
