"""Record an offer, or edit it."""

from typing import Any

from django import forms
from django.forms import Textarea

from partnership.actors.models import Actor, Province
from partnership.diplomacy.forms.quantity import (
    currency_field,
    kind_field,
    quantity_field,
    refuse_wrong_unit,
    sector_field,
)
from partnership.diplomacy.models import Offer
from partnership.diplomacy.needs.actions import record_offer
from partnership.diplomacy.needs.limits import lock, refuse_smaller
from partnership.diplomacy.needs.moves import (
    FIRST,
    move_first_step,
    refuse_day_after_steps,
)
from partnership.diplomacy.needs.units import refuse_new_terms
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import Radios

ANYWHERE = "Anywhere in the country"


class RefusableForm(DatedForm):
    """A form that says at its field what the locked record did not allow."""

    def __init__(
        self, *args: Any, refused: Refused | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.refused = refused

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refused:
            self.say(self.refused)
        return cleaned

    def say(self, refused: Refused) -> None:
        """Say it at its question, or above all of them."""
        known = refused.field in self.fields
        self.add_error(refused.field if known else None, str(refused))


class OfferForm(RefusableForm):
    """Who offers what, how much, where, and on what conditions."""

    past = ("offered_on",)
    kind = kind_field()
    quantity = quantity_field()
    currency = currency_field()
    sector = sector_field()
    offered_on = DatePartsField(
        label="Offered on",
        subject="the offer",
        help_text="Pages of an earlier date do not show the offer.",
    )
    available_from = DatePartsField(
        label="Available from", required=False, help_text=HOW_EXACT
    )

    class Meta:
        model = Offer
        fields = [
            "actor",
            "title",
            "kind",
            "quantity",
            "currency",
            "sector",
            "province",
            "conditions",
            "offered_on",
            "available_from",
            "available_precision",
            "grade",
            "citation",
        ]
        labels = {
            "actor": "Who offers it?",
            "title": "What is offered?",
            "available_precision": "How exactly is that day known?",
        }
        widgets = {"conditions": Textarea(attrs={"rows": 3})}
        error_messages = {
            "actor": {"required": "Choose who offers it"},
            "title": {"required": "Enter what is offered"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        actors, provinces = self.fields["actor"], self.fields["province"]
        actors.queryset = Actor.objects.visible_to(self.reader)
        actors.empty_label = "Choose an actor"
        provinces.queryset = Province.objects.visible_to(self.reader)
        provinces.empty_label = ANYWHERE

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        keep_first_day(self, "available_from", "available_precision")
        refuse_wrong_unit(self)
        if self.is_edit and not self.errors:
            try:
                self._refuse_what_else_rests_on(self.stored(), self.reader)
            except Refused as refused:
                self.say(refused)
        return cleaned

    def _refuse_what_else_rests_on(self, offer: Offer, reader: Any) -> None:
        """Matches are counted in its unit from its day on; its steps begin with it."""
        asked = self.cleaned_data
        unit = (asked["kind"], asked["currency"])
        refuse_new_terms(offer, unit, asked["offered_on"])
        refuse_day_after_steps(offer, asked["offered_on"], reader)

    def save_edit(self, by: Any) -> bool:
        """Write it, and its first step on its day; Refused if a colleague was first."""
        held = lock(self.instance)
        self._refuse_what_else_rests_on(held, by)
        refuse_smaller(held, self.cleaned_data["quantity"], by)
        saved = super().save_edit(by)
        if saved and held.offered_on != self.cleaned_data["offered_on"]:
            with self.change(by):
                move_first_step(held, self.cleaned_data["offered_on"], by)
        return saved


class OfferAddForm(OfferForm):
    """A new offer, and how firm it is."""

    state = forms.ChoiceField(
        choices=[(one.value, one.label) for one in FIRST],
        widget=Radios(),
        label="How firm is it?",
        help_text="Only what is offered or accepted covers a need.",
        error_messages={"required": "Choose how firm it is"},
    )

    field_order = ["actor", "title", "kind", "quantity", "currency", "state"]

    def save_new(self, by: Any) -> Offer:
        """Write the offer with its first state."""
        for name in self.record_fields:
            setattr(self.instance, name, self.cleaned_data[name])
        return record_offer(
            offer=self.instance,
            state=self.cleaned_data["state"],
            by=by,
            reason=self.cleaned_data["reason"],
        )
