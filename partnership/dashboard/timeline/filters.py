"""What a timeline can be narrowed by; its state is the address."""

from datetime import date
from typing import Any

from django import forms

from partnership.actors.models import Actor
from partnership.actors.timeline import kinds_for
from partnership.dashboard.timeline.reading import Timeline
from partnership.evidence.lines import Line
from partnership.evidence.named import NamedField
from partnership.evidence.narrowing import Narrowing

DAY = {"type": "date"}
NO_DAY = "Enter a year, month and day, such as 2006-02-01."


class TimelineFilter(Narrowing, forms.Form):
    """A line, a kind of entry, and days between which it lies."""

    line = forms.ChoiceField(choices=[("", "All lines"), *Line.choices], required=False)
    kind = forms.ChoiceField(required=False, label="What")
    first = forms.DateField(
        required=False,
        label="From",
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": NO_DAY},
    )
    last = forms.DateField(
        required=False,
        label="To",
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": NO_DAY},
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        labels: dict[str, str] = {}
        for kind in kinds_for(reader):
            labels.setdefault(kind.label, kind.name)
        named = sorted((name, label) for label, name in labels.items())
        named.sort(key=lambda one: one[1])
        self.fields["kind"].choices = [("", "Everything"), *named]

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        asked = super().clean()
        first, last = asked.get("first"), asked.get("last")
        if first and last and last < first:
            self.add_error("last", "This day lies before the first.")
        return asked

    def timeline(self, actor: Actor, on: date) -> Timeline:
        """The entries of an actor as they were asked for, after `is_valid`."""
        asked = {name: self.cleaned_data[name] for name in TimelineFilter.base_fields}
        return Timeline(actor, on, self.reader, **asked)


class TimelineFileFilter(TimelineFilter):
    """The same, of an actor whom it names: a file has no address of one actor."""

    actor = NamedField(kind="actor", codes=("slug", "name", "iso3"), label="Actor")
    field_order = ("actor",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].queryset = Actor.objects.visible_to(self.reader)
        self.fields["actor"].required = True
        self.fields["actor"].error_messages["required"] = "Name an actor."
