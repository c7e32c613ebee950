"""What the text of one cell means: a number, money, a date, yes or no."""

from partnership.exchange.tables.values.dates import DateOrder, date_orders, read_date
from partnership.exchange.tables.values.flags import read_flag
from partnership.exchange.tables.values.money import Money, read_money
from partnership.exchange.tables.values.number_styles import number_styles
from partnership.exchange.tables.values.numbers import (
    NumberStyle,
    read_number,
    read_percent,
)
from partnership.exchange.tables.values.wrong import BadValue

__all__ = [
    "BadValue",
    "DateOrder",
    "Money",
    "NumberStyle",
    "date_orders",
    "number_styles",
    "read_date",
    "read_flag",
    "read_money",
    "read_number",
    "read_percent",
]
