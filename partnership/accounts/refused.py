"""Too many attempts: refused for a while, in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.accounts.audit import Origin, is_first_for_a_while, record
from partnership.accounts.models import AuditKind


def too_many_attempts(
    request: HttpRequest, exception: Exception | None = None, name: str = ""
) -> HttpResponse:
    """Answer 429, and say how long to wait; audited once a minute for each caller."""
    origin = Origin.of(request, name)
    if is_first_for_a_while(origin, AuditKind.LOCKED):
        record(AuditKind.LOCKED, origin)
    return render(request, "429.html", status=429)
