"""Which mark stands before the decimals of a column: told by all of its cells."""

from collections.abc import Iterable
from decimal import Decimal

from partnership.exchange.tables.values.money import read_money
from partnership.exchange.tables.values.numbers import COMMA, POINT, NumberStyle
from partnership.exchange.tables.values.wrong import BadValue


def number_styles(samples: Iterable[str]) -> tuple[NumberStyle, ...]:
    """The styles under which every sample is a number, the likeliest first.

    Empty if there is none. Two only if they read something differently: “1,234” alone
    may be above a thousand or above one, and somebody must be asked. Blank samples say
    nothing. Takes any number of samples, one at a time: give it the whole column, since
    a later cell may tell what the first ones do not.
    """
    fitting = [POINT, COMMA]
    differ, telling = False, 0
    for text in samples:
        if not text.strip() or text.isdigit():
            continue
        readings = {style: _reading(text, style) for style in fitting}
        fitting = [style for style in fitting if readings[style] is not None]
        if not fitting:
            return ()
        if len(fitting) == 2 and len(set(readings.values())) == 2:
            differ = True
            # Three of three digits after a comma speak for thousands.
            telling += "," in text
            telling -= "." in text
    if len(fitting) == 2 and differ:
        return (POINT, COMMA) if telling >= 0 else (COMMA, POINT)
    return tuple(fitting[:1])


def _reading(text: str, style: NumberStyle) -> Decimal | None:
    try:
        money = read_money(text, style)
    except BadValue:
        return None
    return money.total
