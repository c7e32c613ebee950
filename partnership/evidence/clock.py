"""The clock that jobs and commands read, and addresses that keep a reader's view."""

from datetime import date, datetime
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from partnership.evidence.counting import ALL
from partnership.evidence.models import Programme


def current_as_at(known_at: datetime | None = None) -> date:
    """The date that the product answers: the programme's pinned one, or today.

    Where the past is read, today is the day of that instant.
    """
    programme, today = Programme.objects.first(), timezone.localdate(known_at)
    return programme.as_at_default(today) if programme else today


def chosen_view(request: HttpRequest) -> dict[str, str]:
    """The clocks and the evidence that the reader chose; every address keeps them."""
    chosen = {}
    if not getattr(request, "as_at_is_default", True):
        chosen["as_at"] = request.as_at.isoformat()
    if getattr(request, "known_at", None):
        chosen["as_known"] = request.GET["as_known"]
    if getattr(request, "evidence", "") == ALL:
        chosen["evidence"] = ALL
    return chosen


def dated(request: HttpRequest, address: str) -> str:
    """An address of ours with the clocks and the evidence that the reader chose."""
    chosen = chosen_view(request)
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}{urlencode(chosen)}" if chosen else address
