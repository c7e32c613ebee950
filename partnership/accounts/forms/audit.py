"""What the audit log can be narrowed by; the same for the page and the file."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from partnership.accounts.models import AuditEntry, AuditKind

DAY = forms.DateInput(attrs={"type": "date"})


class AuditFilter(forms.Form):
    """Kind, person and days; the state of the list is its address."""

    kind = forms.ChoiceField(
        choices=[("", "Everything"), *AuditKind.choices],
        required=False,
        label="What happened",
    )
    person = forms.CharField(required=False, label="Username", max_length=150)
    since = forms.DateField(required=False, label="From", widget=DAY)
    until = forms.DateField(required=False, label="Up to and with", widget=DAY)

    def __init__(self, *args: Any, reader: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        since, until = asked.get("since"), asked.get("until")
        if since and until and until < since:
            self.add_error("until", "Enter a day on or after the first one")
        return asked

    def entries(self) -> QuerySet[AuditEntry]:
        """The entries that were asked for, in the product's own days."""
        asked, found = self.cleaned_data, AuditEntry.objects.with_people()
        if asked["kind"]:
            found = found.filter(kind=asked["kind"])
        if asked["person"]:
            found = found.of_person(asked["person"])
        if asked["since"]:
            found = found.filter(at__gte=_midnight(asked["since"]))
        if asked["until"]:
            after = asked["until"] + timedelta(days=1)
            found = found.filter(at__lt=_midnight(after))
        return found


def _midnight(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
