"""Record or correct what a team needs, or what a donor has secured for it."""

from typing import Any

from django import forms

from coalition.forms.team_fact import ActorField, TeamFactForm
from coalition.models import FundingStatement
from partnership.evidence.currencies import (
    is_typed_too_finely,
    too_fine_words,
    why_ended,
)
from partnership.evidence.currency_field import CurrencyField
from partnership.evidence.fields import AmountField, DatePartsField
from partnership.evidence.widgets import Radios, UnitInput

NEEDED, SECURED = "needed", "secured"
KINDS = [
    (NEEDED, "What the team needs in all"),
    (SECURED, "What a donor has secured"),
]


class FundingForm(TeamFactForm):
    """Money in one currency, as one source stated on one day."""

    line = ("donor", "currency")
    kind = forms.ChoiceField(
        choices=KINDS,
        widget=Radios,
        label="What is stated?",
        error_messages={"required": "Choose what is stated"},
    )
    donor = ActorField(
        label="Donor",
        required=False,
        empty_label="No donor",
        help_text="Who has secured the money. Nobody, if it is what the team needs.",
    )
    amount = AmountField(
        max_digits=18,
        decimal_places=4,
        min_value=0,
        widget=UnitInput(size=16),
        help_text="In figures, in the currency below: 1,500,000.",
        error_messages={
            "required": "Enter the amount",
            "min_value": "The amount cannot be below zero",
        },
    )
    currency = CurrencyField(
        initial="USD",
        help_text="Amounts of two currencies are never added together.",
    )
    stated_on = DatePartsField(
        subject="the statement", help_text="The day to which the amount belongs."
    )

    class Meta:
        model = FundingStatement
        fields = [
            "donor",
            "amount",
            "currency",
            "stated_on",
            "note",
            "grade",
            "citation",
        ]

    field_order = ["kind", "donor"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_edit:
            kind = SECURED if self.instance.donor_id else NEEDED
            self.initial.setdefault("kind", kind)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        kind, donor = cleaned.get("kind"), cleaned.get("donor")
        if kind == SECURED and not donor and not self.has_error("donor"):
            self.add_error("donor", "Choose the donor that has secured it")
        if kind == NEEDED and donor:
            self.add_error("donor", "What the team needs has no donor. Choose none")
        self._check_currency(cleaned)
        return cleaned

    def _check_currency(self, cleaned: dict[str, Any]) -> None:
        amount, currency = cleaned.get("amount"), cleaned.get("currency")
        on = cleaned.get("stated_on")
        if currency and on and (ended := why_ended(currency, on)):
            self.add_error("currency", ended)
        if amount is not None and currency and is_typed_too_finely(amount, currency):
            self.add_error("amount", too_fine_words(currency))
