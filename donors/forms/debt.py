"""Record or correct a debt claim, and the stages of the relief that was agreed."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db import transaction

from donors.debt.limits import lock_claim, refuse_more_than_all, refuse_second_name
from donors.forms.money import RefusableForm
from donors.models import DebtClaim, ReliefStage
from partnership.actors.models import Actor
from partnership.evidence.fields import FIGURES, AmountField, DatePartsField
from partnership.evidence.future import refuse_future
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import UnitInput

WHEN = "Enter from when it is in effect, or above what must happen first"


class PercentField(forms.DecimalField):
    """A share of the claim, above nought and up to all of it."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = "Enter a share up to 100, such as 80"
        kwargs["error_messages"] = {
            "invalid": "Enter the share in figures, such as 80",
            "max_decimal_places": "Enter a share with at most 2 decimals",
            "max_digits": wrong,
            "max_whole_digits": wrong,
            "max_value": wrong,
            **kwargs.get("error_messages", {}),
        }
        widget = UnitInput(after="per cent", size=6)
        super().__init__(
            max_digits=5, decimal_places=2, max_value=100, widget=widget, **kwargs
        )

    def to_python(self, value: Any) -> Decimal | None:
        """The share; plain figures alone, as in an amount."""
        typed = value.strip() if isinstance(value, str) else ""
        if typed and not FIGURES.fullmatch(typed):
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        return super().to_python(value)


class DebtForm(RefusableForm):
    """A fact of the debt; `today` bounds its dates."""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def check(self, limit: Callable[..., None], *asked: Any) -> None:
        """Say now, at its field, what the locked record would refuse."""
        try:
            limit(*asked, self.reader)
        except Refused as refused:
            self.refuse(refused)


class DebtClaimForm(DebtForm):
    """What a creditor, or several together, claim: a range from a source."""

    creditor = forms.ModelChoiceField(
        Actor.objects.none(),
        required=False,
        empty_label="Several creditors together",
        help_text="A figure for several together is never added to their own.",
    )
    low_usd = AmountField(
        label="Lowest claim",
        max_digits=18,
        decimal_places=2,
        min_value=0,
        error_messages={
            "required": "Enter the lowest claim",
            "min_value": "A claim cannot be below zero",
        },
    )
    high_usd = AmountField(
        label="Highest claim",
        max_digits=18,
        decimal_places=2,
        help_text="The same figure again, where the sources agree.",
        error_messages={"required": "Enter the highest claim"},
    )
    relief_percent = PercentField(
        label="Relief agreed",
        required=False,
        min_value=0,
        help_text="Leave empty if none is agreed.",
        error_messages={"min_value": "A share cannot be below zero"},
    )
    stated_on = DatePartsField(label="Stated on", subject="the claim")
    field_order = ["creditor_name", "creditor", "group", "low_usd", "high_usd"]

    class Meta:
        model = DebtClaim
        fields = [
            "creditor_name",
            "creditor",
            "group",
            "low_usd",
            "high_usd",
            "relief_percent",
            "stated_on",
            "status",
            "grade",
            "citation",
            "source",
        ]
        labels = {
            "creditor_name": "Creditor, as the source names it",
            "status": "Where it stands",
            "citation": "Paragraph, page, further sources",
        }
        error_messages = {
            "creditor_name": {"required": "Enter the creditor"},
            "group": {"required": "Choose the group of creditors"},
        }
        widgets = {"status": forms.Textarea({"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["creditor"].queryset = Actor.objects.visible_to(self.reader)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        low, high = cleaned.get("low_usd"), cleaned.get("high_usd")
        if low is not None and high is not None and high < low:
            self.add_error("high_usd", "The highest claim is below the lowest")
        refuse_future(self, "stated_on", self.today)
        if name := cleaned.get("creditor_name"):
            self.check(refuse_second_name, name, self.instance.pk)
        return cleaned


class ReliefStageForm(DebtForm):
    """So much off, on a day or once a condition is met."""

    percent = PercentField(
        label="How much of the claim?",
        error_messages={"required": "Enter the share that is written off"},
    )
    agreed_on = DatePartsField(label="Agreed on", subject="the agreement")
    effective_on = DatePartsField(
        label="In effect from",
        subject="its effect",
        required=False,
        help_text="Leave empty while it waits for its condition.",
    )
    field_order = ["percent", "condition", "agreed_on", "effective_on"]

    class Meta:
        model = ReliefStage
        fields = [
            "percent",
            "condition",
            "agreed_on",
            "effective_on",
            "grade",
            "citation",
            "source",
        ]
        labels = {
            "condition": "What must happen first?",
            "citation": "Paragraph, page, further sources",
        }
        help_texts = {"condition": "Leave empty if it takes effect at once."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.claim = self.instance.claim

    def clean_percent(self) -> Decimal:
        percent = self.cleaned_data["percent"]
        if percent <= 0:
            raise forms.ValidationError("A stage must be above zero")
        return percent

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        agreed, effective = cleaned.get("agreed_on"), cleaned.get("effective_on")
        if agreed and effective and effective < agreed:
            self.add_error("effective_on", "It takes effect before it was agreed")
        waits_for_nothing = not effective and not cleaned.get("condition")
        if waits_for_nothing and not self.has_error("effective_on"):
            self.add_error("effective_on", WHEN)
        for name in ("agreed_on", "effective_on"):
            refuse_future(self, name, self.today)
        if cleaned.get("percent") is not None and not self.errors:
            self.check(*self._limit())
        return cleaned

    def _limit(self) -> tuple[Any, ...]:
        own, percent = self.instance.pk, self.cleaned_data["percent"]
        return refuse_more_than_all, self.claim, percent, own

    @transaction.atomic
    def save_edit(self, by: Any) -> bool:
        """Write the stage; add up all of them again once the claim is locked."""
        self._lock_and_check()
        return super().save_edit(by)

    @transaction.atomic
    def save_new(self, by: Any) -> ReliefStage:
        """Write the stage, with the same look at the others."""
        self._lock_and_check()
        return super().save_new(by)

    def _lock_and_check(self) -> None:
        lock_claim(self.claim)
        limit, *asked = self._limit()
        limit(*asked, self.reader)
