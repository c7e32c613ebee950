"""What the forms of forums share: whom they may name, and which days are past."""

from datetime import date
from typing import Any

from django import forms

from partnership.actors.models import Actor
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future

NOT_COUNTED = "Shown as such beside what it says."


class ForumPartForm(RecordForm):
    """A record of a forum; `past` names the fields of days that `today` bounds."""

    past: tuple[str, ...] = ()

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if "grade" in self.fields:
            self.fields["grade"].label = "How good is the evidence?"
            self.fields["grade"].help_text = NOT_COUNTED
        for field in self.fields.values():
            if getattr(field, "queryset", None) is not None:
                self._offer_seen(field)

    def _offer_seen(self, field: forms.ModelChoiceField) -> None:
        """Offer no actor above the ceiling of the reader."""
        if field.queryset.model is Actor:
            field.queryset = Actor.objects.visible_to(self.reader)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in self.past:
            refuse_future(self, name, self.today)
        return cleaned

    def refuse_before(self, name: str, first: date | None, words: str) -> None:
        """Say at its field that a day comes before the one that it follows."""
        on = self.cleaned_data.get(name)
        if on and first and on < first:
            self.add_error(name, words)
