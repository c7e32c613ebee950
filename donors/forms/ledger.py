"""Add an entry to a pledge's ledger, or take one back."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from donors.actions import record_disbursement, reverse_transaction
from donors.forms.money import MoneyForm
from donors.models import Transaction
from donors.position import PledgePosition
from donors.position.discrepancy import exact
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.templatetags.display import long_day


class DisbursementForm(MoneyForm):
    """Money that has arrived. More than the pledge must be confirmed."""

    dated = "transacted_on"
    transacted_on = DatePartsField(
        label="Received on", subject="the disbursement", help_text="When it arrived."
    )
    confirmed = forms.BooleanField(
        label="Yes, more has arrived than was pledged", required=False
    )
    field_order = ["amount", "currency", "transacted_on", "confirmed"]

    class Meta:
        model = Transaction
        fields = [
            "amount",
            "currency",
            "transacted_on",
            "reference",
            "grade",
            "citation",
            "source",
        ]
        labels = {"citation": "Paragraph, page, further sources"}
        help_texts = {"reference": "The bank’s or the donor’s, if there is one."}

    def __init__(self, *args: Any, position: PledgePosition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.position = position
        # Asked only where an answer is due: it needs no script to appear.
        if not self.is_bound:
            del self.fields["confirmed"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        above = self._above_pledge()
        if above and not cleaned.get("confirmed") and not self.errors:
            self.add_error(
                "confirmed",
                f"This is {exact(above)} more than was pledged. Check the amount and"
                " the currency, or confirm it; it is then shown as over-delivery",
            )
        return cleaned

    def save_new(self, by: Any) -> Transaction:
        """Write the entry."""
        return record_disbursement(pledge=self.instance.pledge, by=by, **self.values())

    def _above_pledge(self) -> Decimal | None:
        """By how much the pledge would be over-delivered; None if it would not be."""
        pledged = self.position.pledged_usd
        if pledged is None or self.converted is None:
            return None
        delivered = self.position.delivered_usd or Decimal(0)
        above = delivered + self.converted.amount_usd - pledged
        return above if above > 0 else None


class ReversalForm(RecordForm):
    """Take an entry back by an entry of its own; the first stays in the ledger."""

    transacted_on = DatePartsField(
        label="From which day does the correction count?",
        subject="the correction",
        help_text=(
            "The entry’s own day if it never happened; the day on which the money went"
            " back if it did."
        ),
    )

    class Meta:
        model = Transaction
        fields = ["transacted_on"]

    def __init__(
        self, *args: Any, entry: Transaction, today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.entry, self.today = entry, today
        self.initial["transacted_on"] = entry.transacted_on
        for name in ("source", "marking"):
            del self.fields[name]
        reason = self.fields["reason"]
        reason.label, reason.required = "Why is the entry taken back?", True
        reason.error_messages["required"] = "Enter why the entry is taken back"

    def clean_transacted_on(self) -> date:
        on = self.cleaned_data["transacted_on"]
        if on > self.today:
            raise forms.ValidationError(f"{long_day(on)} is in the future")
        if on < self.entry.transacted_on:
            raise forms.ValidationError(
                f"The entry itself is of {long_day(self.entry.transacted_on)}. Enter"
                " that day or a later one"
            )
        return on

    def clean_reason(self) -> str:
        reason = self.cleaned_data["reason"]
        longest = Transaction._meta.get_field("reason").max_length
        if len(reason) > longest:
            raise forms.ValidationError(f"Enter at most {longest} characters")
        return reason

    def save_new(self, by: Any) -> Transaction:
        """Write the entry that takes the other back."""
        return reverse_transaction(
            entry=self.entry,
            transacted_on=self.cleaned_data["transacted_on"],
            reason=self.cleaned_data["reason"],
            by=by,
        )
