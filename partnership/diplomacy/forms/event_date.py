"""Announce a date of an event, or correct what was recorded of one."""

from typing import Any

from django import forms

from partnership.diplomacy.events.ledger import span_of, when_words
from partnership.diplomacy.models import EventDate
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.precision import DatePrecision
from partnership.evidence.slips import is_a_move


class EventDateQuestions(DatedForm):
    """The questions for a date: when it is, and since when that is known."""

    past = ("announced_on",)
    starts_on = DatePartsField(
        label="It starts on",
        subject="the start",
        required=False,
        help_text=f"Leave empty if it has no date, or is put off. {HOW_EXACT}",
    )
    starts_precision = forms.ChoiceField(
        label="How exactly is it known?",
        choices=DatePrecision,
        initial=DatePrecision.DAY,
    )
    ends_on = DatePartsField(label="It ends on", subject="the end", required=False)
    announced_on = DatePartsField(
        label="Announced on",
        subject="the announcement",
        help_text="When it was said, or first known. Before this day it is not shown.",
    )
    date_answers = ("starts_on", "starts_precision", "ends_on", "announced_on")

    def check_date(self, others: Any) -> None:
        """Refuse what cannot be, at its question; `others` are the event's own dates.

        A date that leaves the one before it says why.
        """
        keep_first_day(self, "starts_on", "starts_precision")
        self._refuse_ends()
        if self.errors.keys() & set(self.date_answers):
            return
        self._refuse_second(others)
        self._demand_reason(others.visible_to(self.reader))

    @property
    def _typed(self) -> EventDate:
        answers = self.cleaned_data
        return EventDate(**{name: answers.get(name) for name in self.date_answers})

    def _refuse_ends(self) -> None:
        starts, ends = (self.cleaned_data.get(n) for n in ("starts_on", "ends_on"))
        if ends and not starts and not self.has_error("starts_on"):
            self.add_error("starts_on", "Enter when it starts too")
        if starts and ends and ends < starts:
            self.add_error("ends_on", "It ends before it starts. Enter a later day")

    def _refuse_second(self, others: Any) -> None:
        twins = others.filter(announced_on=self.cleaned_data["announced_on"])
        if twin := twins.visible_to(self.reader).first():
            words = f"It is recorded already: {when_words(twin)}. Correct that instead"
            self.add_error("announced_on", words)
        elif twins.exists():
            self.add_error("announced_on", "It is recorded already; you may not see it")

    def _demand_reason(self, others: Any) -> None:
        on = self.cleaned_data.get("announced_on")
        if "move_reason" not in self.fields or on is None:
            return
        before = others.filter(announced_on__lt=on).exclude(starts_on=None)
        stood = before.order_by("-announced_on", "-pk").first()
        moves = stood and is_a_move(span_of(stood), span_of(self._typed))
        if moves and not self.cleaned_data.get("move_reason"):
            words = f"Say why it moves: the date before is {when_words(stood)}"
            self.add_error("move_reason", words)


class EventDateForm(EventDateQuestions):
    """What was announced on a day; the dates before it stay in the slip ledger."""

    move_reason = forms.CharField(
        label="Why does it move?",
        max_length=300,
        required=False,
        help_text="Needed where it leaves the date before it, or is put off.",
    )
    field_order = [*EventDateQuestions.date_answers, "move_reason"]

    class Meta:
        model = EventDate
        fields = [*EventDateQuestions.date_answers, "grade", "citation"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["move_reason"] = self.instance.reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        own = EventDate.objects.filter(event=self.instance.event)
        self.check_date(own.exclude(pk=self.instance.pk))
        return cleaned

    @property
    def record_fields(self) -> list[str]:
        """The form's own `reason` is why the record changes, not why the date moves."""
        own = [name for name in super().record_fields if name != "reason"]
        return [*own, "move_reason"]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """It is kept as the reason of the date."""
        return values | {"reason": values.pop("move_reason")}
