"""Objectives of an event, what was found of them, its plan, and who comes."""

from datetime import date
from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.models import (
    Attendance,
    EventAttendance,
    EventDate,
    EventObjective,
    ObjectiveFinding,
    PlanStep,
)
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.owners import people, refuse_unseeing
from partnership.evidence.templatetags.display import date_words, long_day
from partnership.evidence.widgets import Radios

EVIDENCE = ["grade", "citation"]


class EventFactForm(DatedForm):
    """A dated fact of an event."""

    def refuse_second(self, others: Any, name: str) -> None:
        """What is said once a day only is refused the second time, at its day."""
        day = self.cleaned_data.get(name)
        twins = others.exclude(pk=self.instance.pk).filter(**{name: day})
        if day is None or not twins.exists():
            return
        seen = twins.visible_to(self.reader).exists()
        rest = ". Correct that record instead" if seen else "; you may not see it"
        self.add_error(name, f"That day is recorded already{rest}")


class ObjectiveForm(EventFactForm):
    """What we want of an event, and how we will know that we have it."""

    past = ("set_on",)
    set_on = DatePartsField(
        label="An objective since",
        subject="the objective",
        help_text="Pages of an earlier date do not show it.",
    )
    field_order = ["text", "line", "measure", "set_on", "paragraph"]

    class Meta:
        model = EventObjective
        fields = ["text", "line", "measure", "set_on", "paragraph", *EVIDENCE]
        labels = {"text": "What we want of it", "measure": "How we will know"}
        help_texts = {"paragraph": "Of the strategy’s paper, if it is from there."}
        widgets = {"line": Radios()}
        error_messages = {
            "text": {"required": "Enter what we want of it"},
            "line": {"required": "Choose the line"},
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_edit and (set_on := cleaned.get("set_on")):
            self._refuse_after_findings(set_on)
        return cleaned

    def _refuse_after_findings(self, set_on: date) -> None:
        """What was found of it is not from before it was set."""
        earlier = self.instance.findings.filter(found_on__lt=set_on)
        if not earlier.exists():
            return
        first = earlier.visible_to(self.reader).order_by("found_on").first()
        words = "It was assessed before that day; you may not see it"
        if first:
            found = f"It was assessed on {long_day(first.found_on)}"
            words = f"{found}. Enter that day or an earlier one"
        self.add_error("set_on", words)


class FindingForm(EventFactForm):
    """Whether an objective was met, as found on a day."""

    past = ("found_on",)
    found_on = DatePartsField(label="Found on", subject="the finding")
    field_order = ["met", "found_on", "note"]

    class Meta:
        model = ObjectiveFinding
        fields = ["met", "found_on", "note", *EVIDENCE]
        labels = {"met": "Is it met?"}
        widgets = {"met": Radios()}
        error_messages = {"met": {"required": "Choose how far it is met"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        objective = self.instance.objective
        own = ObjectiveFinding.objects.filter(objective=objective)
        self.refuse_second(own, "found_on")
        was_set = f"It was set on {long_day(objective.set_on)}"
        words = f"{was_set}. Enter that day or a later one"
        self.refuse_before("found_on", objective.set_on, words)
        return cleaned


class PlanStepForm(EventFactForm):
    """What is to be done before an event, how long before, and by whom."""

    past = ("planned_on", "done_on")
    before = CountField(label="How long before it starts?", min_value=0, max_value=3650)
    planned_on = DatePartsField(
        label="In the plan since",
        subject="the day it was planned",
        help_text="Pages of an earlier date do not show it.",
    )
    done_on = DatePartsField(label="Done on", subject="the step", required=False)

    class Meta:
        model = PlanStep
        fields = [
            "what",
            "before",
            "unit",
            "owner",
            "owner_actor",
            "planned_on",
            "done_on",
            "note",
        ]
        labels = {
            "unit": "In what?",
            "owner": "Which of our users does it?",
            "owner_actor": "Or which actor?",
        }
        widgets = {"unit": Radios()}
        error_messages = {"what": {"required": "Enter what is to be done"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people(self.instance.owner_id)
        self.fields["owner"].empty_label = "Nobody named"
        self.fields["owner_actor"].queryset = Actor.objects.visible_to(self.reader)
        self.fields["owner_actor"].empty_label = "None"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_unseeing(self, "owner", self.instance.event.marking_id)
        if cleaned.get("owner") and cleaned.get("owner_actor"):
            self.add_error("owner_actor", "Choose a user or an actor, not both")
        planned = cleaned.get("planned_on")
        words = "It was not in the plan yet. Enter a later day"
        self.refuse_before("done_on", planned, words)
        return cleaned


class AttendanceForm(EventFactForm):
    """How an actor stands to an event, and at what level it comes."""

    past = ("stated_on",)
    stated_on = DatePartsField(
        label="Since", subject="the statement", help_text="Older answers stay."
    )
    field_order = ["actor", "status", "level", "stated_on"]

    class Meta:
        model = EventAttendance
        fields = ["actor", "status", "level", "stated_on", *EVIDENCE]
        labels = {"actor": "Which actor?", "status": "How does it stand?"}
        help_texts = {"level": "Such as Foreign Minister, or officials."}
        widgets = {"status": Radios()}
        error_messages = {
            "actor": {"required": "Choose the actor"},
            "status": {"required": "Choose how it stands"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        actors = self.fields["actor"]
        actors.queryset = Actor.objects.visible_to(self.reader)
        actors.empty_label = "Choose an actor"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if actor := cleaned.get("actor"):
            own = EventAttendance.objects.filter(event=self.instance.event, actor=actor)
            self.refuse_second(own, "stated_on")
        if cleaned.get("status") == Attendance.ATTENDED:
            self._refuse_attended_ahead()
        return cleaned

    def _refuse_attended_ahead(self) -> None:
        """Nobody has attended before the first day that the event's date can mean.

        What stands on record may stay, whatever the date has become since.
        """
        kept = ("status", "stated_on")
        answers = self.cleaned_data
        if self.is_edit and all(answers.get(n) == self.initial.get(n) for n in kept):
            return
        current = EventDate.objects.current(self.today, self.reader)
        now = current.filter(event=self.instance.event).first()
        if now is None or now.starts_on is None:
            self.add_error("status", "The event has no date: nobody has attended yet")
        elif now.starts_on > self.today:
            words = date_words(now.starts_on, now.starts_precision, "long")
            self.add_error("status", f"{words} is ahead: nobody has attended yet")
        else:
            begins = f"It begins on {long_day(now.starts_on)}"
            words = f"{begins}. Enter that day or a later one"
            self.refuse_before("stated_on", now.starts_on, words)
