"""Security responsibility for each province, and its handover to the host nation."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from coalition.models.strength import Sector
from partnership.actors.models import Actor, Province
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class ResponsibilityHolder(models.TextChoices):
    """Who answers for a province's security."""

    COALITION = "coalition", "Coalition"
    JOINT = "joint", "Joint"
    HOST_NATION = "host_nation", "Host nation"


class ResponsibilityQuerySet(RecordQuerySet):
    """The questions we ask of responsibilities."""

    def visible_to(self, reader: Any) -> Self:
        """Those of seen provinces; the sector and its lead may be unseen."""
        provinces = Province.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(province__in=provinces)

    def newest_by(self, on: date) -> Self:
        """The newest responsibility of each province on or before this date."""
        return (
            self.filter(since__lte=on)
            .order_by("province_id", "-since", "-pk")
            .distinct("province_id")
        )

    def handed_over(self, on: date) -> Self:
        """Of each province that the host nation answers for: the day it began to.

        That is the first responsibility since anyone else last held it.
        """
        later = self.filter(
            province=OuterRef("province"), since__gt=OuterRef("since"), since__lte=on
        )
        others = later.exclude(holder=ResponsibilityHolder.HOST_NATION)
        return (
            self.filter(~Exists(others.order_by()))
            .filter(holder=ResponsibilityHolder.HOST_NATION, since__lte=on)
            .order_by("province_id", "since", "pk")
            .distinct("province_id")
        )


@recorded
class Responsibility(Record, Evidenced):
    """Who answers for a province's security, from a date until the next one."""

    province = models.ForeignKey(
        Province, models.PROTECT, related_name="responsibilities"
    )
    holder = models.CharField(max_length=12, choices=ResponsibilityHolder)
    since = models.DateField()
    sector = models.ForeignKey(
        Sector, models.PROTECT, null=True, blank=True, related_name="responsibilities"
    )
    lead = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="responsibilities"
    )
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="lead",
        subject=("province",),
        which="since {since}",
        recorded="responsibility recorded since {since}: {holder}",
    )

    objects = ResponsibilityQuerySet.as_manager()

    class Meta:
        ordering = ["province", "-since", "-pk"]
        verbose_name_plural = "responsibilities"
        constraints = [
            models.CheckConstraint(
                condition=Q(holder__in=ResponsibilityHolder.values),
                name="responsibility_holder_is_known",
            ),
            models.UniqueConstraint(
                fields=["province", "since"], name="responsibility_changes_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.province}: {self.get_holder_display()}"
