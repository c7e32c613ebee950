"""Record or correct an instalment of a pledge."""

from typing import Any

from django.db import transaction

from donors.actions import at_own_rate, record_instalment
from donors.before import refuse_due_before
from donors.forms.money import MoneyForm
from donors.limits import lock_pledge, refuse_unplanned
from donors.models import Instalment
from partnership.evidence.fields import DatePartsField
from partnership.evidence.future import refuse_future
from partnership.evidence.widgets import UnitInput


class InstalmentForm(MoneyForm):
    """A part of the pledge with its due date, in the pledge's own currency."""

    dated = "pledged_on"  # its rate is the pledge's; it falls due when it falls due
    due_on = DatePartsField(label="Due on", subject="the instalment")
    agreed_on = DatePartsField(
        label="Agreed on",
        subject="the agreement",
        required=False,
        help_text="From which day it counts. Leave empty if unknown: it counts always.",
    )
    field_order = ["amount", "due_on", "agreed_on"]

    class Meta:
        model = Instalment
        fields = ["amount", "due_on", "agreed_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pledge = self.instance.pledge
        del self.fields["currency"]
        self.fields["amount"].widget = UnitInput(before=self.pledge.currency, size=16)
        self.fields["amount"].help_text = "In figures, in the pledge’s own currency."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        amount, due_on = cleaned.get("amount"), cleaned.get("due_on")
        if amount is not None:
            self._check_cents(amount, self.pledge.currency)
        if due_on:
            self.hold_to(refuse_due_before, self.pledge, due_on)
        refuse_future(self, "agreed_on", self.today)
        if amount is not None and not self.errors:
            own = self.instance.pk
            self.check(refuse_unplanned, self.pledge, amount, besides=own)
        return cleaned

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The same with the dollars, at the pledge's own rate."""
        amount_usd = at_own_rate(self.pledge, values["amount"], "amount")
        return {**values, "amount_usd": amount_usd}

    @transaction.atomic
    def save_edit(self, by: Any) -> bool:
        """Write the instalment; add up all of them again once the pledge is locked."""
        self.pledge = lock_pledge(self.pledge)
        amount, own = self.cleaned_data["amount"], self.instance.pk
        refuse_due_before(self.pledge, self.cleaned_data["due_on"])
        refuse_unplanned(self.pledge, amount, self.reader, besides=own)
        return super().save_edit(by)

    def save_new(self, by: Any) -> Instalment:
        """Write the instalment."""
        return record_instalment(pledge=self.pledge, by=by, **self.facts())
