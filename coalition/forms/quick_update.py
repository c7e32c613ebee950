"""The quick update: what an officer records ten times a day, on one short page."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.boundfield import BoundField

from coalition.dossier import now_words
from coalition.forms.dated import DatedFactForm
from coalition.forms.quick_answers import (
    CONFIRM,
    DETAILS,
    check_colleagues,
    check_reason,
    read_update,
)
from coalition.forms.quick_places import ask_where
from coalition.forms.steps import StepsField
from coalition.forms.strength_correction import contingents_named
from coalition.keeping.actions import update_contributor
from coalition.keeping.seen import Seen, what_stands
from coalition.listing import ContributorRow
from coalition.models import (
    Contributor,
    ContributorStatus,
    IntentKind,
    Likelihood,
    Status,
)
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.reason_fields import text_field
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.widgets import Radios, UnitInput

NO_CHANGE = ("", "No change")
NOTHING = (
    "Nothing is filled in. Choose a status or an intent, or enter a strength or the day"
    " of the next decision"
)
# The questions in their order; those of one group stand beside each other.
GROUPS = (
    ("status",),
    ("personnel",),
    ("deployment", "force", "sector"),
    ("intent",),
    (*DETAILS, "steps"),
    ("decision_on", "stated_on"),
    ("reason",),
    ("source", "reason_code", "grade", "citation"),
    ("marking",),
)
LONGEST_NOTE = 300
MOST_PERSONNEL = 2_147_483_647


def personnel_field(label: str, example: str) -> CountField:
    """A number of people that may be left blank."""
    return CountField(
        label=label,
        required=False,
        min_value=0,
        max_value=MOST_PERSONNEL,
        widget=UnitInput(after="personnel", size=7),
        error_messages={
            "invalid": f"Enter the number of personnel in figures, such as {example}",
            "min_value": "The number of personnel cannot be below zero",
            "max_value": "The number of personnel is too large",
        },
    )


class QuickUpdateForm(DatedFactForm):
    """Status, strength, intent and next decision; what is left blank stays as it is."""

    dated = "stated_on"
    needs_reason = True

    status = forms.ChoiceField(
        choices=[NO_CHANGE, *Status.choices],
        required=False,
        widget=Radios(inline=True),
    )
    personnel = personnel_field("Strength", "530")
    intent = forms.ChoiceField(required=False, widget=Radios(inline=True))
    likelihood = forms.ChoiceField(
        label="How likely?",
        choices=[("", "Not assessed"), *Likelihood.choices],
        required=False,
    )
    takes_effect_on = DatePartsField(
        label="Takes effect on", subject="the effect", required=False
    )
    personnel_after = personnel_field("How many are left after it?", "480")
    decision_on = DatePartsField(
        label="Next decision expected", subject="the next decision", required=False
    )
    stated_on = DatePartsField(
        label="As at",
        subject="this update",
        help_text="The day of the evidence: the status holds from it.",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = ContributorStatus
        fields = ["status", "grade", "citation"]

    def __init__(
        self, *args: Any, row: ContributorRow, groups: set[str], **kwargs: Any
    ) -> None:
        self.row, self.groups = row, groups
        self.mandate = row.mandate if "decision" in groups else None
        super().__init__(*args, contributor=row.contributor, **kwargs)
        self.initial["stated_on"] = row.on
        self._ask_about_the_intent()
        self._say_what_stands()
        ask_where(self, now_words(row)["personnel"])
        self._ask_why()
        for name in self._not_asked():
            self.fields.pop(name, None)
        self.order_fields([name for group in GROUPS for name in group])
        self.standing = what_stands(
            self.contributor, self.reader, self.mandate and self.mandate.pk
        )
        self.initial["seen"] = str(self.standing)

    def _ask_about_the_intent(self) -> None:
        confirm = [(CONFIRM, "The intent is unchanged: confirm it as of this day")]
        self.fields["intent"].choices = [
            NO_CHANGE,
            *(confirm if self.row.plan else []),
            *IntentKind.choices,
        ]
        if self.row.plan:
            self.fields["steps"] = StepsField(self.row.plan)

    def _say_what_stands(self) -> None:
        now = now_words(self.row)
        self.fields["status"].help_text = f"Now: {now['status']}"
        fading = f". {self.row.fading}" if self.row.fading else ""
        self.fields["intent"].help_text = f"Now: {now['intent']}{fading}"
        if self.mandate:
            one = self.mandate
            day = one.decision_expected_on
            ends = date_words(one.expires_on, one.expires_precision)
            self.fields["decision_on"].help_text = (
                f"{one.authority}, on what follows the mandate to {ends}."
                f" Now: {date_words(day) if day else 'none recorded'}"
            )

    def _ask_why(self) -> None:
        code = self.fields["reason_code"]
        self.fields["reason_code"] = forms.ChoiceField(
            choices=[("", "Choose the reason"), *code.choices],
            required=False,
            label=code.label,
            help_text="Needed for a status and for a decision.",
        )
        self.fields["reason"] = text_field(
            LONGEST_NOTE,
            label="Note",
            widget=forms.Textarea({"rows": 2}),
            help_text="Kept beside each fact that you record, and in the history.",
        )

    def _not_asked(self) -> set[str]:
        """The questions of groups that the reader may not record."""
        asked = {
            "status": ["status"],
            "strength": ["personnel", "deployment", "force", "sector"],
            "intent": ["intent", *DETAILS, "steps"],
            "decision": ["decision_on"],
        }
        wanted = self.groups - (set() if self.mandate else {"decision"})
        return {one for name in asked.keys() - wanted for one in asked[name]}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.update = read_update(self, cleaned)
        check_reason(self, self.update, cleaned.get("reason"))
        check_colleagues(self, self.update, self.was_seen)
        if not self.errors and not self.update.kinds:
            raise ValidationError(NOTHING)
        return cleaned

    def offered(self) -> list[QuerySet]:
        """Its only contingent is named, and not offered."""
        return [*super().offered(), *contingents_named(self)]

    @property
    def groups_asked(self) -> list[list[BoundField]]:
        """The questions that are asked, in their groups."""
        groups = ([self[n] for n in group if n in self.fields] for group in GROUPS)
        return [group for group in groups if group]

    @property
    def was_seen(self) -> Seen:
        """What stood when the page was opened."""
        return Seen.read(self.cleaned_data.get("seen", "")) or Seen()

    def save_new(self, by: Any) -> Contributor:
        """Write all that was filled in; raises ChangedMeanwhile."""
        return update_contributor(
            contributor=self.contributor,
            update=self.update,
            seen=self.was_seen,
            by=by,
            reason=self.cleaned_data["reason"],
            source=self.cleaned_data["source"],
        )
