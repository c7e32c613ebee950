"""Type a whole plan of instalments at once, or have it filled in equal parts."""

from datetime import date
from typing import Any

from django import forms

from donors.actions import write_plan
from donors.actions.plan import CHANGED_SINCE, Written
from donors.forms.money import RefusableForm
from donors.models import Instalment, Pledge
from donors.plan import (
    MOST_ROWS,
    STEPS,
    Plan,
    Row,
    days_between,
    equal_parts,
    refuse_unlike,
    to_plan,
)
from partnership.evidence.currencies import is_typed_too_finely, too_fine_words
from partnership.evidence.fields import AmountField, DatePartsField
from partnership.evidence.future import refuse_future
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import UnitInput

NUMBERS = range(1, MOST_ROWS + 1)
# The rows below these are folded away until one of them is filled.
FIRST_SHOWN = 12


class EqualPartsForm(forms.Form):
    """Fill the rows: equal parts between two dates. It writes nothing."""

    first = DatePartsField(label="First instalment due", subject="the first instalment")
    last = DatePartsField(label="Last one due by", subject="the last instalment")
    months = forms.TypedChoiceField(
        choices=list(STEPS.items()), coerce=int, label="How often?", initial=12
    )

    def __init__(self, *args: Any, pledge: Pledge, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pledge, self.rows = pledge, []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            self._fill(**cleaned)
        return cleaned

    def _fill(self, first: date, last: date, months: int) -> None:
        days, total = days_between(first, last, months), to_plan(self.pledge)
        if last < first:
            self.add_error("last", "The last instalment is due before the first one")
        elif len(days) > MOST_ROWS:
            words = f"That is more than {MOST_ROWS} instalments. Choose a longer step"
            self.add_error("months", words)
        elif total is None or total <= 0:
            self.add_error("months", "This pledge has no amount to divide")
        else:
            self.rows = equal_parts(total, self.pledge.currency, days)
            if self.rows[0].amount == 0:
                self.add_error("months", "The amount is too small for so many parts")


class PlanForm(RefusableForm):
    """Up to 24 rows that add up to the pledge. Rows left empty are no instalments."""

    read = forms.CharField(widget=forms.HiddenInput, required=False)
    agreed_on = DatePartsField(
        label="Agreed on",
        subject="the agreement",
        required=False,
        help_text=(
            "From which day new and changed instalments count. Leave empty if unknown:"
            " they count always."
        ),
    )

    class Meta:
        model = Instalment
        fields = ["agreed_on"]

    def __init__(
        self,
        *args: Any,
        plan: Plan,
        today: date,
        filled: list[Row] | None = None,
        **kwargs: Any,
    ) -> None:
        self.needs_reason = bool(plan.instalments)
        super().__init__(*args, **kwargs)
        self.pledge, self.plan, self.today = self.instance.pledge, plan, today
        self.initial["read"] = plan.digest
        self._add_rows()
        recorded = [Row(one.amount, one.due_on) for one in plan.instalments]
        for number, row in enumerate(filled or recorded, start=1):
            self.initial[f"amount_{number}"] = f"{row.amount.normalize():,f}"
            self.initial[f"due_on_{number}"] = row.due_on

    def _add_rows(self) -> None:
        """Two questions for each row, before the others."""
        rows: dict[str, forms.Field] = {}
        for number in NUMBERS:
            rows[f"amount_{number}"] = AmountField(
                label=f"Instalment {number}: amount",
                required=False,
                max_digits=18,
                decimal_places=4,
                widget=UnitInput(before=self.pledge.currency, size=16),
                error_messages={
                    "max_digits": "Enter an amount below 100 million million",
                    "max_whole_digits": "Enter an amount below 100 million million",
                    "max_decimal_places": "Enter an amount with at most 4 decimals",
                },
            )
            rows[f"due_on_{number}"] = DatePartsField(
                label=f"Instalment {number}: due on",
                subject=f"instalment {number}",
                required=False,
            )
        self.fields = {**rows, **self.fields}

    @property
    def rows(self) -> list[tuple[Any, Any]]:
        """Each row's two questions."""
        return [(self[f"amount_{one}"], self[f"due_on_{one}"]) for one in NUMBERS]

    @property
    def is_long(self) -> bool:
        """Whether a row below the first twelve is filled, or wrong."""
        late = [box for row in self.rows[FIRST_SHOWN:] for box in row]
        return any(any(_typed(box.value())) or box.errors for box in late)

    @property
    def others(self) -> list[Any]:
        """The questions after the rows."""
        asked = {f"{name}_{one}" for name in ("amount", "due_on") for one in NUMBERS}
        return [field for field in self.visible_fields() if field.name not in asked]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        typed = [self._row(number) for number in NUMBERS]
        self.filled = [number for number, row in enumerate(typed, 1) if row]
        self.typed_rows = [row for row in typed if row]
        refuse_future(self, "agreed_on", self.today)
        # The page then shows the plan that stands, and carries its digest.
        if cleaned.get("read") != self.plan.digest and not self.refused:
            self.add_error(None, CHANGED_SINCE)
        if not self.errors and not self.typed_rows and not self.plan.instalments:
            self.add_error("amount_1", "Enter at least one instalment")
        if not self.errors:
            self.hold_to(refuse_unlike, self.pledge, self.typed_rows)
        return cleaned

    def refuse(self, refused: Refused) -> None:
        """What is wrong with the sum stands at the last row that is filled."""
        if refused.field and refused.field.startswith("amount_"):
            refused = Refused(str(refused), f"amount_{self.filled[-1]}")
        super().refuse(refused)

    def _row(self, number: int) -> Row | None:
        """A row with both its answers, and an error at what is missing or wrong."""
        names = f"amount_{number}", f"due_on_{number}"
        if any(self.has_error(name) for name in names):
            return None
        amount, due_on = (self.cleaned_data.get(name) for name in names)
        if amount is None and due_on is None:
            return None
        if amount is None:
            self.add_error(names[0], "Enter the amount of this instalment")
        elif amount <= 0:
            self.add_error(names[0], "The amount must be above zero")
        elif is_typed_too_finely(amount, self.pledge.currency):
            self.add_error(names[0], too_fine_words(self.pledge.currency))
        if due_on is None:
            self.add_error(names[1], "Enter when this instalment is due")
        elif due_on < self.pledge.pledged_on:
            self.add_error(names[1], "It is due before the pledge was made")
        return Row(amount, due_on) if amount and due_on else None

    def save_new(self, by: Any) -> Written:
        """Write the plan."""
        names = ("read", "agreed_on", "marking", "reason", "source")
        facts = {name: self.cleaned_data[name] for name in names}
        return write_plan(pledge=self.pledge, rows=self.typed_rows, by=by, **facts)


def _typed(value: Any) -> list[Any]:
    """What stands in a question: one answer, or the parts of a date."""
    return value if isinstance(value, list) else [value]
