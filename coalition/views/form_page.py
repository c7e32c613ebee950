"""What every form of the security line shows around its questions."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from coalition.dossier import now_records, now_words
from coalition.listing import ContributorRow
from coalition.mandates.decision import recesses_crossed
from coalition.models import Mandate
from coalition.models.mandate_queries import MandateStatus
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.evidence.days_words import days_words
from partnership.evidence.editing import came_from
from partnership.evidence.templatetags.display import date_words


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


def bear_what_stands(request: HttpRequest, row: ContributorRow) -> None:
    """Beneath the marking of all that a page says of a contributor, or names."""
    request.marking = highest_marking(
        now_records(row.contributor, row.on, request.user),
        also=marks_of([row.mandate, *row.plan]),
    )


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


def mandate_or_404(request: HttpRequest, pk: int) -> Mandate:
    """The mandate that a form is about, at the date of the page."""
    mandates = Mandate.objects.at(request.as_at, request.user)
    return get_object_or_404(
        mandates.select_related("holder", "contributor", "force", "marking"), pk=pk
    )


def mandate_form_page(
    request: HttpRequest, mandate: Mandate, heading: str
) -> dict[str, Any]:
    """The page of a form about a mandate, which names its holder too.

    Its state tells of the renewal, its days of recesses.
    """
    recesses = recesses_crossed(mandate, request.user)
    bodies = [one.body for one in recesses]
    renewal = Mandate.objects.visible_to(request.user).filter(pk=mandate.renewal_pk)
    request.marking = highest_marking(
        [renewal], also=marks_of([mandate, mandate.holder, *recesses, *bodies])
    )
    now = mandate_now(mandate)
    return form_page(request, heading, mandate.get_absolute_url(), now)
