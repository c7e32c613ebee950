"""Conferences at which pledges are made."""

from django.db import models
from django.urls import reverse

from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision
from partnership.evidence.told import Line, Told


@recorded
class Conference(Record, Evidenced):
    """A donor conference. A planned one has pledges only after it was held."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    place = models.CharField(max_length=120, blank=True)
    held_on = models.DateField(null=True, blank=True)
    held_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )

    told = Told(Line.ECONOMIC, facts=("held_on", "place"))

    class Meta:
        ordering = ["held_on", "name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("donors:conference", args=[self.slug])
