"""A known month in a form and in an address: 2005-12."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

EXAMPLE = "Enter a year and a month, such as 2005-12."


class MonthField(forms.Field):
    """A month, kept as its first day; a day of it is taken for the month."""

    widget = forms.TextInput(
        attrs={"type": "month", "placeholder": "2005-12", "size": "8"}
    )

    def to_python(self, value: Any) -> date | None:
        text = str(value or "").strip()
        if not text:
            return None
        whole = text if text.count("-") == 2 else f"{text}-01"
        try:
            return date.fromisoformat(whole).replace(day=1)
        except ValueError as wrong:
            raise ValidationError(EXAMPLE) from wrong

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%Y-%m}" if isinstance(value, date) else value
