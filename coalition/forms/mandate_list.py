"""What the list of mandates can be narrowed by; its state is the address."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q

from coalition.models import Mandate
from coalition.queries.beneath import beneath
from partnership.evidence.narrowing import Narrowing


class MandateListFilter(Narrowing, forms.Form):
    """Words of the holder, the title or the deciding body; and what rests on one."""

    q = forms.CharField(
        label="Holder or words", required=False, max_length=100, strip=True
    )
    under = forms.ModelChoiceField(
        Mandate.objects.none(), required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, reader: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader, self.on = reader, on
        known = Mandate.objects.visible_to(reader).known(on)
        self.fields["under"].queryset = known.select_related("holder")

    @property
    def wanted(self) -> Q:
        """What was asked of mandates; what is wrong is left out."""
        self.full_clean()
        wanted = Q()
        for word in self.cleaned_data.get("q", "").split():
            wanted &= (
                Q(holder__name__icontains=word)
                | Q(title__icontains=word)
                | Q(body__icontains=word)
            )
        if self.upstream:
            wanted &= beneath([self.upstream.pk], self.on, self.reader)
        return wanted

    @property
    def upstream(self) -> Mandate | None:
        """The mandate of which only what rests on it is shown."""
        return self.cleaned_data.get("under")
