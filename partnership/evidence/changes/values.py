"""One value of a record in words: choices, names, dates, amounts, shortened text."""

from decimal import Decimal
from typing import Any, Protocol

from django.db import models
from django.utils.text import Truncator

from partnership.evidence.changes.fields import field_named, precision_of
from partnership.evidence.templatetags.display import date_words, moment
from partnership.evidence.told import told_of

Row = dict[str, Any]
LONGEST = 80
MILLION = 1_000_000
UNITS = {"_days": "days", "percent": "%"}
AMOUNTS = ("amount", "in_pledge_currency")


class NamesRecords(Protocol):
    """What knows the names of related records."""

    def name(self, model: type[models.Model], key: int) -> str:
        """The name, or words for one that may not be seen."""

    def row(self, model: type[models.Model], key: int) -> Row | None:
        """What names the record, with its currency; None for one that is not seen."""


def value_words(
    model: type[models.Model], name: str, row: Row, names: NamesRecords
) -> str:
    """The value of this field in a row of columns; empty if there is none."""
    field = field_named(model, name)
    value = row.get(field.attname)
    if value is None or value == "":
        return ""
    if field.many_to_one or field.one_to_one:
        return names.name(field.related_model, value)
    if field.choices:
        return uncapital(str(dict(field.flatchoices).get(value, value)))
    value = field.to_python(value)
    if field.name in AMOUNTS and (currency := _currency(field, row, names)):
        return money(value, currency)
    return _plain(field, value, row)


def _currency(field: models.Field, row: Row, names: NamesRecords) -> str:
    """An amount's own currency, or that of the record it belongs to."""
    if field.name == "amount" and "currency" in row:
        return row["currency"]
    subjects = [field_named(field.model, name) for name in told_of(field.model).subject]
    rows = (names.row(one.related_model, row[one.attname]) for one in subjects)
    return next((found["currency"] for found in rows if found), "")


def _plain(field: models.Field, value: Any, row: Row) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(field, models.DateTimeField):
        return moment(value)
    if isinstance(field, models.DateField):
        precision = row.get(precision_of(field)) if precision_of(field) else "day"
        return date_words(value, precision or "day")
    if isinstance(value, int | Decimal):
        return _figure(field, value, row)
    return Truncator(" ".join(str(value).split())).chars(LONGEST)


def _figure(field: models.Field, value: int | Decimal, row: Row) -> str:
    if field.name.endswith("_usd"):
        return money(Decimal(value), "USD")
    unit = next((u for end, u in UNITS.items() if field.name.endswith(end)), "")
    words = plain_number(value)
    return f"{words}{unit}" if unit == "%" else f"{words} {unit}".rstrip()


def money(amount: Decimal, currency: str) -> str:
    """US$133m, US$187.47m, SEK 1,500.50; to the last digit that was stated."""
    sign = "\N{MINUS SIGN}" if amount < 0 else ""
    size = abs(amount)
    millions = size / MILLION
    if size >= MILLION and millions == millions.quantize(Decimal("0.001")):
        figure = f"{plain_number(millions)}m"
    else:
        figure = plain_number(size)
        # One decimal of a currency is tens of its cents.
        figure += "0" if figure[-2:-1] == "." else ""
    return f"{sign}US${figure}" if currency == "USD" else f"{sign}{currency} {figure}"


def plain_number(value: int | Decimal) -> str:
    """A number with commas, without noughts that say nothing: 1,500.50 or 530."""
    if isinstance(value, int):
        return f"{value:,}"
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    return f"{whole}.{rest}" if rest else whole


def uncapital(label: str) -> str:
    """A label inside a sentence: its capital goes, unless it has others."""
    rest = label[1:]
    return label if rest != rest.lower() else label[:1].lower() + rest
