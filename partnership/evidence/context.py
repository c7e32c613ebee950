"""What every page shows around its matter: the clock, the marking, the places to go."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from partnership.evidence.banner import overall_marking
from partnership.evidence.clock import chosen_view, dated
from partnership.evidence.models import Marking
from partnership.evidence.navigation import PLACES
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import query_string


def page(request: HttpRequest) -> dict[str, Any]:
    """Template variables for `base.html`; a view may set its own `request.marking`.

    That is an OverallMarking, or the Marking of the one record that the page shows.
    """
    if not hasattr(request, "as_at"):
        return {}
    programme, marking = request.programme, _marking(request)
    reader = request.user if request.user.is_authenticated else None
    return {
        "programme": programme,
        "marking_banner": marking,
        "marking_caveats": marking.caveats(reader) if marking else [],
        "as_at": request.as_at,
        "as_at_default": request.as_at_default,
        "as_at_is_default": request.as_at_is_default,
        "as_at_error": request.as_at_error,
        "known_at": request.known_at,
        "now_url": request.path + query_string(_pairs_without(request, "as_known")),
        "query_pairs": _pairs_without(request, "as_at"),
        "known_pairs": _pairs_without(request, "as_known"),
        "chosen_view": chosen_view(request).items(),
        "nav": _navigation(request) if request.user.is_authenticated else [],
    }


def _pairs_without(request: HttpRequest, left_out: str) -> list[tuple[str, str]]:
    """What the address says beside one of its clocks."""
    return [
        (key, value)
        for key, values in request.GET.lists()
        if key != left_out
        for value in values
    ]


def _marking(request: HttpRequest) -> OverallMarking | None:
    """What the page bears; without one of its own, the programme's marking."""
    own: OverallMarking | Marking | None = getattr(request, "marking", None)
    if isinstance(own, OverallMarking):
        return own
    if request.resolver_match and request.resolver_match.app_name == "admin":
        # Its lists and choices show anything that the reader may see.
        return overall_marking(getattr(request.user, "visible_marking_ids", []))
    return overall_marking([own.pk] if own else [])


def _is_within(path: str, place: str) -> bool:
    """Whether a page belongs to a place; every path begins with that of the front."""
    return path == place or (place != "/" and path.startswith(place))


def _navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """The places this reader may go to; the longest matching address is current."""
    addresses = {
        place: reverse(place.url_name)
        for place in PLACES
        if not place.permission or request.user.has_perm(place.permission)
    }
    matching = [url for url in addresses.values() if _is_within(request.path, url)]
    current = max(matching, key=len, default="")
    return [
        {"label": place.label, "url": dated(request, url), "current": url == current}
        for place, url in addresses.items()
    ]
