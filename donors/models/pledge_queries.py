"""The questions we ask of pledges; the answer about money is in `donors.position`."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db.models import OuterRef, Q, Subquery

from partnership.actors.models import Actor
from partnership.evidence.counting import FIRM, left_out_grades
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.models.record import UNCOUNTED_GRADES

if TYPE_CHECKING:
    from donors.position import Positions
    from partnership.accounts.models import User


class PledgeQuerySet(RecordQuerySet):
    """Which pledges; dates and the reader come in from the caller."""

    def visible_to(self, reader: "User") -> Self:
        """Pledges that this reader may see; an unseen donor has none."""
        donors = Actor.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(donor__in=donors)

    def at(self, on: date) -> Self:
        """Pledges that had been made by this date."""
        return self.filter(pledged_on__lte=on)

    def wholes(self) -> Self:
        """Pledges that count in totals: parts are in the whole, onward in deposits."""
        return self.filter(parent=None, is_onward=False)

    def onward(self) -> Self:
        """What funds pass on of others' deposits; in no total."""
        return self.filter(parent=None, is_onward=True)

    def in_funds(self) -> Self:
        """What goes into a fund, or is passed on by one."""
        return self.filter(Q(through__isnull=False) | Q(is_onward=True))

    def of_fund(self, fund: Actor) -> Self:
        """What goes into this fund, or is passed on by it."""
        return self.filter(Q(through=fund) | Q(donor=fund, is_onward=True))

    def with_newest_reason(
        self, on: date, reader: "User", evidence: str = FIRM
    ) -> Self:
        """Add `newest_reason`, the code that its donor stated last; null for none."""
        own = Q(pledge=OuterRef("pk")) | Q(pledge__parent=OuterRef("pk"))
        said = apps.get_model("donors", "Explanation").objects.visible_to(reader)
        counted = said.filter(own, stated_on__lte=on).exclude(
            grade__in=left_out_grades(evidence)
        )
        newest = counted.order_by("-stated_on", "-pk").values("reason")[:1]
        return self.annotate(newest_reason=Subquery(newest))

    def of_instrument(self, instrument: str) -> Self:
        """What was pledged in this form: whole pledges, or the parts of a mixed one.

        A part is onward as its whole is.
        """
        whole = Q(parent=None, is_onward=False)
        part = Q(parent__instrument="mixed", parent__is_onward=False)
        return self.filter(whole | part, instrument=instrument)

    def counted(self) -> Self:
        """Pledges of a known amount from firm evidence (design, section 2)."""
        return self.exclude(grade__in=UNCOUNTED_GRADES).exclude(amount_usd=None)

    def with_position(
        self, on: date, reader: "User", evidence: str = "firm"
    ) -> "Positions":
        """Where each of these stands at the date; rows or sums, each in one query."""
        from donors.position import Positions

        return Positions(self.order_by(), on, reader, evidence)

    def within_period(self, start: date | None, end: date | None) -> Self:
        """Pledges whose period meets this one; without a period, their date does."""
        pledges = self
        if start:
            dated_later = Q(period_to=None, pledged_on__gte=start)
            pledges = pledges.filter(Q(period_to__gte=start) | dated_later)
        if end:
            dated_sooner = Q(period_from=None, pledged_on__lte=end)
            pledges = pledges.filter(Q(period_from__lte=end) | dated_sooner)
        return pledges
