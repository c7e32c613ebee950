"""The reason that every act on an account needs."""

from typing import Any

from django import forms

from partnership.evidence.characters import refuse_unseen


class WhyForm(forms.Form):
    """Why an administrator does it; it stands in the audit log."""

    reason = forms.CharField(
        label="Reason",
        help_text="One or two sentences. It stands in the audit log.",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        error_messages={"required": "Enter the reason"},
    )

    def clean(self) -> dict[str, Any]:
        refuse_unseen(self)
        return self.cleaned_data
