"""Needs that the host nation states, each with its parts (design, section 3.4)."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from partnership.actors.models import Province
from partnership.diplomacy.models.edition import Edition
from partnership.diplomacy.needs.areas import CHOICES, InArea
from partnership.diplomacy.needs.kinds import MONIED, Kind, Quantified
from partnership.evidence.currencies import PATTERN
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.precision import DatePrecision
from partnership.evidence.told import Line, Told

PRIORITIES = [(1, "1, the highest"), (2, "2"), (3, "3"), (4, "4"), (5, "5, the lowest")]


class PlacedQuerySet(RecordQuerySet):
    """Records of one province, or of the whole country where none is named."""

    def visible_to(self, reader: Any) -> Self:
        """One of a province that the reader may not see does not exist for them."""
        provinces = Province.objects.visible_to(reader).order_by()
        in_sight = Q(province=None) | Q(province__in=provinces)
        return super().visible_to(reader).filter(in_sight)


class NeedQuerySet(PlacedQuerySet):
    """The questions we ask of needs."""

    def visible_to(self, reader: Any) -> Self:
        """Needs of seen editions."""
        editions = Edition.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(edition__in=editions)

    def known(self, on: date) -> Self:
        """Those that were stated by this date, of editions known at it."""
        return self.filter(stated_on__lte=on, edition__drafted_on__lte=on)


@recorded
class Need(Record, Evidenced, InArea):
    """What the host nation asks for in one edition. Its quantities are its parts."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="needs")
    title = models.CharField(max_length=200)
    detail = models.TextField(blank=True)
    sector = models.CharField(max_length=5, choices=CHOICES, blank=True)
    province = models.ForeignKey(
        Province, models.PROTECT, null=True, blank=True, related_name="needs"
    )
    priority = models.PositiveSmallIntegerField(choices=PRIORITIES)
    wanted_by = models.DateField(null=True, blank=True)
    wanted_by_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    stated_by = models.CharField(max_length=160, blank=True)
    # Before this day the need does not exist.
    stated_on = models.DateField()
    # The need of an earlier edition that this one carries on.
    continues = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="continued_by",
    )

    told = Told(
        Line.POLITICAL,
        subject=("edition",),
        facts=("priority", "sector", "province", "wanted_by"),
    )

    objects = NeedQuerySet.as_manager()

    class Meta:
        ordering = ["edition", "priority", "title"]
        permissions = [("export_need", "Can export needs and their coverage")]
        constraints = [
            models.CheckConstraint(
                condition=Q(priority__gte=1, priority__lte=5),
                name="need_priority_is_known",
            ),
            models.UniqueConstraint(
                fields=["edition", "continues"], name="need_carries_over_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:need", args=[self.pk])


class NeedPartQuerySet(RecordQuerySet):
    """The questions we ask of parts."""

    def visible_to(self, reader: Any) -> Self:
        """Parts of seen needs."""
        needs = Need.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(need__in=needs)

    def with_thread(self) -> Self:
        """Add `thread`: the first of the parts that it carries on, or itself."""
        return self.annotate(thread=Coalesce(F("first"), F("pk")))


@recorded
class NeedPart(Record, Quantified):
    """One quantity of a need, in the unit of its kind: 12 posts, or USD 4,000,000.

    Unknown is not nought. Two parts are never added together unless kind and currency
    are the same.
    """

    need = models.ForeignKey(Need, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=12, choices=Kind)
    quantity = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, blank=True)
    what = models.CharField(max_length=160, blank=True)
    # The first part of the chain that it carries on from edition to edition; what is
    # matched to any of them covers this one too.
    first = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="later",
    )

    told = Told(
        Line.POLITICAL,
        subject=("need",),
        name="{kind}",
        facts=("quantity", "currency", "what"),
    )

    objects = NeedPartQuerySet.as_manager()

    class Meta:
        ordering = ["need", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="need_part_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(quantity=None) | Q(quantity__gt=Decimal(0)),
                name="need_part_is_above_nought",
            ),
            models.CheckConstraint(
                condition=Q(currency="") & (Q(quantity=None) | ~Q(kind__in=MONIED))
                | Q(currency__regex=PATTERN, kind__in=MONIED),
                name="need_part_has_the_unit_of_its_kind",
            ),
            models.UniqueConstraint(
                fields=["need", "first"], name="need_part_carries_over_once"
            ),
        ]

    def __str__(self) -> str:
        return self.what or self.in_words

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:need", args=[self.need_id])
