"""Which groupings make up the region, whose steps are watched."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from partnership.actors.models import Actor, Grouping, Membership
from partnership.evidence.history import recorded
from partnership.evidence.models import Programme, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class RegionalGroupingQuerySet(RecordQuerySet):
    """The questions we ask of the region."""

    def visible_to(self, reader: Any) -> Self:
        """Those of groupings that this reader may see."""
        groupings = Grouping.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(grouping__in=groupings)

    def names(self) -> list[str]:
        """What the groupings are called."""
        return list(
            self.order_by("grouping__name").values_list("grouping__name", flat=True)
        )

    def memberships(self, on: date, reader: Any) -> models.QuerySet[Membership]:
        """Who belongs to the region on this date, once for each of its groupings."""
        chosen = self.visible_to(reader).order_by().values("grouping")
        return Membership.objects.visible_to(reader).at(on).filter(grouping__in=chosen)

    def actors(self, on: date, reader: Any) -> models.QuerySet[Actor]:
        """The region's actors; the host nation and the home government are not."""
        members = self.memberships(on, reader).order_by().values("actor")
        ours = Programme.objects.filter(
            Q(host_nation=OuterRef("pk")) | Q(home_government=OuterRef("pk"))
        )
        region = Actor.objects.visible_to(reader).filter(pk__in=members)
        return region.filter(~Exists(ours))


@recorded
class RegionalGrouping(Record):
    """A grouping whose members belong to the region."""

    grouping = models.OneToOneField(
        Grouping, models.PROTECT, related_name="as_regional"
    )

    told = Told(Line.POLITICAL, subject=("grouping",), which="as part of the region")

    objects = RegionalGroupingQuerySet.as_manager()

    class Meta:
        ordering = ["grouping"]

    def __str__(self) -> str:
        return str(self.grouping)
