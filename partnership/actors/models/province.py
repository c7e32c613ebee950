"""Provinces of the host nation."""

from django.db import models

from partnership.actors.models.actor import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


@recorded
class Province(Record, Evidenced):
    """A first-level division of the host nation."""

    country = models.ForeignKey(Actor, models.PROTECT, related_name="provinces")
    name = models.CharField(max_length=80)
    code = models.CharField("ISO 3166-2 code", max_length=10, unique=True)
    # The HASC code, by which the map's shapes are named.
    map_code = models.CharField(max_length=10, blank=True)
    capital = models.CharField(max_length=80, blank=True)

    told = Told(Line.GROUND, actor="country", subject=("country",))

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "name"], name="province_name_is_unique_in_country"
            ),
        ]

    def __str__(self) -> str:
        return self.name
