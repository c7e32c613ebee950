"""What the forms of forums share: whom they may name."""

from typing import Any

from django import forms

from partnership.actors.models import Actor
from partnership.evidence.dated_form import DatedForm


class ForumPartForm(DatedForm):
    """A record of a forum."""

    grade_help = "Shown as such beside what it says."

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if getattr(field, "queryset", None) is not None:
                self._offer_seen(field)

    def _offer_seen(self, field: forms.ModelChoiceField) -> None:
        """Offer no actor above the ceiling of the reader."""
        if field.queryset.model is Actor:
            field.queryset = Actor.objects.visible_to(self.reader)
