"""What the page of the balance is asked: from which month to which."""

from datetime import date
from typing import Any

from django import forms

from partnership.evidence.counting import EvidenceField
from partnership.evidence.month_field import MonthField
from partnership.evidence.months import (
    last_day,
    month_later,
    months_apart,
    months_from,
    same_day_later,
)
from partnership.evidence.years import FIRST_YEAR, LAST_YEAR
from partnership.exchange.report import Question

MONTHS, MOST_MONTHS = 24, 60
TOO_MANY = f"Ask for {MOST_MONTHS} months at most."
BEGINS_AFTER = "This month begins after the date of the page."
OF_NO_RECORD = f"Enter a month of the years {FIRST_YEAR} to {LAST_YEAR}."


class YearsMonthField(MonthField):
    """A month of the years that records can speak of."""

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise forms.ValidationError(OF_NO_RECORD)


class BalanceFilter(forms.Form):
    """From which month to which, and whose evidence counts."""

    period_from = YearsMonthField(required=False, label="From month")
    period_to = YearsMonthField(required=False, label="To month")
    evidence = EvidenceField()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, last = cleaned.get("period_from"), cleaned.get("period_to")
        if first and last and last < first:
            self.add_error("period_to", "The last month is before the first.")
        return cleaned


def refuse_months(question: Question) -> None:
    """Say in the form that its months lie after the date, or are too many for it."""
    form, first = question.form, question.filters.get("period_from")
    if first and first > question.on:
        form.add_error("period_from", BEGINS_AFTER)
    elif first and months_apart(first, last_of(question)) >= MOST_MONTHS:
        form.add_error("period_from", TOO_MANY)


def last_of(question: Question) -> date:
    """The last day that is asked for; nothing after the date of the page counts."""
    month = question.filters.get("period_to")
    return min(last_day(month), question.on) if month else question.on


def days_of(question: Question) -> tuple[date, ...]:
    """The ends of the months asked for, of two years without a first."""
    last = last_of(question)
    first = question.filters.get("period_from") or month_later(last, 1 - MONTHS)
    number = months_apart(first, last) + 1
    return tuple(min(last_day(month), last) for month in months_from(first, number))


def year_before(on: date) -> date:
    """The end of the last month that was over twelve months before a day."""
    day = same_day_later(on, -12)
    return day if day == last_day(day) else last_day(month_later(day, -1))
