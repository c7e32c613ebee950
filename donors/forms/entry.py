"""Add a commitment or a disbursement to a pledge's ledger."""

from typing import Any

from django import forms

from donors.actions import record_commitment, record_disbursement
from donors.before import refuse_before_pledge
from donors.forms.counted import CountedForm
from donors.limits import refuse_over_delivery
from donors.models import Transaction
from partnership.evidence.fields import DatePartsField


class EntryForm(CountedForm):
    """An entry of a ledger: its amount, its day and what bears it."""

    dated = "transacted_on"
    not_above_zero = (
        "The amount must be above zero. To take an entry back, correct it from the"
        " pledge’s ledger"
    )
    transacted_on = DatePartsField(label="Date", subject="the entry")
    field_order = ["amount", "currency", "transacted_on"]

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

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if on := cleaned.get("transacted_on"):
            self.hold_to(refuse_before_pledge, self.pledge, on)
        return cleaned


class CommitmentForm(EntryForm):
    """The donor has confirmed in writing. It is a step on the way, not a delivery."""

    transacted_on = DatePartsField(
        label="Confirmed on",
        subject="the confirmation",
        help_text="The date of the letter, the agreement or the law.",
    )

    def save_new(self, by: Any) -> Transaction:
        """Write the entry."""
        return record_commitment(pledge=self.pledge, by=by, **self.facts())


class ConfirmedForm(EntryForm):
    """An entry that may need a second word, asked only where an answer is due."""

    confirmed = forms.BooleanField(
        label="Yes, more has arrived than was pledged", required=False
    )
    field_order = [*EntryForm.field_order, "confirmed"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # It needs no script to appear.
        if not self.is_bound:
            del self.fields["confirmed"]


class DisbursementForm(ConfirmedForm):
    """Money that has arrived. More than the pledge must be confirmed."""

    transacted_on = DatePartsField(
        label="Received on", subject="the disbursement", help_text="When it arrived."
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.counted and not cleaned.get("confirmed") and not self.errors:
            self.check(refuse_over_delivery, self.pledge, self.counted)
        return cleaned

    def save_new(self, by: Any) -> Transaction:
        """Write the entry."""
        return record_disbursement(pledge=self.pledge, by=by, **self.facts())
