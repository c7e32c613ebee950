"""Say where an offer stands from a day on, or correct what was said of it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from partnership.diplomacy.forms.offer import RefusableForm
from partnership.diplomacy.models import OfferState, OfferStep
from partnership.diplomacy.needs.actions import move_offer
from partnership.diplomacy.needs.limits import lock
from partnership.diplomacy.needs.moves import (
    allowed_after,
    fault_of,
    fault_of_correction,
)
from partnership.evidence.fields import DatePartsField
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import Radios


class StepForm(RefusableForm):
    """The state of an offer, since when, and what was said."""

    past = ("took_on",)
    took_on = DatePartsField(label="Since", subject="the step")

    class Meta:
        model = OfferStep
        fields = ["state", "took_on", "note", "grade", "citation"]
        labels = {"state": "Where does it stand?", "note": "What was said?"}
        widgets = {"state": Radios()}
        error_messages = {"state": {"required": "Choose where it stands"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        state, took_on = cleaned.get("state"), cleaned.get("took_on")
        if state and took_on and not self.refused:
            fault = self.fault_of(state, took_on)
            if fault:
                self.say(fault)
        return cleaned

    def ask_among(self, states: Iterable[str]) -> None:
        """Let the reader choose one of these states."""
        choices = [(str(one), OfferState(one).label) for one in states]
        self.fields["state"].widget.choices = choices

    def fault_of(self, state: str, took_on: date) -> Refused | None:
        """Why it cannot stand so beside the other steps; None if it can."""
        raise NotImplementedError


class OfferStepForm(StepForm):
    """Where an offer stands from a day on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.newest = self.instance.offer.steps.order_by("-took_on", "-pk").first()
        seen = OfferStep.objects.visible_to(self.reader)
        self.is_seen = bool(self.newest) and seen.filter(pk=self.newest.pk).exists()
        self.ask_among(allowed_after(self.newest) if self.is_seen else OfferState)

    def fault_of(self, state: str, took_on: date) -> Refused | None:
        return fault_of(state, took_on, self.newest, self.is_seen)

    def save_new(self, by: Any) -> OfferStep:
        """Write the step; Refused if a colleague was first."""
        return move_offer(offer=self.instance.offer, by=by, **self.facts())


class CorrectOfferStepForm(StepForm):
    """A step that was recorded wrongly; it keeps its place among the others."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ask_among(OfferState)

    def fault_of(self, state: str, took_on: date) -> Refused | None:
        return fault_of_correction(self.instance, state, took_on, self.reader)

    def save_edit(self, by: Any) -> bool:
        """Write it if it still fits in; Refused if it does not any more."""
        lock(self.instance.offer)
        answers = self.cleaned_data
        if fault := self.fault_of(answers["state"], answers["took_on"]):
            raise fault
        return super().save_edit(by)
