"""What the page of changes is asked: contingents, and two days."""

from datetime import date

from django import forms

from coalition.strength.asked import contingents, first_stated
from coalition.strength.filters import ContingentFilter
from coalition.strength.spans import Contingents
from partnership.evidence.years import FIRST_DAY, FIRST_YEAR
from partnership.exchange.report import Question


def _day(label: str) -> forms.DateField:
    return forms.DateField(
        required=False,
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": "Enter a year, month and day, such as 2005-12-02."},
    )


class ChangesFilter(ContingentFilter):
    """Of which contingents, from which day to which."""

    period_from = _day("From")
    period_to = _day("To")
    field_order = ["force", "sector", "period_from", "period_to", "evidence"]


def refuse_days(question: Question) -> None:
    """Say in the form that its days lie outside the record, or the wrong way round."""
    form = question.form
    for name in ("period_from", "period_to"):
        day = question.filters.get(name)
        if day and day > question.on:
            form.add_error(name, "This day is after the date of the page.")
        elif day and day < FIRST_DAY:
            form.add_error(name, f"Enter a day since {FIRST_YEAR}.")
    first, last = question.filters.get("period_from"), question.filters.get("period_to")
    if not form.errors and first and first >= (last or question.on):
        form.add_error("period_to", "The second day must be after the first.")


def days_of(question: Question) -> tuple[Contingents, date]:
    """The contingents as of the second day, and the first day.

    Without a second day it is the date of the page; without a first, the day of the
    first figure that counts, at most two years before.
    """
    asked = contingents(question, question.filters["period_to"] or question.on)
    return asked, question.filters["period_from"] or first_stated(asked)
