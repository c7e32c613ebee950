"""The reason that every act on an account needs."""

from django import forms


class WhyForm(forms.Form):
    """Why an administrator does it; it stands in the audit log."""

    reason = forms.CharField(
        label="Reason",
        help_text="One or two sentences. It stands in the audit log.",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        error_messages={"required": "Enter the reason"},
    )
