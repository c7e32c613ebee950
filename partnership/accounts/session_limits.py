"""A session ends when nobody uses it, and at the latest some hours after sign-in."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

BEGUN, SEEN = "begun_at", "seen_at"
# Seconds; a reader who turns pages costs one write in this time, not one a page.
SEEN_EVERY = 60


def session_limits(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Sign out a session that is past SESSION_COOKIE_AGE or SESSION_IDLE_AGE."""

    def handle(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(timezone.now().timestamp())
            if _is_over(request.session, now):
                logout(request)
            else:
                _note(request.session, now)
        return get_response(request)

    return handle


def _is_over(session: SessionBase, now: int) -> bool:
    begun, seen = session.get(BEGUN, now), session.get(SEEN, now)
    return (
        now - begun >= settings.SESSION_COOKIE_AGE
        or now - seen >= settings.SESSION_IDLE_AGE
    )


def _note(session: SessionBase, now: int) -> None:
    session.setdefault(BEGUN, now)
    if now - session.get(SEEN, 0) >= SEEN_EVERY:
        session[SEEN] = now
