"""What the list of briefs can be narrowed by; its state is the address."""

from typing import Any

from django import forms

from partnership.actors.models import Actor
from partnership.dashboard.models import Brief, BriefStatus
from partnership.dashboard.models.brief import BriefQuerySet
from partnership.evidence.narrowing import Narrowing

MOST_NAMES = 200


class BriefFilter(Narrowing, forms.Form):
    """Actor, principal, and whether it is frozen."""

    actor = forms.ModelChoiceField(
        Actor.objects.none(),
        required=False,
        empty_label="Any actor",
        label="On",
        to_field_name="slug",
    )
    principal = forms.ChoiceField(required=False, label="For")
    status = forms.ChoiceField(
        choices=[("", "Draft or frozen"), *BriefStatus.choices], required=False
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seen = Brief.objects.readable_by(reader).order_by()
        names = seen.order_by("meeting__principal").values_list(
            "meeting__principal", flat=True
        )
        self.fields["principal"].choices = [
            ("", "Any principal"),
            *((name, name) for name in names.distinct()[:MOST_NAMES]),
        ]
        actors = Actor.objects.visible_to(reader)
        self.fields["actor"].queryset = actors.filter(
            pk__in=seen.values("meeting__actor")
        )

    def narrow(self, briefs: BriefQuerySet) -> BriefQuerySet:
        """Apply what was asked; one with an error is left out."""
        self.full_clean()
        asked = self.cleaned_data
        if asked.get("actor"):
            briefs = briefs.filter(meeting__actor=asked["actor"])
        if asked.get("principal"):
            briefs = briefs.filter(meeting__principal=asked["principal"])
        if asked.get("status"):
            briefs = briefs.filter(status=asked["status"])
        return briefs
