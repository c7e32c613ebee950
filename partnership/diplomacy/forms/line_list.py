"""What the lines to take can be narrowed by, and which versions are compared."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q

from partnership.diplomacy.models import (
    Line,
    LineToTake,
    LineVersion,
    VersionState,
)
from partnership.diplomacy.models.line_to_take_queries import LineToTakeQuerySet
from partnership.diplomacy.narrative.lines import (
    EXPIRING,
    EXPIRING_DAYS,
    standing_as,
    standing_versions,
)
from partnership.evidence.narrowing import Narrowing

# No list of audiences is longer.
MOST_AUDIENCES = 200


class LineFilter(forms.Form):
    """Words of the topic or the text, the line of operation and the audience."""

    q = forms.CharField(label="Words", required=False, max_length=100, strip=True)
    line = forms.ChoiceField(
        label="Line of operation",
        choices=[("", "Any line"), *Line.choices],
        required=False,
    )
    audience = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        lines = LineToTake.objects.visible_to(reader).order_by()
        audiences = LineVersion.objects.visible_to(reader).order_by("audience")
        audiences = audiences.filter(line_to_take__in=lines)
        names = audiences.values_list("audience", flat=True).distinct()
        self.fields["audience"].choices = [
            ("", "Any audience"),
            *((name, name) for name in names[:MOST_AUDIENCES] if name),
        ]

    @property
    def wanted(self) -> Q:
        """What was asked of versions and of the lines that they are of."""
        asked, wanted = self.cleaned_data, Q()
        for word in asked.get("q", "").split():
            topic = Q(line_to_take__topic__icontains=word)
            wanted &= topic | Q(text__icontains=word)
        if asked.get("line"):
            wanted &= Q(line_to_take__line=asked["line"])
        if asked.get("audience"):
            wanted &= Q(audience=asked["audience"])
        return wanted


class LineListFilter(Narrowing, LineFilter):
    """The same for the list, and where a line stands."""

    state = forms.ChoiceField(
        label="Where it stands",
        required=False,
        choices=[
            ("", "Anywhere"),
            (VersionState.VALID, "Valid"),
            (EXPIRING, f"Valid, expires within {EXPIRING_DAYS} days"),
            (VersionState.EXPIRED, "Expired, nothing valid"),
            (VersionState.DRAFT, "With a draft"),
            (VersionState.TO_COME, "With a version to come"),
            (VersionState.WITHDRAWN, "Withdrawn, nothing valid"),
        ],
    )

    def narrow(self, lines: LineToTakeQuerySet, on: date) -> LineToTakeQuerySet:
        """Lines of which what stands at the date is as it was asked for.

        What is wrong of the filter is left out.
        """
        self.full_clean()
        if self.wanted:
            own = standing_versions(on, self.reader).filter(
                self.wanted, line_to_take=OuterRef("pk")
            )
            lines = lines.filter(Exists(own))
        state = self.cleaned_data.get("state")
        return lines.filter(standing_as(state, on, self.reader)) if state else lines


class ComparisonForm(forms.Form):
    """Two versions of a line, by their numbers."""

    before = forms.TypedChoiceField(label="From version", coerce=int)
    after = forms.TypedChoiceField(label="To version", coerce=int)

    def __init__(self, *args: Any, numbers: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("before", "after"):
            self.fields[name].choices = [(n, f"Version {n}") for n in numbers]
