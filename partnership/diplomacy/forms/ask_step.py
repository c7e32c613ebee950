"""Move an ask on, or correct one of its steps; the whole series must hold."""

from datetime import date
from typing import Any

from django import forms

from partnership.actors.models import Actor
from partnership.diplomacy.asks.actions import CannotMove, fault_of_move, move_ask
from partnership.diplomacy.asks.double import doubles_with, words_of
from partnership.diplomacy.asks.states import MADE, NEW, PLANNED
from partnership.diplomacy.forms.asked import PutsAsksForm
from partnership.diplomacy.models import Ask, AskState, AskStep
from partnership.evidence.fields import DatePartsField
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import Radios


def moved_words(newest: AskStep) -> str:
    """What a form says of a colleague's step before it records another after it."""
    said = f", “{newest.answer}”" if newest.answer else ""
    return (
        "A colleague has moved this ask since you opened the page:"
        f" {newest.get_state_display().lower()} on {long_day(newest.took_on)}{said}."
        " Save again to record yours after it"
    )


class AskStepForm(PutsAsksForm):
    """The state that an ask came to on a day; `refused` says why it was not written."""

    past = ("took_on",)

    took_on = DatePartsField(
        label="On which day?",
        subject="the step",
        help_text="A step may be entered late: it takes its place by its day.",
    )
    twice = forms.BooleanField(
        label="Record it all the same: another capital has put it too", required=False
    )
    field_order = ["state", "took_on", "asked_by", "answer", "twice"]

    class Meta:
        model = AskStep
        fields = ["state", "took_on", "asked_by", "answer", "grade", "citation"]
        labels = {
            "state": "What has it come to?",
            "asked_by": "Which capital put it?",
            "answer": "What they answered",
        }
        help_texts = {"asked_by": "Kept only with a step by which it is put."}
        widgets = {"state": Radios()}
        error_messages = {"state": {"required": "Choose what it has come to"}}

    def __init__(
        self,
        *args: Any,
        ask: Ask,
        refused: Refused | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ask, self.refused = ask, refused
        capital = self.fields["asked_by"]
        capital.queryset = Actor.objects.visible_to(self.reader)
        capital.empty_label = "Not stated"
        # Any state may have been: a step that is entered late stands between others.
        self.fields["state"].widget.choices = [
            (str(state), state.label) for state in AskState if state != PLANNED
        ]

    @property
    def key(self) -> int:
        """The step's place among those of its day; a new one is last."""
        return self.instance.pk or NEW

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refused:
            field = self.refused.field
            self.add_error(field if field in self.fields else None, str(self.refused))
        state, took_on = cleaned.get("state"), cleaned.get("took_on")
        if state and took_on and not self.errors:
            self._check(cleaned, state, took_on)
        if state and state != MADE:
            cleaned["asked_by"] = None
        return cleaned

    def _check(self, cleaned: dict[str, Any], state: str, took_on: date) -> None:
        fault = fault_of_move(
            self.ask,
            state,
            took_on,
            self.reader,
            key=self.key,
            reason=cleaned.get("reason"),
        )
        if fault:
            self.add_error(fault.field, fault.message)
        elif state == MADE and not cleaned.get("twice"):
            self.doubles = doubles_with(
                self.ask, cleaned.get("asked_by"), took_on, self.reader, self.key
            )
            if self.doubles:
                self.add_error("asked_by", words_of(self.doubles))


class MoveAskForm(AskStepForm):
    """The next step of an ask, or an earlier one that was not recorded."""

    # The newest step that was shown: a colleague's since is told of first.
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        steps = AskStep.objects.visible_to(self.reader).filter(ask=self.ask)
        self.newest = steps.order_by("-pk").first()
        self.initial["seen"] = self.newest.pk if self.newest else 0

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.newest and cleaned.get("seen") != self.newest.pk:
            self.add_error("state", moved_words(self.newest))
            self.data["seen"] = str(self.newest.pk)
        return cleaned

    def save_new(self, by: Any) -> AskStep:
        """Write the step; CannotMove, and ChangedMeanwhile if a colleague was first."""
        facts = self.facts()
        facts["seen"] = facts["seen"] or 0
        facts.pop("twice")
        return move_ask(ask=self.ask, by=by, **facts)


class CorrectAskStepForm(AskStepForm):
    """A step that was recorded wrongly."""

    def save_edit(self, by: Any) -> bool:
        """Write it if it still fits in; raises CannotMove if it does not any more."""
        Ask.objects.select_for_update(of=("self",)).get(pk=self.ask.pk)
        answers = self.cleaned_data
        fault = fault_of_move(
            self.ask, answers["state"], answers["took_on"], by, key=self.key
        )
        if fault:
            raise CannotMove(fault.message, fault.field)
        return super().save_edit(by)
