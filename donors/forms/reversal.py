"""Take an entry of a pledge's ledger back."""

from datetime import date
from typing import Any

from django import forms

from donors.actions import reverse_transaction
from donors.actions.reversal import refuse_unreversible
from donors.forms.change import LONGEST_REASON
from donors.forms.money import RefusableForm
from donors.models import Transaction
from partnership.evidence.fields import DatePartsField
from partnership.evidence.reason_fields import text_field
from partnership.evidence.reasons import OF_A_REVERSAL
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day


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
        if not self.errors:
            self.check_entry(cleaned["transacted_on"])
        return cleaned

    def check_entry(self, on: date) -> None:
        """Say now what the action would refuse."""
        try:
            refuse_unreversible(self.entry, on, self.reader)
        except Refused as refused:
            self.refuse(refused)

    def save_new(self, by: Any) -> Transaction:
        """Write the entry that takes the other back."""
        return reverse_transaction(
            entry=self.entry,
            transacted_on=self.cleaned_data["transacted_on"],
            reason=self.cleaned_data["reason"],
            by=by,
        )
