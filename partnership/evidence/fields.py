"""Form fields that say in plain words what is wrong, and keep what was typed."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partnership.evidence.widgets import DateParts, UnitInput, WrongDate, read_date


class DatePartsField(forms.Field):
    """A day, month and year typed in three boxes.

    `subject` names the date in a sentence: "the next decision". Without it the
    messages name the label.
    """

    widget = DateParts

    def __init__(self, *, subject: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.subject = subject

    def to_python(self, value: Any) -> date | None:
        if value is None or isinstance(value, date):
            return value
        try:
            return read_date(value)
        except WrongDate as wrong:
            message = f"{wrong}{self._what_to_do(wrong)}"
            raise ValidationError(message, code="invalid") from wrong

    def validate(self, value: date | None) -> None:
        if self.required and value is None:
            message = f"Enter a date for {self._named()}"
            raise ValidationError(message, code="required")

    def _what_to_do(self, wrong: WrongDate) -> str:
        if str(wrong).startswith("Enter"):
            return f" for {self._named()}"
        return f". Enter a real date for {self._named()}"

    def _named(self) -> str:
        return self.subject or (f"“{self.label}”" if self.label else "this question")


def _grouped(text: str) -> bool:
    """Whether its commas and spaces, if any, stand between groups of three digits."""
    if not re.search(r"[,\s]", text):
        return True
    return bool(re.fullmatch(r"[+-]?\d{1,3}([,\s]\d{3})+(\.\d*)?", text))


class AmountField(forms.DecimalField):
    """An amount of money; commas, spaces and the currency's sign may be typed."""

    widget = UnitInput(before="US$", size=14)
    default_error_messages = {
        "invalid": "Enter the amount in figures, such as 1,500,000"
    }

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, str):
            value = value.strip().removeprefix("US").removeprefix("$").strip()
            # A comma that groups no thousands may be a decimal mark: 1,5 is not 15.
            if value and ("_" in value or not _grouped(value)):
                raise forms.ValidationError(self.error_messages["invalid"], "invalid")
            value = re.sub(r"[,\s]", "", value)
        return super().to_python(value)
