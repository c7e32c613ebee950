"""What the list of briefs can be narrowed by; its state is the address."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import slug_re
from django.db.models import Q

from partnership.actors.models import Actor
from partnership.dashboard.models import Brief, BriefStatus
from partnership.dashboard.models.brief import BriefQuerySet
from partnership.evidence.narrowing import Narrowing

MOST_NAMES = 200


class BriefFilter(Narrowing, forms.Form):
    """Actor, principal, and whether it is frozen.

    It offers what the reader's briefs at a date have; without one, what those have that
    it is to `narrow`.
    """

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

    def __init__(
        self, *args: Any, reader: Any, on: date | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        if on is not None:
            self.offer(Brief.objects.readable_by(reader).known(on))

    def offer(self, briefs: BriefQuerySet) -> None:
        """Let the principals and actors of these briefs be chosen, and no others."""
        names = briefs.order_by("meeting__principal").values_list(
            "meeting__principal", flat=True
        )
        self.fields["principal"].choices = [
            ("", "Any principal"),
            *((name, name) for name in names.distinct()[:MOST_NAMES]),
        ]
        # An address that was kept may name an actor that has none at this date.
        asked = self.data.get("actor", "")
        named = Q(slug=asked if slug_re.match(asked) else "")
        briefed = Q(pk__in=briefs.order_by().values("meeting__actor"))
        actors = Actor.objects.visible_to(self.reader)
        self.fields["actor"].queryset = actors.filter(named | briefed)

    def narrow(self, briefs: BriefQuerySet) -> BriefQuerySet:
        """Apply what was asked of these briefs; one with an error is left out."""
        self.offer(briefs)
        self.full_clean()
        asked = self.cleaned_data
        if asked.get("actor"):
            briefs = briefs.filter(meeting__actor=asked["actor"])
        if asked.get("principal"):
            briefs = briefs.filter(meeting__principal=asked["principal"])
        if asked.get("status"):
            briefs = briefs.filter(status=asked["status"])
        return briefs
