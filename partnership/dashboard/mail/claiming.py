"""Promise each reader the mail that is due to them: one row a day, whoever asks."""

from datetime import datetime

from django.utils import timezone

from partnership.dashboard.mail.due import latest_due
from partnership.dashboard.models import OverviewChoice, OverviewMail


def claim_due(at: datetime) -> None:
    """Write a row for each mail that is due at an instant and has none.

    One statement: of two jobs, or of a hundred runs, one row stands, and what was
    missed before the newest is not sent at all.
    """
    choices = OverviewChoice.objects.filter(person__is_active=True)
    due = [(one.person_id, latest_due(one, at)) for one in choices.iterator()]
    OverviewMail.objects.bulk_create(
        [
            OverviewMail(
                person_id=person,
                due_on=timezone.localdate(due_at),
                due_at=due_at,
                try_at=at,
            )
            for person, due_at in due
            if due_at
        ],
        ignore_conflicts=True,
    )
