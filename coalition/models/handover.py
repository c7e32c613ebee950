"""Handover plans: for when a province's handover was planned, and why that moved."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from coalition.models.responsibility import Responsibility, ResponsibilityHolder
from partnership.actors.models import Province
from partnership.evidence.first_and_newest import first_and_newest
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.precision import DatePrecision, LatestDay
from partnership.evidence.told import Line, Told

# Of one province: the newest statements, and the first.
LONGEST = 50


class SlipReason(models.TextChoices):
    """Why the date of a handover moves."""

    SECURITY = "security", "Security in the province"
    CAPACITY = "capacity", "Capacity of the host nation’s forces"
    POLITICS = "politics", "Politics"
    TIMETABLE = "timetable", "The coalition’s own timetable"
    OTHER = "other", "Other"


class HandoverPlanQuerySet(RecordQuerySet):
    """The questions we ask of handover plans."""

    def visible_to(self, reader: Any) -> Self:
        """Those of seen provinces."""
        provinces = Province.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(province__in=provinces)

    def dated(self) -> Self:
        """Statements that name a date; the others take one back."""
        return self.filter(planned_on__isnull=False)

    def first_by(self, on: date) -> Self:
        """The first date that was ever stated for each province."""
        known = self.dated().filter(stated_on__lte=on)
        return known.order_by("province_id", "stated_on", "pk").distinct("province_id")

    def newest_by(self, on: date) -> Self:
        """What was last stated for each province on or before this date."""
        known = self.filter(stated_on__lte=on)
        return known.order_by("province_id", "-stated_on", "-pk").distinct(
            "province_id"
        )

    def with_met(self, on: date, reader: Any) -> Self:
        """Add `is_met`: was the province handed over once the plan was stated?"""
        handed = Responsibility.objects.visible_to(reader).filter(
            province=OuterRef("province"),
            holder=ResponsibilityHolder.HOST_NATION,
            since__gte=OuterRef("stated_on"),
            since__lte=on,
        )
        return self.annotate(is_met=Exists(handed.order_by()))

    def a_few_of_each(self, on: date, most: int | None = LONGEST) -> Self:
        """By province, oldest first: the first statement, and the newest statements.

        `stated` says how many there are in all; None reads all of them.
        """
        known = self.filter(stated_on__lte=on)
        return first_and_newest(known, "province_id", "stated_on", most)


@recorded
class HandoverPlan(Record, Evidenced):
    """What was stated on a day of when a province is handed over; no date: none now."""

    province = models.ForeignKey(
        Province, models.PROTECT, related_name="handover_plans"
    )
    planned_on = models.DateField("planned for", null=True, blank=True)
    planned_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    # The last day on which the plan can still be kept.
    planned_by = models.GeneratedField(
        expression=LatestDay(F("planned_on"), F("planned_precision")),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    stated_on = models.DateField()
    slip_reason = models.CharField(
        "reason for the move", max_length=12, choices=SlipReason, blank=True
    )
    note = models.CharField("in words", max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        subject=("province",),
        which="stated on {stated_on}",
        facts=("planned_on", "slip_reason", "note"),
    )

    objects = HandoverPlanQuerySet.as_manager()

    class Meta:
        ordering = ["province", "-stated_on", "-pk"]
        permissions = [
            ("export_handoverplan", "Can export the handover against its plan"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(slip_reason__in=["", *SlipReason.values]),
                name="handover_slip_reason_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(slip_reason=SlipReason.OTHER, note=""),
                name="handover_slip_says_what_else",
            ),
            models.UniqueConstraint(
                fields=["province", "stated_on"],
                name="handover_plan_is_stated_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.province}: {self.planned_on or 'no date'}"
