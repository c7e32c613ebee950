"""When a look at the front page counts, and when the reader had looked before.

A visit begins with the first look after 30 minutes away from the page; only that look
is written down. It is never one that a browser fetches ahead, that asks for the
headers alone, or that reads the record as it was known before.
"""

from datetime import datetime

from django.http import HttpRequest

from partnership.dashboard.models.look import AWAY, Look

SEEN = "front_page_seen_at"
# Seconds; as often as a session notes that it is in use (`accounts.session_limits`).
SEEN_EVERY = 60
AHEAD = ("Sec-Purpose", "Purpose", "X-Moz")


def looked_before(request: HttpRequest, now: datetime) -> datetime | None:
    """When the visit before this one began; None for whoever comes the first time."""
    if counts(request) and not _goes_on(request, now):
        Look.objects.begin_visit(request.user, now)
    before = Look.objects.filter(person=request.user).values_list("before_at")
    return next((at for (at,) in before), None)


def counts(request: HttpRequest) -> bool:
    """Whether a person looks at the page, as the record stands now."""
    ahead = any("prefetch" in request.headers.get(name, "") for name in AHEAD)
    return request.method == "GET" and not ahead and request.known_at is None


def _goes_on(request: HttpRequest, now: datetime) -> bool:
    """Whether this browser has shown the page within 30 minutes; notes that it does."""
    seconds = int(now.timestamp())
    away = seconds - request.session.get(SEEN, 0)
    if away >= SEEN_EVERY:
        request.session[SEEN] = seconds
    return away < AWAY.total_seconds()
