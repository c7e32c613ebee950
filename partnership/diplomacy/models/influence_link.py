"""Links: what an influence enables, and what it blocks."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from partnership.diplomacy.models.influence import Influence
from partnership.diplomacy.naming import seen_about
from partnership.evidence.about import About, about_is_whole
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told

# Beside other influences.
MAY_REACH = ("diplomacy.event", "diplomacy.ask")


class LinkKind(models.TextChoices):
    """What one does to the other."""

    ENABLES = "enables", "Enables"
    BLOCKS = "blocks", "Blocks"


class InfluenceLinkQuerySet(RecordQuerySet):
    """The questions we ask of links."""

    def visible_to(self, reader: Any) -> Self:
        """Links of which this reader may see both ends."""
        influences = Influence.objects.visible_to(reader).order_by()
        reached = Q(to_influence__in=influences) | seen_about(MAY_REACH, reader)
        return super().visible_to(reader).filter(reached, influence__in=influences)

    def at(self, on: date) -> Self:
        """Links that hold on this date, between influences known by it."""
        known = Influence.objects.known(on).order_by()
        return self.filter(
            Q(to_influence=None) | Q(to_influence__in=known),
            Q(ended_on=None) | Q(ended_on__gt=on),
            influence__in=known,
            stated_on__lte=on,
        )


@recorded
class InfluenceLink(Record, Evidenced, About):
    """One influence bears on another, or on a record such as an event or an ask."""

    influence = models.ForeignKey(Influence, models.PROTECT, related_name="links")
    kind = models.CharField(max_length=8, choices=LinkKind)
    to_influence = models.ForeignKey(
        Influence, models.PROTECT, null=True, blank=True, related_name="links_here"
    )
    why = models.CharField(max_length=500)
    stated_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    told = Told(
        Line.POLITICAL,
        subject=("influence", "to_influence"),
        which="{kind}",
        facts=("stated_on", "why"),
    )

    objects = InfluenceLinkQuerySet.as_manager()

    class Meta:
        ordering = ["influence", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=LinkKind.values),
                name="influence_link_kind_is_known",
            ),
            about_is_whole("influence_link_about_is_whole"),
            models.CheckConstraint(
                condition=Q(to_influence=None, about_id__isnull=False)
                | Q(to_influence__isnull=False, about_id=None),
                name="influence_link_reaches_one_thing",
            ),
            models.CheckConstraint(
                condition=~Q(to_influence=F("influence")),
                name="influence_link_leaves_its_influence",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("stated_on")),
                name="influence_link_ends_after_it_is_stated",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.influence} {self.kind}"
