"""Add an event with its date, describe it anew, or record what came of it."""

from typing import Any

from django import forms
from django.db import transaction
from django.db.models import QuerySet

from partnership.diplomacy.forms.event_date import EventDateQuestions
from partnership.diplomacy.models import Event, EventDate, PlanStep
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.history import recorded_by
from partnership.evidence.owners import owners_of, refuse_unseen
from partnership.evidence.pledged_at import conferences_of
from partnership.evidence.widgets import Radios

FIELDS = ["title", "line", "place", "objectives"]
MOST_CONFERENCES = 300
LABELS = {
    "title": "What is it called?",
    "line": "Which line is it on?",
    "objectives": "What it is for",
}


def refuse_hidden_plan(form: DatedForm) -> None:
    """Say at its marking that an event is hidden from who is to do a step of it."""
    steps = PlanStep.objects.visible_to(form.reader)
    to_do = steps.filter(event=form.instance, done_on=None).order_by()
    refuse_unseen(form, owners_of(to_do), "a step of the plan")


class EventForm(DatedForm):
    """What an event is; its dates have a form of their own."""

    conference_key = forms.TypedChoiceField(
        label="Conference at which pledges are made",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="If it is one of the economic line’s conferences.",
    )
    field_order = [*FIELDS, "conference_key"]

    class Meta:
        model = Event
        fields = [*FIELDS, "grade", "citation"]
        labels = LABELS
        widgets = {"line": Radios(), "objectives": forms.Textarea({"rows": 3})}
        help_texts = {
            "objectives": "A sentence or two. Each objective has a record of its own."
        }
        error_messages = {
            "title": {
                "required": "Enter what it is called",
                "unique": "An event of this name is recorded already",
            },
            "line": {"required": "Choose the line"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_conferences()

    def _offer_conferences(self) -> None:
        """One that is above the ceiling stays unless another is chosen."""
        offered, kept = conferences_of(self.reader), self.instance.conference_key
        self.conferences = [] if offered is None else [offered]
        if offered is None:
            del self.fields["conference_key"]
            return
        named = list(offered.values_list("pk", "name")[:MOST_CONFERENCES])
        if kept and kept not in dict(named):
            named.append((kept, "Stays as it is"))
        self.fields["conference_key"].choices = [("", "None"), *named]
        self.initial["conference_key"] = kept

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_edit:
            refuse_hidden_plan(self)
        return cleaned

    def offered(self) -> list[QuerySet]:
        """The page names the conferences too."""
        return [*super().offered(), *self.conferences]


class EventAddForm(EventDateQuestions, EventForm):
    """A new event with the first date that was announced for it."""

    field_order = [*FIELDS, "starts_on", "starts_precision", "ends_on", "announced_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.check_date(EventDate.objects.none())
        return cleaned

    @transaction.atomic
    def save_new(self, by: Any) -> Event:
        """Write both, or neither."""
        event = super().save_new(by)
        answers = self.cleaned_data
        with recorded_by(by, reason=answers["reason"], source=self.named_source):
            EventDate.objects.create(
                event=event,
                **{name: answers[name] for name in self.date_answers},
                source=answers["source"],
                grade=answers["grade"],
                citation=answers["citation"],
                marking=answers["marking"],
                created_by=by,
                updated_by=by,
            )
        return event


class OutcomeForm(DatedForm):
    """What came of an event; its source stands with the change in the history."""

    past = ("outcome_on",)
    outcome_on = DatePartsField(
        label="Known since",
        subject="the outcome",
        required=False,
        help_text="Before this day the event is shown as ahead.",
    )
    field_order = ["outcome", "outcome_on"]

    class Meta:
        model = Event
        fields = ["outcome", "outcome_on"]
        labels = {"outcome": "What came of it"}
        help_texts = {"outcome": "Empty if nothing is known of it yet."}
        widgets = {"outcome": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].label = "Source of the change"
        self.initial["source"] = self.fields["source"].initial = None

    @property
    def record_fields(self) -> list[str]:
        """The event keeps the source that it has."""
        return [name for name in super().record_fields if name != "source"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        outcome, on = cleaned.get("outcome"), cleaned.get("outcome_on")
        if outcome and not on and not self.has_error("outcome_on"):
            self.add_error("outcome_on", "Enter the day since which it is known")
        if on and not outcome and not self.has_error("outcome"):
            self.add_error("outcome", "Enter what came of it")
        refuse_hidden_plan(self)
        return cleaned
