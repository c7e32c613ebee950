"""Make a key with which a calendar program reads a feed."""

from typing import Any

from django import forms

from partnership.accounts.calendar_feeds import FEEDS, Feed, feeds_of
from partnership.accounts.calendar_keys import ceilings_of
from partnership.accounts.models import User
from partnership.evidence.characters import refuse_unseen
from partnership.evidence.models import Marking


class CalendarKeyForm(forms.Form):
    """Which feed, for which program, and how high a marking may leave with it."""

    feed = forms.ChoiceField(label="Calendar")
    name = forms.CharField(
        label="Which program is it for?",
        max_length=60,
        help_text="Such as “Outlook at the office”, so that you know which to revoke.",
        error_messages={"required": "Enter a name for the program"},
    )
    ceiling = forms.ModelChoiceField(
        Marking.objects.none(),
        label="Highest marking that may leave with it",
        empty_label=None,
        help_text="Records above it, or with a caveat, are not in the calendar. A"
        " program may keep copies on other machines.",
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        feeds = feeds_of(person)
        self.fields["feed"].choices = [(one.name, one.title) for one in feeds]
        ceilings = self.fields["ceiling"].queryset = ceilings_of(person)
        self.initial.setdefault("ceiling", ceilings.first())

    def clean(self) -> dict[str, Any]:
        refuse_unseen(self)
        return self.cleaned_data

    def chosen_feed(self) -> Feed:
        """The feed that was chosen."""
        return FEEDS[self.cleaned_data["feed"]]
