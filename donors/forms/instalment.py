"""Record an instalment of a pledge."""

from decimal import Decimal
from typing import Any

from donors.actions import record_instalment
from donors.forms.money import MoneyForm
from donors.models import Instalment
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import UnitInput


class InstalmentForm(MoneyForm):
    """A part of the pledge with its due date, in the pledge's own currency."""

    dated = "pledged_on"  # its rate is the pledge's; it falls due when it falls due
    due_on = DatePartsField(label="Due on", subject="the instalment")
    field_order = ["amount", "due_on"]

    class Meta:
        model = Instalment
        fields = ["amount", "due_on"]

    def __init__(self, *args: Any, planned: Decimal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pledge, self.planned = self.instance.pledge, planned
        del self.fields["currency"]
        self.fields["amount"].widget = UnitInput(before=self.pledge.currency, size=16)
        self.fields["amount"].help_text = "In figures, in the pledge’s own currency."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        amount, due_on = cleaned.get("amount"), cleaned.get("due_on")
        if amount is not None:
            self._check_cents(amount, self.pledge.currency)
        if due_on and due_on < self.pledge.pledged_on:
            self.add_error("due_on", "The instalment is due before the pledge was made")
        if amount is not None and self.pledge.amount is not None:
            self._check_sum(amount)
        return cleaned

    def _check_sum(self, amount: Decimal) -> None:
        left = self.pledge.amount - self.planned
        if amount <= left:
            return
        currency = self.pledge.currency
        words = f"{currency} {max(left, Decimal(0)):,.2f} of {currency}"
        self.add_error(
            "amount",
            f"The instalments would be more than the pledge: {words}"
            f" {self.pledge.amount:,.2f} are left to plan",
        )

    def save_new(self, by: Any) -> Instalment:
        """Write the instalment."""
        return record_instalment(pledge=self.pledge, by=by, **self.values())
