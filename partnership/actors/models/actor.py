"""Actors: the states and organisations that the strategy deals with."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told


class ActorKind(models.TextChoices):
    """What an actor is in law."""

    STATE = "state", "State"
    ORGANISATION = "organisation", "Organisation"


@recorded
class Actor(Record):
    """A state or an organisation. What it is to us follows from its records."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=12, choices=ActorKind)
    iso3 = models.CharField(
        "ISO 3166-1 alpha-3 code", max_length=3, null=True, blank=True, unique=True
    )
    # The identifier of the IATI organisation registration agencies' lists.
    iati_identifier = models.CharField(
        "IATI organisation identifier", max_length=80, blank=True
    )

    told = Told(Line.GROUND, actor="pk")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ActorKind.values), name="actor_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(iso3=None) | Q(iso3__regex=r"^[A-Z]{3}$"),
                name="actor_iso3_is_three_capitals",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("dashboard:country", args=[self.slug])
