"""What the list of events can be narrowed by; its state is the address."""

from django import forms
from django.db.models import Q

from partnership.diplomacy.models import Line
from partnership.evidence.narrowing import Narrowing


class EventListFilter(Narrowing, forms.Form):
    """Words of the title or the place, and the line of operation."""

    q = forms.CharField(label="Event or place", required=False, max_length=100)
    line = forms.ChoiceField(
        label="Line", choices=[("", "All lines"), *Line.choices], required=False
    )

    @property
    def wanted(self) -> Q:
        """What was asked of the dates of events; what is wrong is left out."""
        self.full_clean()
        wanted = Q()
        for word in self.cleaned_data.get("q", "").split():
            wanted &= Q(event__title__icontains=word) | Q(event__place__icontains=word)
        if line := self.cleaned_data.get("line"):
            wanted &= Q(event__line=line)
        return wanted
