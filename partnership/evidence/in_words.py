"""A value of a form's field in words, as the form and the pages say it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms

from partnership.evidence.hidden import ABOVE_CEILING, is_hidden
from partnership.evidence.templatetags.display import long_day


def in_words(field: forms.Field, value: Any) -> str:
    """What the reader sees; a record above their ceiling is not named."""
    if value in (None, ""):
        return "none recorded"
    if isinstance(field, forms.ModelChoiceField):
        hidden = is_hidden(field, value.pk)
        return ABOVE_CEILING if hidden else field.label_from_instance(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    choices = getattr(field, "choices", None)
    if choices:
        return str(dict(choices).get(value, value))
    if isinstance(value, datetime):
        # An hour, as its own question shows it.
        return str(field.prepare_value(value))
    if isinstance(value, date):
        return long_day(value)
    if isinstance(value, Decimal):
        return _amount(value)
    return str(value)


def _amount(value: Decimal) -> str:
    """1,500,000.25 without the noughts that only the column adds."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
