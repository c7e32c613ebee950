"""Records that rest on several others, and bear the markings of them all."""

from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models

from partnership.evidence.models.record import Record, RecordQuerySet


class SeveralMarkingsQuerySet(RecordQuerySet):
    """The questions we ask of records that bear several markings."""

    def visible_to(self, reader: Any) -> Self:
        """Records of which this reader may see every marking."""
        markings = list(reader.visible_marking_ids)
        visible = super().visible_to(reader)
        return visible.filter(further_marking_ids__contained_by=markings)


class SeveralMarkings(Record):
    """A record that only somebody may see who is cleared for each of its markings.

    Two caveats have no higher one, so it keeps them all (decision 31): its own marking,
    and the others here. They are keys in the row itself, so that its history says them.
    """

    further_marking_ids = ArrayField(
        models.BigIntegerField(), default=list, blank=True, editable=False
    )

    objects = SeveralMarkingsQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def marking_ids(self) -> list[int]:
        """All that it bears."""
        return [self.marking_id, *self.further_marking_ids]
