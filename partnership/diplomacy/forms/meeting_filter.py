"""What the list of meetings can be narrowed by; its state is the address."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partnership.actors.models import Actor
from partnership.diplomacy.models import Meeting, MeetingStatus
from partnership.diplomacy.models.meeting_queries import MeetingQuerySet
from partnership.evidence.narrowing import Narrowing

AHEAD, PAST = "ahead", "past"
MONTH = re.compile(r"(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])")
# No list of names is longer.
MOST_NAMES = 200


class MeetingFilter(Narrowing, forms.Form):
    """Principal, actor, status, month, ahead or past, and whether it has an outcome."""

    principal = forms.ChoiceField(required=False, label="Our principal")
    actor = forms.ModelChoiceField(
        Actor.objects.none(), required=False, empty_label="Any actor", label="With"
    )
    status = forms.ChoiceField(
        choices=[("", "Any status"), *MeetingStatus.choices], required=False
    )
    when = forms.ChoiceField(
        choices=[("", "Ahead and past"), (AHEAD, "Ahead"), (PAST, "Past")],
        required=False,
    )
    month = forms.CharField(
        required=False,
        max_length=7,
        label="Month",
        widget=forms.TextInput(attrs={"placeholder": "2006-02", "size": 8}),
    )
    outcome = forms.ChoiceField(
        choices=[("", "With or without"), ("none", "Held, not recorded")],
        required=False,
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        meetings = Meeting.objects.with_seen_actor(reader)
        principals = meetings.order_by("principal").values_list("principal", flat=True)
        names = principals.distinct()[:MOST_NAMES]
        self.fields["principal"].choices = [
            ("", "Any principal"),
            *((name, name) for name in names),
        ]
        self.fields["actor"].queryset = (
            Actor.objects.visible_to(reader)
            .filter(meetings__in=meetings.order_by())
            .distinct()
        )

    def clean_month(self) -> str:
        month = self.cleaned_data["month"]
        if month and not MONTH.fullmatch(month):
            raise ValidationError("Enter a year and a month, such as 2006-02")
        return month

    def narrow(self, meetings: MeetingQuerySet, on: date) -> MeetingQuerySet:
        """Apply what was asked at a date; one with an error is left out.

        What is only ahead comes with the soonest first, all else with the latest.
        """
        self.full_clean()
        asked = self.cleaned_data
        if asked.get("outcome"):
            mine = meetings.without_outcome(on, self.reader)
            meetings = meetings.filter(pk__in=mine.order_by().values("pk"))
        meetings = meetings.known(on, cancelled=True)
        if asked.get("principal"):
            meetings = meetings.filter(principal=asked["principal"])
        if asked.get("actor"):
            meetings = meetings.filter(actor=asked["actor"])
        if asked.get("status"):
            meetings = meetings.filter(status_at=asked["status"])
        if asked.get("month"):
            year, month = map(int, asked["month"].split("-"))
            meetings = meetings.filter(day_at__year=year, day_at__month=month)
        if asked.get("when") == AHEAD:
            return meetings.filter(day_at__gte=on).order_by("day_at", "pk")
        if asked.get("when") == PAST:
            meetings = meetings.filter(day_at__lt=on)
        return meetings.order_by("-day_at", "-pk")
