"""What the page of strength over time is asked: groups, contingents and months."""

from datetime import date
from typing import Any

from django import forms

from coalition.strength.filters import ContingentFilter
from partnership.evidence.month_field import MonthField
from partnership.evidence.months import last_day, months_apart
from partnership.exchange.report import Question

BY = [("contributor", "Contributor"), ("force", "Force"), ("sector", "Sector")]
MOST_MONTHS = 120
TOO_MANY = f"Ask for {MOST_MONTHS} months at most."


class StrengthFilter(ContingentFilter):
    """By what, of which contingents, from which month to which."""

    by = forms.ChoiceField(
        choices=BY,
        required=False,
        label="Group by",
        error_messages={
            "invalid_choice": "“%(value)s” is no way to group: choose from the list."
        },
    )
    period_from = MonthField(required=False, label="From month")
    period_to = MonthField(required=False, label="To month")
    field_order = ["by", "force", "sector", "period_from", "period_to", "evidence"]

    def clean_by(self) -> str:
        """By contributor, unless something else is asked for."""
        return self.cleaned_data["by"] or BY[0][0]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, last = cleaned.get("period_from"), cleaned.get("period_to")
        if first and last and last < first:
            self.add_error("period_to", "The last month is before the first.")
        return cleaned

    @property
    def every_force(self) -> bool:
        """By force, each has its group unless one is asked for."""
        asked = self.cleaned_data
        return super().every_force or (asked["by"] == "force" and not asked["force"])


def refuse_months(question: Question) -> None:
    """Say in the form that its months lie after the date, or are too many for it."""
    form, first = question.form, question.filters.get("period_from")
    if first and first > question.on:
        form.add_error("period_from", "This month begins after the date of the page.")
    elif first and months_apart(first, last_of(question)) >= MOST_MONTHS:
        form.add_error("period_from", TOO_MANY)


def last_of(question: Question) -> date:
    """The last day that is asked for; nothing after the date of the page is drawn."""
    month = question.filters.get("period_to")
    return min(last_day(month), question.on) if month else question.on
