"""Record or correct why a donor says that money has not come."""

from datetime import date
from typing import Any

from django import forms

from donors.before import refuse_before_pledge
from donors.forms.money import GRADE_HELP
from donors.models import Explanation, NonDelivery
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.models import Grade
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import Radios


class ExplanationForm(RecordForm):
    """The donor's reason, coded and in its own words; `why` is the column `reason`.

    The form's own `reason` is why the record changes, as everywhere.
    """

    why = forms.ChoiceField(
        choices=NonDelivery.choices,
        widget=Radios,
        label="Which reason does the donor give?",
        error_messages={"required": "Choose the reason that the donor gives"},
    )
    stated_on = DatePartsField(
        label="Stated on",
        subject="the explanation",
        help_text="When the donor said so. The newest explanation stands.",
    )
    grade = forms.ChoiceField(
        choices=Grade.choices,
        widget=Radios,
        label="How good is the evidence?",
        help_text=GRADE_HELP,
    )
    field_order = ["why", "words", "stated_on"]

    class Meta:
        model = Explanation
        fields = ["words", "stated_on", "grade", "citation", "source"]
        labels = {"citation": "Paragraph, page, further sources"}
        widgets = {"words": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if self.is_edit:
            self.initial["why"] = self.instance.reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "stated_on", self.today)
        self._refuse_before_pledge(cleaned.get("stated_on"))
        if cleaned.get("why") == NonDelivery.OTHER and not cleaned.get("words"):
            self.add_error("words", "Say what the reason is, in the donor’s words")
        return cleaned

    def _refuse_before_pledge(self, on: date | None) -> None:
        """Nobody explains what was not promised yet; a day on record may stay."""
        if on is None or (self.is_edit and on == self.initial.get("stated_on")):
            return
        try:
            refuse_before_pledge(self.instance.pledge, on, "stated_on")
        except Refused as refused:
            self.add_error(refused.field, str(refused))

    @property
    def record_fields(self) -> list[str]:
        """Its columns; the reason of the change is none of them."""
        own = [name for name in super().record_fields if name != "reason"]
        return ["why", *own]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The same under the names of the columns."""
        columns = dict(values)
        columns["reason"] = columns.pop("why")
        return columns
