"""Record an option of a contributor, move it on, or correct one of its steps."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from coalition.forms.dated import DatedFactForm
from coalition.missions.actions import move_option, record_option, refuse_out_of_order
from coalition.missions.moves import (
    FIRST,
    Fault,
    allowed_from,
    fault_of,
    neighbours,
    seen_steps,
)
from coalition.models import Mission, MissionOption, OptionState, OptionStep
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import Radios, UnitInput


class StepForm(DatedFactForm):
    """The state of an option from a day on; `refused` says why it was not written."""

    dated = "since"
    since = DatePartsField(subject="the step", help_text=HOW_EXACT)

    class Meta:
        model = OptionStep
        fields = [
            "state",
            "since",
            "since_precision",
            "personnel_offered",
            "note",
            "grade",
            "citation",
        ]
        labels = {
            "state": "How far has it come?",
            "since_precision": "How exactly is the day known?",
            "personnel_offered": "People they would send",
        }
        field_classes = {"personnel_offered": CountField}
        widgets = {
            "state": Radios(),
            "personnel_offered": UnitInput(after="personnel", size=7),
        }
        error_messages = {
            "state": {"required": "Choose how far it has come"},
            "personnel_offered": {
                "invalid": "Enter the number of people in figures, such as 120",
                "min_value": "The number of people cannot be below zero",
            },
        }

    def __init__(
        self, *args: Any, refused: Refused | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.refused = refused
        self.offer_states(*OptionState)
        if "grade" in self.fields:
            self.fields[
                "grade"
            ].help_text = "Counted whatever it is, and shown as such."

    def offer_states(self, *states: str) -> None:
        """Ask for one of these alone; what is posted besides is told why it cannot."""
        field = self.fields["state"]
        field.widget.choices = [(value, OptionState(value).label) for value in states]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        keep_first_day(self, "since", "since_precision")
        if self.refused:
            raise ValidationError(str(self.refused))
        fault = self.fault() if cleaned.get("state") else None
        if fault and fault.field in cleaned:
            self.add_error(fault.field, fault.message)
        return cleaned

    def fault(self) -> Fault | None:
        """Why the step cannot stand where it is to stand."""
        raise NotImplementedError


class OptionForm(StepForm):
    """A mission that the contributor could take, and how far that has come."""

    action = staticmethod(record_option)
    mission = forms.ModelChoiceField(
        Mission.objects.none(),
        empty_label="Choose a mission",
        error_messages={"required": "Choose the mission"},
    )
    about = forms.CharField(label="What speaks for it", max_length=300, required=False)
    field_order = ["mission", "about", "state", "since"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mission"].queryset = Mission.objects.visible_to(self.reader)
        self.offer_states(*FIRST)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        mission = cleaned.get("mission")
        options = MissionOption.objects.filter(contributor=self.contributor)
        known = options.filter(mission=mission) if mission else options.none()
        if known.visible_to(self.reader).exists():
            self.add_error(
                "mission",
                "This is an option of theirs already. Move that one on instead",
            )
        elif known.exists():
            self.add_error("mission", "This option is recorded; you may not see it")
        return cleaned

    def fault(self) -> Fault | None:
        return fault_of(self.cleaned_data["state"], None, None, None, set())


class MoveForm(StepForm):
    """The next step of an option."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.option = self.instance.option
        newest, _ = neighbours(self.option)
        seen = seen_steps(self.option, self.reader)
        if newest is None or newest.pk in seen:
            self.offer_states(*allowed_from(newest))

    def fault(self) -> Fault | None:
        return _fault(self, None)

    def save_new(self, by: Any) -> OptionStep:
        """Write the step; raises CannotMove if a colleague was first."""
        return move_option(option=self.option, by=by, **self.facts())


class StepCorrectionForm(StepForm):
    """A step that was recorded wrongly."""

    def fault(self) -> Fault | None:
        return _fault(self, self.instance)

    def save_edit(self, by: Any) -> bool:
        """Write it if it still fits in; raises CannotMove if it does not any more."""
        answers = self.cleaned_data
        refuse_out_of_order(
            self.instance.option, answers["state"], answers["since"], by, self.instance
        )
        return super().save_edit(by)


def _fault(form: StepForm, step: OptionStep | None) -> Fault | None:
    option, answers = form.instance.option, form.cleaned_data
    before, after = neighbours(option, step)
    seen = seen_steps(option, form.reader)
    return fault_of(answers["state"], answers.get("since"), before, after, seen)
