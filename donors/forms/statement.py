"""Record or correct what a source says of a pledge."""

from typing import Any

from django import forms
from django.db import transaction

from donors.actions import record_statement
from donors.before import refuse_undelivered_before
from donors.forms.counted import CountedForm
from donors.limits import lock_pledge, refuse_second_statement
from donors.models import PledgeStatement, StatementKind
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class StatementForm(CountedForm):
    """So much was still undelivered, or had been pledged, says a source."""

    dated = "stated_on"
    kind = forms.ChoiceField(
        choices=StatementKind.choices,
        widget=Radios,
        label="What does the source state?",
        initial=StatementKind.UNDELIVERED,
        error_messages={"required": "Choose what the source states"},
    )
    stated_on = DatePartsField(
        label="Stated on",
        subject="the statement",
        help_text="The day to which the figure belongs.",
    )
    field_order = ["kind", "amount", "currency", "stated_on"]

    class Meta:
        model = PledgeStatement
        fields = [
            "kind",
            "amount",
            "currency",
            "stated_on",
            "note",
            "grade",
            "citation",
            "source",
        ]
        labels = {"citation": "Paragraph, page, further sources"}
        widgets = {"note": forms.Textarea({"rows": 2})}

    def clean_amount(self) -> Any:
        """Nought is a statement too: nothing is left to deliver."""
        amount = self.cleaned_data["amount"]
        if amount is not None and amount < 0:
            raise forms.ValidationError("The amount cannot be below zero")
        return amount

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if on := cleaned.get("stated_on"):
            kind = cleaned.get("kind")
            self.hold_to(refuse_undelivered_before, self.pledge, kind, on)
        if not self.errors:
            self.check(refuse_second_statement, *self._asked(), besides=self._own_key)
        return cleaned

    @transaction.atomic
    def save_edit(self, by: Any) -> bool:
        """Write the statement; look again at its day and for its twin."""
        pledge, asked = lock_pledge(self.instance.pledge), self.cleaned_data
        refuse_undelivered_before(pledge, asked["kind"], asked["stated_on"])
        refuse_second_statement(*self._asked(), self.reader, besides=self._own_key)
        return super().save_edit(by)

    @property
    def _own_key(self) -> int | None:
        return self.instance.pk

    def _asked(self) -> list[Any]:
        names = ("kind", "stated_on", "source")
        return [self.instance.pledge, *(self.cleaned_data[name] for name in names)]

    def save_new(self, by: Any) -> PledgeStatement:
        """Write the statement."""
        return record_statement(pledge=self.instance.pledge, by=by, **self.facts())
