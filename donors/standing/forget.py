"""Forget what nobody can be answered with any more."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from donors.models import LedgerChange, StandingQuestion, StandingSum
from donors.standing.kept import DAYS

# No statement and no transaction takes a day, so that nothing is believed whose change
# is forgotten.
CHANGES_KEPT = timedelta(days=DAYS + 2)


def forget(now: datetime) -> int:
    """Remove sums that are too old or have a successor; return how many rows.

    Questions go with their sums, and changes once no sum is old enough to need them.
    """
    long_ago = now - timedelta(days=DAYS)
    successor = StandingSum.objects.filter(
        question_key=OuterRef("question_key"),
        donor_key=OuterRef("donor_key"),
        kept_at__gt=OuterRef("kept_at"),
    )
    gone = Q(kept_at__lt=long_ago) | Exists(successor)
    removed, _ = StandingSum.objects.filter(gone).delete()
    sums = StandingSum.objects.filter(question_key=OuterRef("pk"))
    StandingQuestion.objects.filter(~Exists(sums), asked_at__lt=long_ago).delete()
    LedgerChange.objects.filter(made_at__lt=now - CHANGES_KEPT).delete()
    return removed
