"""Protective markings: who may see a record at all (design, section 3.7)."""

from django.db import models

from partnership.evidence.history import recorded
from partnership.evidence.told import Line, Told


@recorded
class MarkingScheme(models.Model):
    """A government's set of protective markings, such as the UK's of 2006."""

    # Who may see what is decided by today's rules, also where the past is read.
    is_always_of_today = True

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=100)

    told = Told(Line.GROUND)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class MarkingQuerySet(models.QuerySet):
    """The questions we ask of markings."""

    def up_to(self, ceiling: "Marking | None") -> "MarkingQuerySet":
        """Markings that a reader with this ceiling may see; no ceiling sees rank 0."""
        return self.filter(rank__lte=ceiling.rank if ceiling else 0)


@recorded
class Marking(models.Model):
    """One protective marking. A higher rank is seen by fewer people."""

    is_always_of_today = True

    scheme = models.ForeignKey(MarkingScheme, models.PROTECT, related_name="markings")
    code = models.SlugField(unique=True)
    name = models.CharField(max_length=60)
    note = models.CharField(max_length=200, blank=True)
    # Comparable across schemes; 0 may be seen by every signed-in reader.
    rank = models.PositiveSmallIntegerField()

    told = Told(Line.GROUND, facts=("scheme", "rank", "note"))

    objects = MarkingQuerySet.as_manager()

    class Meta:
        ordering = ["rank", "code"]

    def __str__(self) -> str:
        return self.name
