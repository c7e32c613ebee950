"""The clock that jobs and commands read, and addresses that keep a reader's date."""

from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from partnership.evidence.models import Programme


def current_as_at() -> date:
    """The date that the product answers now: the programme's pinned one, or today."""
    programme, today = Programme.objects.first(), timezone.localdate()
    return programme.as_at_default(today) if programme else today


def dated(request: HttpRequest, address: str) -> str:
    """An address of ours with the as-at date that the reader has chosen."""
    if request.as_at_is_default:
        return address
    return f"{address}?{urlencode({'as_at': request.as_at.isoformat()})}"
