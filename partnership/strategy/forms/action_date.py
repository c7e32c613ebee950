"""State a date of an action, or correct what was recorded of one."""

from typing import Any

from django import forms

from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.precision import DatePrecision
from partnership.evidence.slips import is_a_move
from partnership.strategy.models import ActionDate
from partnership.strategy.standing.ledger import span_of, when_words

DATE = ("due_on", "due_precision")


def precision_field() -> forms.ChoiceField:
    """How exactly a date is known; a day, unless it is said."""
    return forms.ChoiceField(
        label="How exactly is it known?",
        choices=DatePrecision,
        initial=DatePrecision.DAY,
        required=False,
    )


class ActionDateForm(DatedForm):
    """The date of an action as of a day; the dates before it stay in the slip ledger.

    A date that leaves the one before it says why.
    """

    past = ("stated_on",)
    due_on = DatePartsField(
        label="It is to be done by",
        subject="the date",
        required=False,
        help_text=f"Leave empty to take the date back. {HOW_EXACT}",
    )
    due_precision = precision_field()
    stated_on = DatePartsField(
        label="Stated on",
        subject="the statement",
        help_text="When it was decided or said. Before this day it is not shown.",
    )
    move_reason = forms.CharField(
        label="Why does it move?",
        max_length=500,
        required=False,
        help_text="Needed where it leaves the date before it, or takes it back.",
    )
    field_order = [*DATE, "stated_on", "move_reason"]

    class Meta:
        model = ActionDate
        fields = [*DATE, "stated_on", "grade", "citation"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["move_reason"] = self.instance.reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["due_precision"] = cleaned.get("due_precision") or DatePrecision.DAY
        keep_first_day(self, *DATE)
        stated = cleaned.get("stated_on")
        if stated and not self.errors.keys() & {*DATE, "stated_on"}:
            others = ActionDate.objects.filter(action=self.instance.action_id)
            self._check(others.exclude(pk=self.instance.pk))
        return cleaned

    def _check(self, others: Any) -> None:
        stated = self.cleaned_data["stated_on"]
        seen = others.visible_to(self.reader)
        same = others.filter(stated_on=stated)
        if twin := same.visible_to(self.reader).first():
            words = f"It is recorded already: {when_words(twin)}. Correct that instead"
            self.add_error("stated_on", words)
        elif same.exists():
            self.add_error("stated_on", "It is recorded already; you may not see it")
        before = seen.filter(stated_on__lt=stated).order_by("-stated_on").first()
        self._demand_reason(before)

    def _demand_reason(self, before: ActionDate | None) -> None:
        answers = self.cleaned_data
        now = ActionDate(**{name: answers.get(name) for name in DATE})
        if self.has_error("move_reason") or answers.get("move_reason"):
            return
        if before and before.due_on and is_a_move(span_of(before), span_of(now)):
            words = f"Say why it moves: the date before is {when_words(before)}"
            self.add_error("move_reason", words)
        elif now.due_on is None:
            self.add_error("move_reason", "Say why it has no date")

    @property
    def record_fields(self) -> list[str]:
        """The form's own `reason` is why the record changes, not why the date moves."""
        own = [name for name in super().record_fields if name != "reason"]
        return [*own, "move_reason"]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """It is kept as the reason of the date."""
        return values | {"reason": values.pop("move_reason")}
