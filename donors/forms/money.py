"""What every form with an amount asks and checks: currency, cents, sign, rate, date."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from donors.actions import money
from donors.rates import MissingRate, convert
from partnership.evidence.currencies import (
    is_too_fine,
    is_typed_too_finely,
    too_fine_words,
    why_ended,
)
from partnership.evidence.currency_field import CurrencyField
from partnership.evidence.fields import AmountField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.models import Grade
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import Radios, UnitInput

GRADE_HELP = "Press and unverified figures are shown as such and left out of totals."


class RefusableForm(RecordForm):
    """A form whose answers the record, once locked, may still refuse."""

    def __init__(self, *args: Any, refused: Refused | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.refused = refused

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refused:
            self.refuse(self.refused)
        return cleaned

    def refuse(self, refused: Refused) -> None:
        """Say it at the question that it is about."""
        self.add_error(refused.field, str(refused))

    def hold_to(self, limit: Callable[..., None], *asked: Any, **named: Any) -> None:
        """Say now, at its field, what the action would refuse."""
        try:
            limit(*asked, **named)
        except Refused as refused:
            self.refuse(refused)


class MoneyForm(RefusableForm):
    """A record with an amount. `today` bounds its date; `dated` names that field."""

    dated: str
    not_above_zero = "The amount must be above zero"
    amount = AmountField(
        label="Amount",
        max_digits=18,
        decimal_places=4,
        widget=UnitInput(size=16),
        help_text="In figures, in the currency below: 1,500,000.",
        error_messages={
            "required": "Enter the amount",
            "max_digits": "Enter an amount below 100 million million",
            "max_whole_digits": "Enter an amount below 100 million million",
            "max_decimal_places": "Enter an amount with at most 4 decimals",
        },
    )
    currency = CurrencyField(initial="USD")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if "grade" in self.fields:
            self.fields["grade"] = forms.ChoiceField(
                choices=Grade.choices,
                widget=Radios,
                label="How good is the evidence?",
                help_text=GRADE_HELP,
                error_messages={"required": "Choose how good the evidence is"},
            )
            if not self.is_edit:
                self.initial.pop("grade", None)

    def clean_amount(self) -> Decimal | None:
        amount = self.cleaned_data["amount"]
        if amount is not None and amount <= 0:
            raise forms.ValidationError(self.not_above_zero)
        return amount

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, self.dated, self.today)
        self._check_cents(cleaned.get("amount"), cleaned.get("currency"))
        self._convert(cleaned)
        return cleaned

    def check(
        self, limit: Callable[..., None], *asked: Any, **besides: int | None
    ) -> None:
        """The same for a limit that says only what the reader may see."""
        self.hold_to(limit, *asked, self.reader, **besides)

    def _check_cents(self, amount: Decimal | None, currency: str | None) -> None:
        if amount is None or not currency:
            return
        # What a colleague saved was typed by nobody here.
        kept = "amount" in self.kept_theirs
        is_wrong = is_too_fine if kept else is_typed_too_finely
        if is_wrong(amount, currency):
            self.add_error("amount", too_fine_words(currency))

    def _convert(self, cleaned: dict[str, Any]) -> None:
        """Work out the dollars now, so that a missing rate is said at its field."""
        amount, currency = cleaned.get("amount"), cleaned.get("currency")
        on = self.rated_on(cleaned)
        self.converted = None
        if currency is None or on is None:
            return
        if ended := why_ended(currency, on):
            self.add_error("currency", ended)
            return
        if amount is None:
            return
        try:
            self.converted = convert(amount, currency, on)
        except MissingRate as missing:
            self.add_error("currency", str(missing))

    def rated_on(self, cleaned: dict[str, Any]) -> date | None:
        """The day whose rate is used: the day of the amount itself."""
        return cleaned.get(self.dated)

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The same with the dollars, at the rate of the amount's day."""
        amount, currency = values["amount"], values["currency"]
        if amount is None:
            nothing = dict.fromkeys(
                ("amount_usd", "rate_set", "rated_on", "usd_per_unit")
            )
            return {**values, **nothing}
        converted = convert(amount, currency, self.rated_on(values))
        return {**values, **money(amount, currency, converted)}
