"""Record or edit a pledge."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db import transaction

from donors.actions import record_pledge
from donors.before import refuse_made_later
from donors.forms.money import MoneyForm
from donors.limits import (
    lock_pledge,
    refuse_another_currency,
    refuse_currency_of_a_part,
    refuse_no_figure,
    refuse_nothing_left,
    refuse_unplanning,
)
from donors.models import Channel, Conference, Pledge
from donors.parts import refuse_less_than_parts, refuse_more_than_whole
from donors.reconversion import convert_instalments
from partnership.actors.models import Actor
from partnership.evidence.fields import AmountField, DatePartsField
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import UnitInput

NO_CHANNEL = (
    "Only money by way of a trust fund or a multilateral body goes through somebody."
    " Choose that channel, or nobody here"
)


class PledgeForm(MoneyForm):
    """A pledge, or a part of one. Without an amount it is help without a figure."""

    dated = "pledged_on"
    donor = forms.ModelChoiceField(
        Actor.objects.none(),
        empty_label="Choose a donor",
        error_messages={"required": "Choose the donor"},
    )
    conference = forms.ModelChoiceField(
        Conference.objects.none(), required=False, empty_label="Not at a conference"
    )
    high_usd = AmountField(
        label="Top of the range",
        required=False,
        max_digits=18,
        decimal_places=2,
        widget=UnitInput(before="US$", size=16),
        help_text="Only where the source gives a range; the amount is its bottom.",
    )
    pledged_on = DatePartsField(label="Pledged on", subject="the pledge")
    period_from = DatePartsField(
        label="Period from",
        subject="the start of the period",
        required=False,
        help_text="Between which days the money was to come.",
    )
    period_to = DatePartsField(
        label="Period to", subject="the end of the period", required=False
    )
    field_order = ["donor", "title", "conference", "instrument", "channel", "amount"]

    class Meta:
        model = Pledge
        fields = [
            "donor",
            "title",
            "conference",
            "instrument",
            "channel",
            "amount",
            "currency",
            "high_usd",
            "pledged_on",
            "pledged_precision",
            "period_from",
            "period_to",
            "delivery_is_tracked",
            "sector",
            "line",
            "through",
            "is_onward",
            "note",
            "grade",
            "citation",
            "source",
        ]
        labels = {
            "title": "What is it for?",
            "pledged_precision": "How exactly is that date known?",
            "delivery_is_tracked": "Every disbursement is recorded here",
            "citation": "Paragraph, page, further sources",
            "through": "Through whom?",
            "is_onward": "It passes on what others paid in",
        }
        help_texts = {
            "through": (
                "The trust fund or organisation into which the donor pays; only for"
                " those two channels."
            ),
            "is_onward": (
                "A trust fund spends what donors deposited. Their deposits count as"
                " theirs. Tick this for the fund’s own spending: it is shown beside the"
                " deposits and never counts again in a total."
            ),
            "delivery_is_tracked": (
                "Then none recorded means none delivered. Otherwise delivery is unknown"
                " until a disbursement is recorded."
            ),
        }
        error_messages = {"title": {"required": "Enter what the pledge is for"}}
        widgets = {"note": forms.Textarea({"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["donor"].queryset = Actor.objects.visible_to(self.reader)
        self.fields["conference"].queryset = Conference.objects.visible_to(self.reader)
        self.fields["through"].queryset = Actor.objects.visible_to(self.reader)
        self.fields["amount"].required = False
        self.fields["amount"].help_text += " Leave empty if no figure was given."
        whole = self.instance.parent
        if whole:
            self.fields["donor"].queryset = Actor.objects.filter(pk=whole.donor_id)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("period_from"), cleaned.get("period_to")
        if start and end and end < start:
            self.add_error("period_to", "The period ends before it begins")
        high = cleaned.get("high_usd")
        if high is not None and self.converted is None and not self.errors:
            self.add_error("amount", "Enter the bottom of the range")
        if high is not None and self.converted and high < self.converted.amount_usd:
            self.add_error("high_usd", "The top of the range is below its bottom")
        by_whom = cleaned.get("channel") in (Channel.TRUST_FUND, Channel.MULTILATERAL)
        through = cleaned.get("through") or "through" in self.kept_hidden
        if through and not by_whom:
            self.add_error("through", NO_CHANNEL)
        if not self.errors:
            self._check_amount(cleaned)
        return cleaned

    def _check_amount(self, cleaned: dict[str, Any]) -> None:
        amount, currency = cleaned["amount"], cleaned["currency"]
        # Also where the reader may not see the whole.
        whole = Pledge.objects.filter(pk=self.instance.parent_id).first()
        try:
            refuse_currency_of_a_part(whole, currency)
            self._check_part(whole, amount)
            if self.is_edit:
                _refuse_edit(self._stored.get(), cleaned, self.reader)
        except Refused as refused:
            self.refuse(refused)

    def _check_part(self, whole: Pledge | None, amount: Decimal | None) -> None:
        """A part that is new, or rises, fits into its whole."""
        stored = self._stored.get().amount if self.is_edit else None
        if amount is not None and (stored is None or amount > stored):
            refuse_more_than_whole(whole, amount, self.reader, self.instance.pk)

    def _locked_whole(self) -> Pledge | None:
        return lock_pledge(self.instance.parent) if self.instance.parent_id else None

    @transaction.atomic
    def save_edit(self, by: Any) -> bool:
        """Write the pledge, and its instalments at its new rate.

        What the instalments allow is looked at again once the pledge is locked.
        """
        stored = lock_pledge(self.instance)
        self._check_part(self._locked_whole(), self.cleaned_data["amount"])
        _refuse_edit(stored, self.cleaned_data, self.reader)
        with self.change(by):
            saved = super().save_edit(by)
            if saved:
                convert_instalments(pledge=self.instance, by=by)
        return saved

    def save_new(self, by: Any) -> Pledge:
        """Write the pledge."""
        values = self.facts()
        self._check_part(self._locked_whole(), values["amount"])
        return record_pledge(**values, parent=self.instance.parent, by=by)


def _refuse_edit(stored: Pledge, cleaned: dict[str, Any], reader: Any) -> None:
    """What is counted in the pledge still fits it."""
    amount, currency = cleaned["amount"], cleaned["currency"]
    refuse_made_later(stored, cleaned["pledged_on"], reader)
    refuse_no_figure(stored, amount, reader)
    refuse_another_currency(stored, currency, reader)
    refuse_nothing_left(stored, amount, reader)
    refuse_unplanning(stored, amount, currency, reader)
    refuse_less_than_parts(stored, amount, reader)
