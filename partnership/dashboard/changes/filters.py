"""Which changes to look at, for the page, the file and the command."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, Value
from django.db.models.functions import Concat
from django.http import QueryDict
from django.utils import timezone

from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.evidence.changes import Asked, read_key
from partnership.evidence.fields import InstantField
from partnership.evidence.named import NamedField
from partnership.evidence.told import Line, listed_models

DAYS_SHOWN = 7


def kinds() -> list[tuple[str, str]]:
    """Every kind of record whose changes are read, by its name."""
    found = [
        (model._meta.label_lower, str(model._meta.verbose_name))
        for model in listed_models()
    ]
    named = [(label, name[:1].upper() + name[1:]) for label, name in found]
    return [("", "All"), *sorted(named, key=lambda kind: kind[1])]


class PersonField(forms.CharField):
    """A person by username or by full name; addresses have the username."""

    def prepare_value(self, value: Any) -> Any:
        return value.get_username() if isinstance(value, User) else value


class ChangeFilter(forms.Form):
    """What to look at; every filter may be left open.

    Nothing later than `now` is asked for; without it nothing is later.
    """

    period_from = InstantField(required=False, label="Recorded from (date, time)")
    period_to = InstantField(required=False, label="Recorded to", ends=True)
    line = forms.ChoiceField(
        choices=[("", "All"), *Line.choices], required=False, label="Line"
    )
    actor = NamedField(
        kind="actor",
        codes=("slug", "name", "iso3"),
        label="Actor",
        empty_label="All",
    )
    kind = forms.ChoiceField(choices=kinds, required=False, label="Kind of record")
    who = PersonField(required=False, label="Changed by", max_length=150)
    record = forms.CharField(
        required=False, widget=forms.HiddenInput, max_length=80, label="Record"
    )

    def __init__(
        self, *args: Any, reader: Any, now: datetime | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        self.fields["actor"].queryset = Actor.objects.visible_to(reader)

    def clean_who(self) -> User | None:
        """Who is called so; the username of one may be the name of another."""
        name = self.cleaned_data["who"].strip()
        if not name:
            return None
        full = Concat("first_name", Value(" "), "last_name")
        called = Q(username__iexact=name) | Q(full__iexact=name)
        found = list(User.objects.annotate(full=full).filter(called)[:2])
        if not found:
            raise ValidationError(f"No person called “{name[:60]}” is known.")
        if len(found) > 1:
            raise ValidationError(
                f"More than one person is called “{name[:60]}”. Enter the username."
            )
        return found[0]

    def clean_record(self) -> str:
        key = self.cleaned_data["record"]
        if key and read_key(key) is None:
            raise ValidationError(f"“{key[:60]}” names no record.")
        return key

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("period_from"), cleaned.get("period_to")
        if start and end and end < start:
            self.add_error("period_to", "The period ends before it begins.")
        return cleaned

    @property
    def until(self) -> datetime | None:
        """The last instant asked for, never later than what is known."""
        ends = [at for at in (self.cleaned_data["period_to"], self.now) if at]
        return min(ends, default=None)

    @property
    def asked(self) -> Asked:
        """The question to the history."""
        said = self.cleaned_data
        model, record = read_key(said["record"]) if said["record"] else (None, None)
        if model is None and said["kind"]:
            by_label = {m._meta.label_lower: m for m in listed_models()}
            model = by_label[said["kind"]]
        return Asked(
            since=said["period_from"],
            until=self.until,
            line=said["line"],
            actor=said["actor"].pk if said["actor"] else None,
            model=model,
            record=record,
            person=said["who"].pk if said["who"] else None,
        )


def with_last_days(asked: QueryDict, now: datetime) -> QueryDict:
    """What a page was asked; where no beginning is named, the last days."""
    if "period_from" in asked:
        return asked
    filled = asked.copy()
    start = timezone.localtime(now) - timedelta(days=DAYS_SHOWN)
    filled["period_from"] = f"{start:%Y-%m-%d %H:%M}"
    return filled
