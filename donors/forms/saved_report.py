"""Save the question of a report under a name, and rename or share it."""

from typing import Any

from django import forms

from donors.models import SavedReport
from partnership.evidence.fields import TOO_LONG

# A list that one can still read.
MOST_SAVED = 100
FIXED, FOLLOWS = "fixed", "follows"
TAKEN = "You have a report of this name already. Choose another name."


class SavedReportForm(forms.ModelForm):
    """The name of a saved report, and whether others find it."""

    class Meta:
        model = SavedReport
        fields = ["name", "is_shared"]
        error_messages = {"name": {"max_length": TOO_LONG}}
        help_texts = {
            "name": "Whoever you share it with reads this name.",
            "is_shared": "They get the figures that they may see, worked out anew.",
        }

    def __init__(self, *args: Any, owner: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own = SavedReport.objects.of(owner).exclude(pk=self.instance.pk)

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if self.own.filter(name__iexact=name).exists():
            raise forms.ValidationError(TAKEN)
        return name


class SaveReportForm(SavedReportForm):
    """The same for a new one, with the date that it is to answer."""

    date_of = forms.ChoiceField(
        choices=[
            (FOLLOWS, "The date that the page is at when it is opened"),
            (FIXED, "Always the date of now"),
        ],
        initial=FOLLOWS,
        widget=forms.RadioSelect,
        label="Which date it answers",
    )

    def __init__(self, *args: Any, on: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date_of"].choices = [
            (FOLLOWS, "The date that the page is at when it is opened"),
            (FIXED, f"Always {on}"),
        ]

    def clean(self) -> dict[str, Any]:
        if self.own.count() >= MOST_SAVED:
            raise forms.ValidationError(
                f"You have {MOST_SAVED} saved reports. Delete one that you no longer"
                " need, then save this one."
            )
        return super().clean()

    @property
    def is_dated(self) -> bool:
        """Whether the report keeps the date at which it was saved."""
        return self.cleaned_data["date_of"] == FIXED
