"""What the foot of every page says of the checks."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from partnership.alerts.checks import last_checks


def last_checked(request: HttpRequest) -> dict[str, Any]:
    """`last_checked`, a sentence, and `checks_are_late`; nothing before sign-in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    programme = getattr(request, "programme", None)
    pinned = programme.pinned_as_at if programme else None
    now = getattr(request, "known_at", None) or timezone.now()
    checks = last_checks(now, pinned)
    return {"last_checked": checks.markup, "checks_are_late": checks.are_late}
