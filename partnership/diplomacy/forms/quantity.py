"""How much of what: the kind, a quantity in its unit, and the currency of money."""

from typing import Any

from django import forms

from partnership.diplomacy.needs.areas import CHOICES as AREAS
from partnership.diplomacy.needs.kinds import MONIED, ONE, Kind
from partnership.evidence.currencies import CHOICES as CURRENCIES
from partnership.evidence.currencies import is_typed_too_finely, too_fine_words
from partnership.evidence.currency_field import CurrencyField
from partnership.evidence.fields import AmountField
from partnership.evidence.widgets import Radios, UnitInput

NO_CURRENCY = "No currency"
WHOLE = "Enter a whole number: {unit}s are counted"


class QuantityField(AmountField):
    """A quantity in the unit of its kind; empty where nobody knows it."""

    def __init__(self, *, label: str = "How much or how many?", **kwargs: Any) -> None:
        super().__init__(
            label=label,
            max_digits=18,
            decimal_places=2,
            widget=UnitInput(size=16),
            **{"required": False} | kwargs,
        )
        self.error_messages["invalid"] = "Enter the quantity in figures, such as 120"


def kind_field() -> forms.ChoiceField:
    """Of which kind."""
    return forms.ChoiceField(
        choices=Kind.choices,
        widget=Radios(),
        label="Kind",
        error_messages={"required": "Choose the kind"},
    )


def quantity_field() -> QuantityField:
    """Empty is unknown, and stays so."""
    return QuantityField(
        help_text="Posts, trainers or missions as a number; money and debt relief in"
        " the currency below. Leave it empty if no figure is stated: unknown is not"
        " nought."
    )


def currency_field() -> CurrencyField:
    """Only what is paid has one."""
    field = CurrencyField(
        required=False,
        help_text="Only for money and debt relief. Currencies are never added up.",
    )
    field.choices = [("None", [("", NO_CURRENCY)]), *CURRENCIES]
    return field


def sector_field(*, required: bool = False) -> forms.ChoiceField:
    """A sector of the DAC, or a purpose within one."""
    return forms.ChoiceField(
        choices=[("", "Not stated"), *AREAS],
        required=required,
        label="Sector",
        help_text="A sector of the OECD’s DAC, or a purpose within one, such as"
        " Police.",
    )


def refuse_wrong_unit(form: forms.Form) -> None:
    """Say where quantity and currency are not those of the kind."""
    kind = form.cleaned_data.get("kind")
    quantity, currency = (form.cleaned_data.get(name) for name in _ASKED)
    if not kind:
        return
    if quantity is not None and quantity <= 0 and not form.has_error("quantity"):
        form.add_error("quantity", "Enter more than nought, or leave it empty")
    if kind in MONIED:
        _refuse_money(form, quantity, currency)
        return
    if currency:
        label = Kind(kind).label
        form.add_error("currency", f"{label} have no currency. Choose none")
    if quantity is not None and quantity != quantity.to_integral_value():
        form.add_error("quantity", WHOLE.format(unit=ONE[Kind(kind)]))


def _refuse_money(form: forms.Form, quantity: Any, currency: str | None) -> None:
    if quantity is None:
        return
    if not currency and not form.has_error("currency"):
        form.add_error("currency", "Choose the currency of the amount")
    elif currency and is_typed_too_finely(quantity, currency):
        form.add_error("quantity", too_fine_words(currency))


_ASKED = ("quantity", "currency")
