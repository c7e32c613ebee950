"""Make a token with which a program reads the API."""

from typing import Any

from django import forms

from partnership.accounts.api_tokens import Wish
from partnership.accounts.calendar_keys import ceilings_of
from partnership.accounts.models import User
from partnership.accounts.models.api_token import DAYS, DAYS_PROPOSED
from partnership.accounts.scopes import APPS, scopes_of
from partnership.evidence.characters import refuse_unseen
from partnership.evidence.models import Marking

REPORTS_ALONE = "Choose a line beside the reports: they are of the lines you choose"


class ApiTokenForm(forms.Form):
    """For which program, what it may read, how high a marking, and for how long."""

    name = forms.CharField(
        label="Which program is it for?",
        max_length=60,
        help_text="Such as “Gap report, notebook”, so that you know which to revoke.",
        error_messages={"required": "Enter a name for the program"},
    )
    scopes = forms.MultipleChoiceField(
        label="What it may read",
        widget=forms.CheckboxSelectMultiple,
        help_text="Never more than you may. Countries and sources come with each line;"
        " flags, changes, the strategy and briefs with all three.",
        error_messages={"required": "Choose what it may read"},
    )
    ceiling = forms.ModelChoiceField(
        Marking.objects.none(),
        label="Highest marking that it may read",
        empty_label=None,
        help_text="Records above it are left out of lists and of totals.",
    )
    with_caveats = forms.BooleanField(
        label="Records with a caveat too",
        required=False,
        help_text="Those that your need-to-know groups let you see. A program may show"
        " them to others.",
    )
    days = forms.TypedChoiceField(
        label="How long it works",
        choices=[(days, f"{days} days") for days in DAYS],
        coerce=int,
        initial=DAYS_PROPOSED,
        error_messages={"required": "Choose how long it works"},
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scopes = scopes_of(person)
        self.fields["scopes"].choices = [(one.value, one.label) for one in scopes]
        ceilings = self.fields["ceiling"].queryset = ceilings_of(person)
        self.initial.setdefault("ceiling", ceilings.first())

    def clean_scopes(self) -> list[str]:
        chosen = self.cleaned_data["scopes"]
        if not set(chosen) & set(APPS):
            raise forms.ValidationError(REPORTS_ALONE)
        return chosen

    def clean(self) -> dict[str, Any]:
        refuse_unseen(self)
        return self.cleaned_data

    def wish(self) -> Wish:
        """What was asked for, once the form is valid."""
        return Wish(**self.cleaned_data)
