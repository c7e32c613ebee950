"""What the forms of a handover show around their questions."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from coalition.handover.bearing import counted
from coalition.handover.standing import standings
from coalition.views.form_page import form_page
from partnership.actors.models import Province
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.evidence.models import Record
from partnership.evidence.templatetags.display import date_words


def province_or_404(request: HttpRequest, pk: int) -> Province:
    """The province that a form is about."""
    provinces = Province.objects.visible_to(request.user)
    return get_object_or_404(provinces.select_related("marking"), pk=pk)


def handover_form_page(
    request: HttpRequest, province: Province, heading: str, *shown: Record
) -> dict[str, Any]:
    """The page of a form, which goes back to the province's; it bears what it shows."""
    (now,) = standings(request.as_at, request.user, pk=province.pk)
    request.marking = highest_marking(
        counted(request.as_at, request.user, province=province.pk),
        also=marks_of([province, *shown]),
    )
    since = date_words(now.since) if now.since else ""
    aside = [
        ("Responsible", now.held.get_holder_display() if now.held else ""),
        ("Since", since),
        ("Planned", now.plan_words),
        ("First planned", now.first_words),
        ("Slip", now.slip_words),
        ("Conditions met", now.conditions.words),
    ]
    address = reverse("coalition:province", args=[province.pk])
    page = form_page(request, heading, address, aside)
    return page | {"done": dated(request, address)}
