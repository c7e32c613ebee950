"""Add an entry to a pledge's ledger, or take one back."""

from datetime import date
from typing import Any

from django import forms

from donors.actions import record_disbursement, reverse_transaction
from donors.forms.money import MoneyForm, RefusableForm
from donors.limits import refuse_over_delivery
from donors.models import Transaction
from donors.refusal import ALREADY_TAKEN_BACK
from partnership.evidence.fields import DatePartsField
from partnership.evidence.reason_fields import text_field
from partnership.evidence.reasons import OF_A_REVERSAL
from partnership.evidence.templatetags.display import long_day

# With the words of its code it stands in the entry's own 300 characters.
LONGEST_REASON = 240


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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Asked only where an answer is due: it needs no script to appear.
        if not self.is_bound:
            del self.fields["confirmed"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.converted and not cleaned.get("confirmed") and not self.errors:
            amount_usd = self.converted.amount_usd
            self.check(refuse_over_delivery, self.instance.pledge, amount_usd)
        return cleaned

    def save_new(self, by: Any) -> Transaction:
        """Write the entry."""
        return record_disbursement(pledge=self.instance.pledge, by=by, **self.facts())


class ReversalForm(RefusableForm):
    """Take an entry back by an entry of its own; the first stays in the ledger."""

    needs_reason = True
    reasons = OF_A_REVERSAL
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
        why = self.fields["reason_code"]
        why.label = "Why is the entry taken back?"
        why.error_messages["required"] = "Choose why the entry is taken back"
        self.fields["reason"] = text_field(LONGEST_REASON)

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

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_taken_back():
            self.add_error(None, ALREADY_TAKEN_BACK)
        return cleaned

    def is_taken_back(self) -> bool:
        """Whether somebody was quicker."""
        return Transaction.objects.filter(reverses=self.entry).exists()

    def save_new(self, by: Any) -> Transaction:
        """Write the entry that takes the other back."""
        return reverse_transaction(
            entry=self.entry,
            transacted_on=self.cleaned_data["transacted_on"],
            reason=self.cleaned_data["reason"],
            by=by,
        )
