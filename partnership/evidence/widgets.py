"""Form widgets after the GOV.UK patterns: a date in three boxes, choices, amounts."""

from calendar import isleap, month_name, monthrange
from datetime import date
from typing import Any

from django import forms

from partnership.evidence.years import FIRST_YEAR, LAST_YEAR

PARTS = ("day", "month", "year")
MONTHS = list(month_name)  # MONTHS[6] is June


class WrongDate(ValueError):
    """What somebody typed is no date: a sentence that says why, and the wrong parts."""

    def __init__(self, sentence: str, parts: list[str]) -> None:
        super().__init__(sentence)
        self.parts = parts


def read_date(typed: list[str | None]) -> date | None:
    """The date that was typed as day, month and year; None if all three are empty."""
    day, month, year = ((text or "").strip() for text in typed)
    missing = [
        part for part, text in zip(PARTS, (day, month, year), strict=True) if not text
    ]
    if len(missing) == len(PARTS):
        return None
    if missing:
        raise WrongDate(f"Enter a {' and a '.join(missing)}", missing)
    problems = {}
    month_number, year_number = _month(month), _number(year)
    if month_number is None:
        problems["month"] = f"“{month[:20]}” is not a month"
    elif not 1 <= month_number <= 12:
        problems["month"] = "A year has 12 months"
        month_number = None
    if problem := _year_problem(year_number):
        problems["year"] = problem
        year_number = None
    if problem := _day_problem(day, month_number, year_number):
        problems = {"day": problem} | problems
    if problems:
        raise WrongDate(next(iter(problems.values())), list(problems))
    return date(year_number, month_number, int(day))


def _year_problem(year: int | None) -> str:
    """Why this year cannot be; empty for one that records can speak of."""
    if year is None or not 1000 <= year <= 9999:
        return "A year has four digits, such as 2006"
    if FIRST_YEAR <= year <= LAST_YEAR:
        return ""
    return f"Enter a year from {FIRST_YEAR} to {LAST_YEAR}"


def _day_problem(day: str, month: int | None, year: int | None) -> str:
    """Why this day cannot be; a wrong month or year is not held against it."""
    number = _number(day)
    if number is None:
        return f"“{day[:20]}” is not a day of the month"
    if number < 1:
        return "The first day of a month is 1"
    # In an unknown month the 31st may be right, in an unknown year 29 February.
    last = monthrange(year or 2000, month or 1)[1]
    if number <= last:
        return ""
    if month is None:
        return "No month has more than 31 days"
    if month == 2 and year:
        return f"February {year} has {29 if isleap(year) else 28} days"
    return f"{MONTHS[month]} has {last} days"


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else None


def _month(text: str) -> int | None:
    """A month from 6, 06, June, jun or Sept."""
    name = text.lower().removesuffix(".")
    for number, month in enumerate(MONTHS):
        if len(name) >= 3 and month.lower().startswith(name):
            return number
    return _number(text)


class DateParts(forms.MultiWidget):
    """Day, month and year in three boxes. Only the wrong box has the red border."""

    template_name = "django/forms/widgets/date_parts.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        boxes = {
            part: forms.TextInput({"inputmode": "numeric", "size": size})
            for part, size in zip(PARTS, (2, 2, 4), strict=True)
        }
        super().__init__(boxes, attrs)

    def decompress(self, value: date | None) -> list[int | None]:
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any]) -> dict:
        context = super().get_context(name, value, attrs)
        wrong = wrong_parts(value)
        boxes = context["widget"]["subwidgets"]
        for part, box in zip(PARTS, boxes, strict=True):
            box["label"] = part.capitalize()
            if "aria-invalid" not in box["attrs"]:
                continue
            if part not in wrong:
                del box["attrs"]["aria-invalid"]
            elif attrs.get("id"):
                box["attrs"]["aria-describedby"] = f"{attrs['id']}_error"
        return context

    def first_wrong_id(self, value: Any, field_id: str) -> str:
        """Where a link from the error summary leads."""
        return f"{field_id}_{PARTS.index(wrong_parts(value)[0])}"


def wrong_parts(value: Any) -> list[str]:
    """The parts to mark in a date with an error: all, if it is real but not wanted."""
    if isinstance(value, list):
        try:
            read_date(value)
        except WrongDate as wrong:
            return wrong.parts
    return list(PARTS)


class Radios(forms.RadioSelect):
    """One choice of a few: under each other, or in a row if the words are short."""

    def __init__(self, *args: Any, inline: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.inline = inline

    def get_context(self, name: str, value: Any, attrs: dict[str, Any]) -> dict:
        context = super().get_context(name, value, attrs)
        context["widget"]["inline"] = self.inline
        return context


class UnitInput(forms.TextInput):
    """A number with its unit in words before or after the box: US$, personnel."""

    template_name = "django/forms/widgets/unit_input.html"

    def __init__(
        self,
        before: str = "",
        after: str = "",
        size: int = 8,
        attrs: dict[str, Any] | None = None,
    ) -> None:
        super().__init__({"inputmode": "decimal", "size": size} | (attrs or {}))
        self.before, self.after = before, after

    def get_context(self, name: str, value: Any, attrs: dict[str, Any]) -> dict:
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"before": self.before, "after": self.after}
        return context
