"""Revise a pledge or cancel a part of it: what changes the amount, and why."""

from typing import Any

from django import forms

from donors.actions import cancel_pledge, revise_pledge
from donors.forms.entry import ConfirmedForm, EntryForm
from donors.forms.money import MoneyForm
from donors.lowering import (
    change_to,
    refuse_revising,
    refuse_taking,
    refuse_unchangeable,
)
from donors.models import Transaction
from partnership.evidence.fields import DatePartsField
from partnership.evidence.reason_fields import text_field
from partnership.evidence.reasons import OF_AN_AMOUNT
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import Radios

# With the words of its code it stands in the entry's own 300 characters.
LONGEST_REASON = 240
NEW, RISES, FALLS = "new", "rises", "falls"


class ChangeForm(EntryForm):
    """An entry that changes what is pledged; it says why."""

    needs_reason = True
    reasons = OF_AN_AMOUNT
    not_above_zero = MoneyForm.not_above_zero

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = text_field(LONGEST_REASON)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            try:
                self.check_change(cleaned)
            except Refused as refused:
                self.refuse(refused)
        return cleaned

    def check_change(self, cleaned: dict[str, Any]) -> None:
        """Refused if the pledge, as it stands, does not allow it."""
        refuse_unchangeable(self.pledge, cleaned["transacted_on"])


class RevisionForm(ConfirmedForm, ChangeForm):
    """The pledge is another amount than it was: the new one, or the difference."""

    stated_as = forms.ChoiceField(
        choices=[
            (NEW, "The new amount of the pledge"),
            (RISES, "By how much it rises"),
            (FALLS, "By how much it falls"),
        ],
        widget=Radios,
        label="What does the amount below say?",
        error_messages={"required": "Choose what the amount says"},
    )
    confirmed = forms.BooleanField(
        label="Yes, more was delivered than the pledge now is", required=False
    )
    transacted_on = DatePartsField(
        label="Revised on",
        subject="the revision",
        help_text="From which day the pledge has its new amount.",
    )
    field_order = ["stated_as", *ConfirmedForm.field_order]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason_code"].label = "Why is it revised?"
        self.fields["amount"].help_text = (
            "In figures. A new amount is in the pledge’s own currency,"
            f" {self.pledge.currency}; a difference may be in another."
        )

    def check_change(self, cleaned: dict[str, Any]) -> None:
        """A new amount is in the pledge's currency, and the rest is above nothing."""
        super().check_change(cleaned)
        on, change = cleaned["transacted_on"], self.counted
        if cleaned["stated_as"] == NEW:
            if cleaned["currency"] != self.pledge.currency:
                words = f"Enter the new amount in {self.pledge.currency}, its currency"
                raise Refused(words, "currency")
            change = change_to(self.pledge, cleaned["amount"], on, self.reader)
        elif cleaned["stated_as"] == FALLS:
            change = -change
        confirmed = cleaned.get("confirmed", False)
        refuse_revising(self.pledge, change, on, confirmed, self.reader)

    def save_new(self, by: Any) -> Transaction:
        """Write the entry of the difference."""
        facts = self.facts()
        stated_as = facts.pop("stated_as")
        if stated_as == FALLS:
            facts["amount"] = -facts["amount"]
        is_new = stated_as == NEW
        return revise_pledge(pledge=self.pledge, by=by, is_new_amount=is_new, **facts)


class CancellationForm(ChangeForm):
    """An amount that will not come, in positive figures."""

    transacted_on = DatePartsField(label="Cancelled on", subject="the cancellation")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["amount"].label = "How much is cancelled?"
        self.fields["amount"].help_text = (
            "In figures, without a minus. At most what is undelivered and not yet"
            " taken away."
        )
        self.fields["reason_code"].label = "Why is it cancelled?"

    def check_change(self, cleaned: dict[str, Any]) -> None:
        """At most what is left."""
        super().check_change(cleaned)
        on = cleaned["transacted_on"]
        refuse_taking(self.pledge, self.counted, on, self.reader)

    def save_new(self, by: Any) -> Transaction:
        """Write the entry, which is below zero."""
        return cancel_pledge(pledge=self.pledge, by=by, **self.facts())
