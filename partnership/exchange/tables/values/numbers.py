"""Numbers as people write them, in the style that their column is written in."""

import re
from dataclasses import dataclass
from decimal import Decimal

from partnership.exchange.tables.values.wrong import BadValue, quoted

MOST_DIGITS = 30
MOST_EXPONENT = 15
LONGEST = 100
SPACES = " \u00a0\u2007\u2008\u2009\u202f"
APOSTROPHES = "'’ʼ`"
MINUS = "-\u2212\u2013\u2010\u2011"
SHAPE = re.compile(
    r"(?P<figures>\d[\d.,' ]*|[.,]\d+)(?:[eE](?P<exponent>[+-]?\d{1,4}))?"
)
THREES = re.compile(r"[1-9]\d{0,2}(?P<mark>[.,' ])\d{3}(?:(?P=mark)\d{3})*")
# Lakh and crore: 12,34,567
INDIAN = re.compile(r"[1-9]\d?(?:,\d\d)+,\d{3}")
ARABIC = dict(zip(map(ord, "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"), "0123456789" * 2, strict=True))
ALIKE = {
    **ARABIC,
    **dict.fromkeys(map(ord, SPACES), " "),
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, MINUS), "-"),
}
DECIMALS_IN_ARABIC, THOUSANDS_IN_ARABIC = "٫", "٬"


@dataclass(frozen=True)
class NumberStyle:
    """Which mark stands before the decimals, and which between thousands.

    Spaces and apostrophes can only stand between thousands, so every style has them.
    """

    decimal: str = "."
    thousands: str = ","


POINT, COMMA = NumberStyle(".", ","), NumberStyle(",", ".")


def read_number(text: str, style: NumberStyle) -> Decimal:
    """The number that a cell says, exactly; BadValue if it says none.

    A minus may stand before or after it, or be written as parentheses. At most thirty
    digits.
    """
    digits, is_negative = _unsigned(alike(text, style))
    shape = SHAPE.fullmatch(digits)
    if not shape or len(text) > LONGEST:
        raise BadValue(f"{quoted(text)} is not a number")
    plain = _plain(shape["figures"], style)
    if plain is None:
        raise BadValue(f"{quoted(text)} is not a number{_written(style)}")
    exponent = int(shape["exponent"] or 0)
    if abs(exponent) > MOST_EXPONENT:
        raise BadValue(f"{quoted(text)} is too large or too small to be a figure")
    if sum(map(str.isdigit, plain)) > MOST_DIGITS:
        raise BadValue(f"{quoted(text)} has more than {MOST_DIGITS} digits")
    number = Decimal(f"{plain}E{exponent}")
    if exponent:
        number = Decimal(f"{number:f}")
    return -number if is_negative else number


def read_percent(text: str, style: NumberStyle) -> Decimal:
    """Eighty for “80”, “80%” and “80 per cent”; BadValue if it is no percentage."""
    bare = re.sub(
        r"\s*(%|٪|per ?cent|percent|pct|prozent|procent)\s*$", "", text, flags=re.I
    )
    return read_number(bare, style)


def alike(text: str, style: NumberStyle) -> str:
    """The text with one sign for each of what people write in several ways."""
    if DECIMALS_IN_ARABIC in text or THOUSANDS_IN_ARABIC in text:
        text = text.replace(THOUSANDS_IN_ARABIC, "'")
        text = text.replace(DECIMALS_IN_ARABIC, style.decimal)
    return text.translate(ALIKE).strip()


def _unsigned(text: str) -> tuple[str, bool]:
    """The figures without their sign, and whether it is a minus; only one may stand."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), True
    if text.startswith(("-", "+")):
        return text[1:].lstrip(), text.startswith("-")
    if text.endswith("-"):
        return text[:-1].rstrip(), True
    return text, False


def _plain(figures: str, style: NumberStyle) -> str | None:
    """Digits with a point before the decimals; None if the marks stand wrongly."""
    whole, mark, decimals = figures.partition(style.decimal)
    if mark and not decimals.isdigit() and (decimals or not whole):
        return None
    if whole and not whole.isdigit():
        grouped = THREES.fullmatch(whole)
        mark_used = grouped["mark"] if grouped else ","
        if not grouped and not INDIAN.fullmatch(whole):
            return None
        if mark_used not in {style.thousands, " ", "'"} - {style.decimal}:
            return None
        whole = "".join(filter(str.isdigit, whole))
    return f"{whole or 0}.{decimals}" if decimals else whole


def _written(style: NumberStyle) -> str:
    sample = f"1{style.thousands}234{style.decimal}5"
    return f" as written in this column, such as {sample}"
