"""Record or correct a body that decides on mandates, and its recesses."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from coalition.mandates.actions import keep_recess_apart
from coalition.models import DecisionBody, Recess
from partnership.actors.models import Actor
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.refusal import Refused


class DecisionBodyForm(RecordForm):
    """Whose body it is, what it is called, and in what form it decides."""

    class Meta:
        model = DecisionBody
        fields = ["actor", "name", "authority_type", "note"]
        labels = {
            "actor": "State or organisation",
            "authority_type": "In what form does it decide?",
        }
        help_texts = {"actor": ""}
        error_messages = {
            "actor": {"required": "Choose the state or organisation"},
            "name": {"required": "Enter the name of the body"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].queryset = Actor.objects.visible_to(self.reader)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        same = DecisionBody.objects.filter(
            actor=cleaned.get("actor"), name=cleaned.get("name")
        )
        if same.exclude(pk=self.instance.pk).exists():
            self.add_error("name", "This body is recorded already")
        if (
            self.is_edit
            and cleaned.get("actor") != self.instance.actor
            and self.instance.mandates.exists()
        ):
            self.add_error("actor", "Mandates name this body: it stays where it is")
        return cleaned


class RecessForm(RecordForm):
    """The first and the last day on which a body does not sit.

    `refused` says why it could not be written.
    """

    starts_on = DatePartsField(label="First day of the recess", subject="the first day")
    ends_on = DatePartsField(label="Last day of the recess", subject="the last day")

    class Meta:
        model = Recess
        fields = ["starts_on", "ends_on", "grade", "citation"]
        labels = {"grade": "How good is the evidence?"}

    def __init__(
        self, *args: Any, refused: Refused | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.refused = refused

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts and ends and ends < starts:
            self.add_error("ends_on", "The recess must not end before it starts")
        if self.refused:
            raise ValidationError(str(self.refused))
        return cleaned

    def save_new(self, by: Any) -> Recess:
        """Write the recess; raises Refused where the body is in recess already."""
        self._keep_apart()
        return super().save_new(by)

    def save_edit(self, by: Any) -> bool:
        """Correct the recess; raises Refused likewise."""
        self._keep_apart()
        return super().save_edit(by)

    def _keep_apart(self) -> None:
        days: tuple[date, date] = (
            self.cleaned_data["starts_on"],
            self.cleaned_data["ends_on"],
        )
        keep_recess_apart(
            self.instance.body, *days, pk=self.instance.pk, reader=self.reader
        )
