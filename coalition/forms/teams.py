"""What the list of teams can be narrowed by; its state is the address."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from coalition.models import PRTStatus, TeamStatus
from partnership.actors.models import Actor
from partnership.evidence.counting import EvidenceField
from partnership.evidence.named import NamedField
from partnership.evidence.narrowing import Narrowing


class TeamFilter(Narrowing, forms.Form):
    """Status and lead at the date, and which evidence the figures count."""

    narrowing = ("status", "lead")

    status = forms.ChoiceField(
        choices=[("", "Any status"), *TeamStatus.choices], required=False
    )
    lead = NamedField(
        label="Lead", kind="lead", codes=("slug", "name"), empty_label="Any lead"
    )
    evidence = EvidenceField()

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        led = PRTStatus.objects.visible_to(reader).order_by().values("lead")
        self.fields["lead"].queryset = Actor.objects.visible_to(reader).filter(
            pk__in=led
        )

    def narrow(self, teams: QuerySet[PRTStatus]) -> QuerySet[PRTStatus]:
        """Apply what was asked to the newest statuses; what is wrong is left out."""
        self.full_clean()
        asked = {
            name: self.cleaned_data[name]
            for name in self.narrowing
            if self.cleaned_data.get(name)
        }
        return teams.filter(**asked)
