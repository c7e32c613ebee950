"""What the dated facts of a team have in common: lines, and the newest of each."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db.models import Q

from coalition.models.prt import PRT
from partnership.actors.models import Actor
from partnership.evidence.counting import left_out_grades
from partnership.evidence.models import RecordQuerySet


class TeamFactQuerySet(RecordQuerySet):
    """The questions we ask of anything that is recorded of a team.

    `line` says which statements follow each other, `day` which field holds the day of
    one, and `actor` whom it names, if anybody.
    """

    line: ClassVar[tuple[str, ...]] = ()
    day: ClassVar[str] = "stated_on"
    actor: ClassVar[str] = ""

    def visible_to(self, reader: Any) -> Self:
        """Facts of seen teams; what names an unseen actor is not there at all."""
        teams = PRT.objects.visible_to(reader).order_by()
        seen = super().visible_to(reader).filter(prt__in=teams)
        if not self.actor:
            return seen
        actors = Actor.objects.visible_to(reader).order_by()
        return seen.filter(Q((self.actor, None)) | Q((f"{self.actor}__in", actors)))

    def counted(self, evidence: str) -> Self:
        """Those whose evidence counts: all, or all but press and unverified."""
        return self.exclude(grade__in=left_out_grades(evidence))

    def soft(self) -> Self:
        """Press only or unverified: shown as such, and left out unless asked for."""
        return self.filter(grade__in=left_out_grades(""))

    def known(self, on: date) -> Self:
        """Those of this date or before it."""
        return self.filter(**{f"{self.day}__lte": on})

    def newest_by(self, on: date) -> Self:
        """The newest of each line on or before this date."""
        return (
            self.known(on)
            .order_by(*self.line, f"-{self.day}", "-pk")
            .distinct(*self.line)
        )
