"""Offers that actors make, and how far each has come (design, section 3.4)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from partnership.actors.models import Actor, Province
from partnership.diplomacy.models.need import PlacedQuerySet
from partnership.diplomacy.models.of_actor import OfActorQuerySet
from partnership.diplomacy.needs.areas import CHOICES, InArea
from partnership.diplomacy.needs.kinds import MONIED, Kind, Quantified
from partnership.evidence.currencies import PATTERN
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.precision import DatePrecision
from partnership.evidence.told import Line, Told


class OfferState(models.TextChoices):
    """How far an offer has come; one that is withdrawn may be made again."""

    INDICATED = "indicated", "Indicated"
    OFFERED = "offered", "Offered"
    ACCEPTED = "accepted", "Accepted"
    WITHDRAWN = "withdrawn", "Withdrawn"


# What covers a need. An indication is shown beside it and covers nothing.
FIRM_STATES = (OfferState.OFFERED, OfferState.ACCEPTED)


class OfferQuerySet(OfActorQuerySet, PlacedQuerySet):
    """The questions we ask of offers."""

    def known(self, on: date) -> Self:
        """Those that were made by this date."""
        return self.filter(offered_on__lte=on)

    def with_state(self, on: date, reader: Any) -> Self:
        """Add `state`: that of the newest step by this date."""
        return self.annotate(state=state_at(on, reader, OuterRef("pk")))


@recorded
class Offer(Record, Evidenced, InArea, Quantified):
    """What an actor would give, in the unit of its kind; unknown is not nought."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="offers")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind)
    quantity = models.DecimalField(
        max_digits=18, decimal_places=2, null=True, blank=True
    )
    currency = models.CharField(max_length=3, blank=True)
    sector = models.CharField(max_length=5, choices=CHOICES, blank=True)
    province = models.ForeignKey(
        Province, models.PROTECT, null=True, blank=True, related_name="offers"
    )
    conditions = models.TextField(blank=True)
    # Before this day the offer does not exist.
    offered_on = models.DateField()
    available_from = models.DateField(null=True, blank=True)
    available_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        facts=("kind", "quantity", "currency", "conditions"),
    )

    objects = OfferQuerySet.as_manager()

    class Meta:
        ordering = ["actor", "title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="offer_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(quantity=None) | Q(quantity__gt=Decimal(0)),
                name="offer_is_above_nought",
            ),
            models.CheckConstraint(
                condition=Q(currency="") & (Q(quantity=None) | ~Q(kind__in=MONIED))
                | Q(currency__regex=PATTERN, kind__in=MONIED),
                name="offer_has_the_unit_of_its_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}: {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:offer", args=[self.pk])


class OfferStepQuerySet(RecordQuerySet):
    """The questions we ask of steps of offers."""

    def visible_to(self, reader: Any) -> Self:
        """Steps of seen offers."""
        offers = Offer.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(offer__in=offers)

    def newest_by(self, on: date) -> Self:
        """The newest step of each offer by this date."""
        taken = self.filter(took_on__lte=on)
        newest = taken.order_by("offer_id", "-took_on", "-pk").distinct("offer_id")
        return self.filter(pk__in=newest.values("pk"))


@recorded
class OfferStep(Record, Evidenced):
    """The state that an offer is in from a day until the next step."""

    offer = models.ForeignKey(Offer, models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=OfferState)
    took_on = models.DateField()
    note = models.CharField(max_length=500, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="offer__actor",
        subject=("offer",),
        which="of {took_on}",
        recorded="{state} on {took_on}",
    )

    objects = OfferStepQuerySet.as_manager()

    class Meta:
        ordering = ["offer", "-took_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=OfferState.values), name="offer_state_is_known"
            ),
        ]
        indexes = [models.Index(fields=["offer", "-took_on"])]

    def __str__(self) -> str:
        return f"{self.offer}, {self.get_state_display().lower()}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:offer", args=[self.offer_id])


def offers_in(states: Iterable[str], on: date, reader: Any) -> models.QuerySet:
    """The keys of the offers that a step brought to one of these states by a date.

    Asked for once, over all offers, where `state_at` looks at each.
    """
    steps = OfferStep.objects.visible_to(reader).newest_by(on)
    return steps.filter(state__in=states).order_by().values("offer")


def state_at(on: date, reader: Any, offer: OuterRef) -> Coalesce:
    """The state of an offer at a date; one without a step is no more than indicated."""
    steps = OfferStep.objects.visible_to(reader).filter(offer=offer, took_on__lte=on)
    newest = steps.order_by("-took_on", "-pk").values("state")[:1]
    return Coalesce(Subquery(newest), Value(OfferState.INDICATED.value))
