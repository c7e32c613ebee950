"""Record an organisation's tasks, their states, its people and its reporting dates."""

from typing import Any

from partnership.actors.models import Actor, ActorKind, Province
from partnership.diplomacy.forms.fact import AboutField, AboutForm, FactForm
from partnership.diplomacy.models import (
    OrganisationTask,
    Presence,
    ReportingDue,
    TaskStatus,
)
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.widgets import Radios, UnitInput


def ask_which(form: FactForm) -> None:
    """Let the reader choose among the organisations that they may see."""
    field = form.fields["organisation"]
    field.queryset = Actor.objects.visible_to(form.reader).filter(
        kind=ActorKind.ORGANISATION
    )
    field.empty_label = "Choose an organisation"
    field.error_messages["required"] = "Choose the organisation"


class TaskForm(AboutForm):
    """What a resolution asks an organisation to do."""

    past = ("runs_from",)
    about_labels = ("coalition.mandate",)
    runs_from = DatePartsField(label="Runs from", subject="the task")
    runs_until = DatePartsField(
        label="Ends on", subject="the end of the task", required=False
    )
    about = AboutField(
        label="Mandate on record", help_text="If the resolution is one of them."
    )
    field_order = ["organisation", "text", "resolution", "paragraph", "about"]

    class Meta:
        model = OrganisationTask
        fields = [
            "organisation",
            "text",
            "resolution",
            "paragraph",
            "runs_from",
            "runs_until",
            "grade",
            "citation",
        ]
        labels = {
            "text": "What is it asked to do?",
            "resolution": "By which resolution or decision?",
            "paragraph": "Paragraph of it",
        }
        error_messages = {
            "text": {"required": "Enter what it is asked to do"},
            "resolution": {"required": "Enter the resolution or decision"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_which(self)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        begins = cleaned.get("runs_from")
        self.refuse_before("runs_until", begins, "The task ends before it begins")
        return cleaned


class TaskStatusForm(FactForm):
    """How far a task has come since a day."""

    past = ("since",)
    since = DatePartsField(label="Since", subject="the state")

    class Meta:
        model = TaskStatus
        fields = ["state", "since", "note", "grade", "citation"]
        labels = {"state": "How far has it come?"}
        widgets = {"state": Radios()}
        error_messages = {"state": {"required": "Choose how far it has come"}}


class PresenceForm(FactForm):
    """People in one city, and the ceiling there; what nobody counted stays empty."""

    past = ("counted_on",)
    counted_on = DatePartsField(label="Counted on", subject="the count")

    class Meta:
        model = Presence
        fields = [
            "organisation",
            "city",
            "province",
            "staff",
            "ceiling",
            "counted_on",
            "grade",
            "citation",
        ]
        labels = {
            "staff": "Staff in the city",
            "ceiling": "Ceiling: how many there may be",
        }
        field_classes = {"staff": CountField, "ceiling": CountField}
        help_texts = {
            "ceiling": "The newest count of a city stands whole: enter the ceiling"
            " again where it still holds."
        }
        widgets = {
            name: UnitInput(after="people", size=6) for name in ("staff", "ceiling")
        }
        error_messages = {"city": {"required": "Enter the city"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_which(self)
        provinces = self.fields["province"]
        provinces.queryset = Province.objects.visible_to(self.reader)
        provinces.empty_label = "None in particular"

    def clean_city(self) -> str:
        """Its words, one space between them."""
        return " ".join(self.cleaned_data["city"].split())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        figures = ("staff", "ceiling")
        if not any(self.has_error(name) for name in figures) and all(
            cleaned.get(name) is None for name in figures
        ):
            self.add_error("staff", "Enter how many there are, or how many may be")
        self._refuse_twin(cleaned)
        return cleaned

    def _refuse_twin(self, cleaned: dict[str, Any]) -> None:
        """One count of a city a day, however the city is written."""
        names = ("organisation", "city", "counted_on")
        if any(cleaned.get(name) is None for name in names):
            return
        organisation, city, counted_on = (cleaned[name] for name in names)
        same = Presence.objects.filter(organisation=organisation, counted_on=counted_on)
        twin = same.filter(city__iexact=city).exclude(pk=self.instance.pk).first()
        if twin and twin.city != city:
            self.add_error(
                "city", f"A count of {twin.city} is recorded already for that day"
            )


class ReportingDueForm(FactForm):
    """A report that an organisation owes, to whom, by when, and when it came."""

    past = ("set_on", "delivered_on")
    due_on = DatePartsField(label="Due on", subject="the report")
    set_on = DatePartsField(
        label="Known since",
        subject="the day since when it is known",
        help_text="Pages of an earlier date do not show it. Empty: always.",
        required=False,
    )
    delivered_on = DatePartsField(
        label="Delivered on", subject="the delivery", required=False
    )

    class Meta:
        model = ReportingDue
        fields = [
            "organisation",
            "report",
            "to_whom",
            "due_on",
            "set_on",
            "delivered_on",
            "grade",
            "citation",
        ]
        labels = {"report": "What report?", "to_whom": "To whom?"}
        error_messages = {
            "report": {"required": "Enter what report it is"},
            "to_whom": {"required": "Enter to whom it is due"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_which(self)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        known = cleaned.get("set_on")
        self.refuse_before("due_on", known, "The report is due before it is known")
        return cleaned
