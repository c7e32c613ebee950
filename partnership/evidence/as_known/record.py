"""An instant that the record reaches back to."""

from datetime import datetime

from partnership.evidence.as_known.instant import WrongInstant, read_instant
from partnership.evidence.models import Programme
from partnership.evidence.templatetags.display import moment


def find_instant(text: str, now: datetime) -> datetime:
    """The instant that a text names; WrongInstant also if nothing was recorded by then.

    The record begins with the programme, which says what it is about; one query.
    """
    at = read_instant(text, now)
    first = Programme.pgh_event_model.objects.order_by("pgh_created_at").first()
    if first and at < first.pgh_created_at:
        raise WrongInstant(
            f"Nothing was recorded yet at {moment(at)}: the record begins at"
            f" {moment(first.pgh_created_at)}."
        )
    return at
