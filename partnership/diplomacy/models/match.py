"""Matches: an offer, or some of it, set against one part of a need."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from partnership.diplomacy.models.need import NeedPart
from partnership.diplomacy.models.offer import Offer, OfferState, offers_in
from partnership.evidence.history import recorded
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class MatchQuerySet(RecordQuerySet):
    """The questions we ask of matches."""

    def visible_to(self, reader: Any) -> Self:
        """Matches of a seen offer with a seen part."""
        offers = Offer.objects.visible_to(reader).order_by()
        parts = NeedPart.objects.visible_to(reader).order_by()
        seen = super().visible_to(reader)
        return seen.filter(offer__in=offers, part__in=parts)

    def made(self, on: date) -> Self:
        """Those made by this date of an offer known at it, and not ended by it."""
        return self.filter(
            Q(ended_on=None) | Q(ended_on__gt=on),
            matched_on__lte=on,
            offer__offered_on__lte=on,
        )

    def standing(self, on: date, reader: Any) -> Self:
        """Those whose offer is not withdrawn at this date, with `thread`."""
        withdrawn = offers_in([OfferState.WITHDRAWN], on, reader)
        made = self.visible_to(reader).made(on).with_thread()
        return made.exclude(offer__in=withdrawn)

    def with_thread(self) -> Self:
        """Add `thread`: the first part of the chain that is covered."""
        return self.annotate(thread=Coalesce(F("part__first"), F("part")))


@recorded
class Match(Record):
    """So much of an offer, in its unit, taken to cover so much of a part, in its own.

    `covers` is null where that cannot be said: another currency without a rate, or an
    unknown quantity. It then counts as an offer, and is added to nothing.
    """

    offer = models.ForeignKey(Offer, models.PROTECT, related_name="matches")
    part = models.ForeignKey(NeedPart, models.PROTECT, related_name="matches")
    offered = models.DecimalField(
        max_digits=18, decimal_places=2, null=True, blank=True
    )
    covers = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    # Why so much of the one is so much of the other, where their units differ.
    conversion = models.CharField(max_length=300, blank=True)
    matched_on = models.DateField()
    # From this day on it covers nothing.
    ended_on = models.DateField(null=True, blank=True)
    ended_reason = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="offer__actor",
        subject=("offer", "part"),
        which="of {matched_on}",
        facts=("offered", "covers", "conversion"),
    )

    objects = MatchQuerySet.as_manager()

    class Meta:
        ordering = ["part", "matched_on", "pk"]
        verbose_name_plural = "matches"
        constraints = [
            models.CheckConstraint(
                condition=Q(offered=None) | Q(offered__gt=Decimal(0)),
                name="match_takes_above_nought",
            ),
            models.CheckConstraint(
                condition=Q(covers=None) | Q(covers__gt=Decimal(0)),
                name="match_covers_above_nought",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("matched_on")),
                name="match_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | ~Q(ended_reason=""),
                name="match_ends_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.offer} for {self.part}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:offer", args=[self.offer_id])
