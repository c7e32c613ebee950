"""Editions of the host nation's published statement of its needs (paper, para 4)."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class EditionState(models.TextChoices):
    """Where an edition stands at a date; it follows from the days of publication."""

    DRAFT = "draft", "Draft"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Superseded"


class EditionQuerySet(RecordQuerySet):
    """The questions we ask of editions."""

    def known(self, on: date) -> Self:
        """Those that were drafted by this date."""
        return self.filter(drafted_on__lte=on)

    def published(self, on: date) -> Self:
        """Those that were published by this date."""
        return self.filter(published_on__lte=on)

    def in_force(self, on: date, reader: Any) -> Self:
        """The newest that was published by this date: one, or none."""
        seen = self.visible_to(reader).published(on)
        return seen.filter(pk__in=seen.newest_first().values("pk")[:1])

    def newest_first(self) -> Self:
        """By the day of publication, drafts first, and by number."""
        return self.order_by(F("published_on").desc(nulls_first=True), "-number")

    def with_state(self, on: date, reader: Any) -> Self:
        """Add `state` at this date, of editions that are known at it."""
        others = type(self)(self.model).visible_to(reader).published(on)
        newer = others.filter(
            Q(published_on__gt=OuterRef("published_on"))
            | Q(published_on=OuterRef("published_on"), number__gt=OuterRef("number"))
        )
        is_draft = Q(published_on=None) | Q(published_on__gt=on)
        return self.annotate(
            state=models.Case(
                models.When(is_draft, then=models.Value(EditionState.DRAFT.value)),
                models.When(
                    Exists(newer), then=models.Value(EditionState.SUPERSEDED.value)
                ),
                default=models.Value(EditionState.IN_FORCE.value),
                output_field=models.CharField(),
            )
        )


@recorded
class Edition(Record, Evidenced):
    """One numbered edition. Publishing the next one supersedes it."""

    number = models.PositiveSmallIntegerField(unique=True)
    title = models.CharField(max_length=200)
    # Before this day the edition does not exist.
    drafted_on = models.DateField()
    published_on = models.DateField(null=True, blank=True)
    published_by = models.CharField(max_length=160, blank=True)
    note = models.CharField(max_length=500, blank=True)

    told = Told(
        Line.POLITICAL,
        name="{title}, edition {number}",
        facts=("drafted_on", "published_on", "published_by"),
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_on=None) | Q(published_on__gte=F("drafted_on")),
                name="edition_is_drafted_before_it_is_published",
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="edition_number_begins_with_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, edition {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:edition", args=[self.pk])
