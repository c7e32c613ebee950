"""What every form of the security line shows around its questions."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from coalition.dossier import now_words
from coalition.listing import ContributorRow
from coalition.models import Mandate
from coalition.models.mandate_queries import MandateStatus
from coalition.words import date_words, days_words
from partnership.evidence.editing import came_from


def form_page(
    request: HttpRequest, heading: str, back: str, aside: list[tuple[str, str]]
) -> dict[str, Any]:
    """The template and its context: heading, where Cancel leads, what is recorded."""
    return {
        "template": "coalition/record_form.html",
        "context": {
            "heading": heading,
            "next": came_from(request) or "",
            "cancel_url": came_from(request) or dated(request, back),
            "aside": aside,
        },
    }


def contributor_now(row: ContributorRow) -> list[tuple[str, str]]:
    """What the record says of a contributor, for the column beside a form."""
    one, mandate = row.contributor, row.mandate
    ends = ""
    if mandate:
        ends = date_words(mandate.expires_on, mandate.expires_precision)
    now = now_words(row)
    return [
        ("Mandate ends", ends),
        ("Days left", row.days),
        ("Status", now["status"]),
        ("Strength", now["personnel"]),
        ("Intent", now["intent"]),
        ("Role", one.role),
        ("Place", one.location),
        ("Stated plan", one.known_plan),
    ]


def mandate_now(mandate: Mandate) -> list[tuple[str, str]]:
    """What the record says of a mandate from `Mandate.objects.at()`, beside a form."""
    ends = ""
    if mandate.expires_on:
        ends = date_words(mandate.expires_on, mandate.expires_precision)
    ceiling = mandate.personnel_ceiling
    return [
        ("Holder", str(mandate.holder)),
        ("State", MandateStatus(mandate.status).label),
        ("Expires", ends),
        ("Days left", days_words(mandate.days, mandate.days_at_most)),
        ("Authority", mandate.authority),
        ("Ceiling", "" if ceiling is None else f"{ceiling:,}"),
        ("Terms", mandate.terms),
    ]


def dated(request: HttpRequest, address: str) -> str:
    """The address with the date that the reader has chosen."""
    if request.as_at_is_default:
        return address
    return f"{address}?{urlencode({'as_at': request.as_at.isoformat()})}"
