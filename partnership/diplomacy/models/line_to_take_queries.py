"""The questions we ask of lines to take and their versions; dates come in."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Value, When
from django.db.models.functions import Greatest

from partnership.evidence.models import RecordQuerySet


class VersionState(models.TextChoices):
    """Where a version stands at a date."""

    DRAFT = "draft", "Draft"
    TO_COME = "to_come", "To come"
    VALID = "valid", "Valid"
    EXPIRED = "expired", "Expired"
    SUPERSEDED = "superseded", "Superseded"
    WITHDRAWN = "withdrawn", "Withdrawn"


# What may still be said, now or later.
LIVE = (VersionState.DRAFT, VersionState.VALID, VersionState.TO_COME)


class LineVersionQuerySet(RecordQuerySet):
    """The questions we ask of the versions of lines to take."""

    def visible_to(self, reader: Any) -> Self:
        """Versions that this reader may see; of an unseen topic there is none."""
        seen = super().visible_to(reader)
        return seen.filter(line_to_take__marking__in=reader.visible_marking_ids)

    def known(self, on: date) -> Self:
        """Versions that were drafted by this date."""
        return self.filter(Q(drafted_on=None) | Q(drafted_on__lte=on))

    def cleared(self, on: date) -> Self:
        """Versions that somebody had cleared by this date."""
        return self.filter(cleared_on__lte=on)

    def holding(self, day: Any, on: date, reader: Any) -> Self:
        """Versions that may be said on a day, as far as that is known at a date.

        The day may be a column, such as OuterRef("meeting__held_on"). What is withdrawn
        or superseded after the day, or after the date, was there to be said. The reader
        may see the version and its topic.
        """
        topics = apps.get_model("diplomacy", "LineToTake").objects.filter(
            marking__in=reader.visible_marking_ids
        )
        return (
            self.visible_to(reader)
            .cleared(on)
            .filter(
                Q(valid_until=None) | Q(valid_until__gte=day),
                Q(withdrawn_on=None) | Q(withdrawn_on__gt=on) | Q(withdrawn_on__gt=day),
                ~Exists(self._newer_by(day, on, reader)),
                cleared_on__lte=day,
                valid_from__lte=day,
                line_to_take__in=topics.order_by(),
            )
        )

    def with_state(self, on: date, reader: Any = None) -> Self:
        """Add `state` at this date, of what this reader may see; of all without one.

        What is cleared, withdrawn or superseded later changes no earlier date.
        """
        states = (
            (Q(withdrawn_on__lte=on), VersionState.WITHDRAWN),
            (Q(cleared_on=None) | Q(cleared_on__gt=on), VersionState.DRAFT),
            (Exists(self._newer_by(on, on, reader)), VersionState.SUPERSEDED),
            (Q(valid_from__gt=on), VersionState.TO_COME),
            (Q(valid_until__lt=on), VersionState.EXPIRED),
        )
        return self.annotate(
            state=Case(
                *(When(condition, then=Value(state)) for condition, state in states),
                default=Value(VersionState.VALID),
                output_field=CharField(),
            )
        )

    def valid(self, on: date, reader: Any = None) -> Self:
        """The version of each line that may be said at this date; one or none.

        Cleared by then, within its validity, not withdrawn, and with no newer version
        that had begun.
        """
        return self.known(on).with_state(on, reader).filter(state=VersionState.VALID)

    def publicly_valid(self, on: date, reader: Any = None) -> Self:
        """Valid versions whose public text was cleared by this date."""
        return self.valid(on, reader).filter(public_cleared_on__lte=on)

    def live(self, on: date, reader: Any) -> Self:
        """Versions that may still be said: drafted, valid or to come."""
        seen = self.visible_to(reader).known(on).with_state(on, reader)
        lines = apps.get_model("diplomacy", "LineToTake").objects.visible_to(reader)
        return seen.filter(state__in=LIVE, line_to_take__in=lines)

    def drafts(self) -> Self:
        """Versions that wait for their clearance now."""
        return self.filter(cleared_on=None, withdrawn_on=None)

    def clear(self, version: int, by: Any, on: date) -> bool:
        """Clear these drafts as somebody read them; False if they changed since.

        What has expired already is not cleared.
        """
        unexpired = self.drafts().filter(_not_past(on))
        return unexpired.save_version(version, by, cleared_by=by, cleared_on=on)

    def clear_public(self, version: int, by: Any, on: date) -> bool:
        """Clear the public text as somebody read it; the internal one comes first."""
        ready = self.filter(
            _not_past(on),
            cleared_on__lte=on,
            withdrawn_on=None,
            public_cleared_on=None,
        ).exclude(public_text="")
        return ready.save_version(
            version, by, public_cleared_by=by, public_cleared_on=on
        )

    def _newer_by(self, day: Any, on: date, reader: Any) -> Self:
        """Later versions of the same line that were in force for a day, by this day.

        As far as that is known at a date; the day may be a column of the outer query.
        """
        versions = self.model.objects.cleared(on)
        if reader is not None:
            versions = versions.visible_to(reader)
        return versions.alias(began=Greatest("cleared_on", "valid_from")).filter(
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=F("began")),
            line_to_take=OuterRef("line_to_take"),
            number__gt=OuterRef("number"),
            began__lte=OuterRef(day) if isinstance(day, OuterRef) else day,
        )


def _not_past(on: date) -> Q:
    return Q(valid_until=None) | Q(valid_until__gte=on)


class LineToTakeQuerySet(RecordQuerySet):
    """The questions we ask of lines to take."""

    def known(self, on: date, reader: Any) -> Self:
        """Lines of which a version was drafted by this date."""
        versions = apps.get_model("diplomacy", "LineVersion").objects
        drafted = versions.visible_to(reader).known(on)
        return self.visible_to(reader).filter(
            Exists(drafted.filter(line_to_take=OuterRef("pk")))
        )
