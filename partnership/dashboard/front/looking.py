"""When a look at the front page counts, and when the reader had looked before.

A visit begins with the first look after 30 minutes away from the page, in whichever
browser. A look is never one that a browser fetches ahead, that asks for the headers
alone, or that reads the record as it was known before.
"""

from datetime import datetime

from django.http import HttpRequest

from partnership.dashboard.models.look import AWAY, Look
from partnership.evidence.settled import settled_until

AHEAD = ("Sec-Purpose", "Purpose", "X-Moz")


def looked_before(request: HttpRequest, now: datetime) -> datetime | None:
    """Since when changes are told to whoever looks; None on a first visit."""
    looks = Look.objects.filter(person=request.user)
    look = looks.first()
    if counts(request):
        if look and look.seen_at > now - AWAY:
            looks.go_on(now)
        else:
            Look.objects.begin_visit(request.user, now, settled_until(now))
            look = looks.first()
    return look.before_at if look else None


def counts(request: HttpRequest) -> bool:
    """Whether a person looks at the page, as the record stands now."""
    ahead = any("prefetch" in request.headers.get(name, "") for name in AHEAD)
    return request.method == "GET" and not ahead and request.known_at is None
