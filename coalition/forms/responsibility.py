"""Record or correct who answers for a province's security."""

from datetime import date
from typing import Any

from django import forms

from coalition.forms.once import refuse_second
from coalition.models import Responsibility, Sector
from partnership.actors.models import Actor
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.named import LongSelect
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import Radios


class ResponsibilityForm(RecordForm):
    """Who holds responsibility from a day on; what stood before stays as history."""

    needs_reason = True
    since = DatePartsField(
        subject="the change", help_text="The day on which it was transferred."
    )
    sector = forms.ModelChoiceField(
        Sector.objects.none(), required=False, empty_label="None, or not stated"
    )
    lead = forms.ModelChoiceField(
        Actor.objects.none(),
        required=False,
        empty_label="None, or not stated",
        widget=LongSelect,
        label="Lead of the sector",
    )
    field_order = ["holder", "since", "sector", "lead"]

    class Meta:
        model = Responsibility
        fields = ["holder", "since", "sector", "lead", "note", "grade", "citation"]
        labels = {
            "holder": "Who is responsible?",
            "grade": "How good is the evidence?",
        }
        widgets = {"holder": Radios()}
        error_messages = {"holder": {"required": "Choose who is responsible"}}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        holders = self.fields["holder"]
        holders.choices = [choice for choice in holders.choices if choice[0]]
        self.fields["sector"].queryset = Sector.objects.visible_to(self.reader)
        self.fields["lead"].queryset = Actor.objects.visible_to(self.reader)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "since", self.today)
        own = Responsibility.objects.filter(province=self.instance.province)
        others = own.exclude(pk=self.instance.pk)
        refuse_second(self, "since", others, lambda one: one.get_holder_display())
        if not self.is_edit and cleaned.get("since") and not self.errors:
            self._refuse_no_change(others.visible_to(self.reader))
        return cleaned

    def _refuse_no_change(self, others: Any) -> None:
        """A new day that changes nothing is a mistake, or belongs on the old record."""
        before = others.newest_by(self.cleaned_data["since"]).first()
        names = ("holder", "sector", "lead")
        if before and all(
            getattr(before, name) == self.cleaned_data.get(name) for name in names
        ):
            self.add_error(
                "holder",
                f"{before.get_holder_display()} is recorded since"
                f" {long_day(before.since)} already, with this sector and lead",
            )
