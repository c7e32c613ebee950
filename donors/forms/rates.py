"""Questions about exchange rates: what an amount is worth, and which rates to show."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from donors.models import RateSet
from donors.rates import Exchanged, MissingRate, convert_between
from partnership.evidence.currencies import CURRENCIES, why_ended
from partnership.evidence.currency_field import CurrencyField
from partnership.evidence.fields import AmountField
from partnership.evidence.templatetags.display import long_day

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class ConvertForm(forms.Form):
    """An amount of one currency in another, on a day; its state is the address."""

    amount = AmountField(
        label="Amount",
        max_digits=18,
        decimal_places=4,
        min_value=Decimal(0),
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={
            "required": "Enter an amount, such as 1,500,000",
            "min_value": "Enter an amount that is not below zero",
        },
    )
    from_currency = CurrencyField(label="From", initial="EUR")
    to_currency = CurrencyField(label="Into", initial="USD")
    on = forms.DateField(
        label="On",
        widget=DAY,
        input_formats=["%Y-%m-%d"],
        error_messages={
            "required": "Enter a day, such as 2006-02-01",
            "invalid": "Enter a year, month and day, such as 2006-02-01",
        },
    )
    rate_set = forms.ModelChoiceField(
        RateSet.objects.none(), label="Rate set", empty_label=None
    )

    def __init__(self, *args: Any, reader: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.converted: Exchanged | None = None
        sets = RateSet.objects.visible_to(reader).order_by("-is_default", "name")
        self.fields["rate_set"].queryset = sets
        self.fields["rate_set"].initial = sets.first()
        self.fields["on"].initial = today

    def clean_on(self) -> date:
        on = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(
                f"{long_day(on)} is after the date of this page, {long_day(self.today)}"
            )
        return on

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        on = asked.get("on")
        for name in ("from_currency", "to_currency"):
            if on and (code := asked.get(name)) and (ended := why_ended(code, on)):
                self.add_error(name, ended)
        if not self.errors:
            self._convert(asked)
        return asked

    def _convert(self, asked: dict[str, Any]) -> None:
        try:
            self.converted = convert_between(**asked)
        except MissingRate as missing:
            self.add_error("on", str(missing))
        except ArithmeticError:
            self.add_error("amount", "Enter a smaller amount: it has too many digits")


class CourseFilter(forms.Form):
    """Whose rates of a set to show: a currency that the set has."""

    currency = forms.ChoiceField(label="Currency", required=False)

    def __init__(self, *args: Any, codes: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.codes = codes
        self.fields["currency"].choices = [
            (code, CURRENCIES[code].label if code in CURRENCIES else code)
            for code in codes
        ]

    @property
    def chosen(self) -> str:
        """The currency that was asked for; without one, the dollar or the first."""
        asked = self.cleaned_data.get("currency") if self.is_valid() else ""
        usual = "USD" if "USD" in self.codes else next(iter(self.codes), "")
        return asked or usual
