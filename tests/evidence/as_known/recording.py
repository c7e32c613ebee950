"""Instants at which the tests of this folder record their changes."""

from datetime import UTC, datetime

from partnership.evidence.models import Marking

FEBRUARY = datetime(2006, 2, 1, 9, tzinfo=UTC)
MARCH = datetime(2006, 3, 3, 9, tzinfo=UTC)
MAY = datetime(2006, 5, 30, 9, tzinfo=UTC)


class Everybody:
    """A reader who may see every marking."""

    @property
    def visible_marking_ids(self):
        return list(Marking.objects.values_list("pk", flat=True))


EVERYBODY = Everybody()
