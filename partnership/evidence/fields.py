"""Form fields that say in plain words what is wrong, and keep what was typed."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models.fields import BLANK_CHOICE_DASH
from django.utils import timezone

from partnership.evidence.widgets import DateParts, UnitInput, WrongDate, read_date
from partnership.evidence.years import FIRST_YEAR, LAST_YEAR

# A whole number, in groups of three digits or in none; an amount, without groups.
WHOLE = re.compile(r"-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)")
FIGURES = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")
DASHES = BLANK_CHOICE_DASH[0][1]
TOO_LONG = "Enter at most %(limit_value)d characters. These are %(show_value)d"


def word_empty_choice(field: forms.Field) -> None:
    """Say in words what no choice is; Django shows a row of dashes."""
    words = "Choose one" if field.required else "Not stated"
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DASHES:
            field.empty_label = words
    elif isinstance(field, forms.ChoiceField):
        choices = list(field.choices)
        if ("", DASHES) in choices:
            choices[choices.index(("", DASHES))] = ("", words)
            field.choices = choices


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


class InstantField(forms.Field):
    """A date, or a date and a time, in the installation's own time zone.

    A date alone is the beginning of its day or, with `ends`, the end of it.
    """

    default_error_messages = {
        "invalid": "Enter a date, or a date and a time, such as 2006-02-01 09:00."
    }

    def __init__(self, *, ends: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ends = ends

    def to_python(self, value: Any) -> datetime | None:
        if value is None or isinstance(value, datetime):
            return value
        text = str(value).strip()
        if not text:
            return None
        try:
            if len(text) <= len("2006-02-01"):
                edge = time.max if self.ends else time.min
                read = datetime.combine(date.fromisoformat(text), edge)
            else:
                read = datetime.fromisoformat(text)
            if not FIRST_YEAR <= read.year <= LAST_YEAR:
                raise ValueError(text)
            return read if timezone.is_aware(read) else timezone.make_aware(read)
        except ValueError as wrong:
            message = self.error_messages["invalid"]
            raise ValidationError(message, code="invalid") from wrong


class CountField(forms.IntegerField):
    """A number of people, posts, votes or days, in plain figures: 1200 or 1,200.

    What Python would read as a number too, such as 1.000 for one, is refused.
    """

    default_error_messages = {"invalid": "Enter a whole number in figures, such as 120"}

    def to_python(self, value: Any) -> int | None:
        if isinstance(value, str) and value.strip():
            if not WHOLE.fullmatch(value.strip()):
                raise ValidationError(self.error_messages["invalid"], "invalid")
            value = value.replace(",", "")
        return super().to_python(value)


class AmountField(forms.DecimalField):
    """An amount of money; commas, spaces and the currency's sign may be typed."""

    widget = UnitInput(before="US$", size=14)
    default_error_messages = {
        "invalid": "Enter the amount in figures, such as 1,500,000",
        "max_digits": "Enter an amount of at most %(max)s digits",
        "max_whole_digits": "Enter an amount of at most %(max)s digits",
        "max_decimal_places": "Enter an amount with at most %(max)s decimals",
    }

    def prepare_value(self, value: Any) -> Any:
        """What is recorded, as one would type it: 1,000.50 and not 1000.5000."""
        if not isinstance(value, Decimal):
            return value
        places = -value.normalize().as_tuple().exponent
        return f"{value:,.{max(2, places) if places > 0 else 0}f}"

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, str):
            value = value.strip().removeprefix("US").removeprefix("$").strip()
            # A comma that groups no thousands may be a decimal mark: 1,5 is not 15.
            grouped, value = _grouped(value), re.sub(r"[,\s]", "", value)
            # 1e5 is a number to Python, and a slip of the hand to whoever reads it.
            if value and not (grouped and FIGURES.fullmatch(value)):
                raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        return super().to_python(value)
