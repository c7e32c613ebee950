"""What every form of the economic line shows around its questions."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from donors.dossier import says_now
from donors.models import Pledge
from donors.position import PledgePosition
from donors.seen import with_rates, with_seen
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, came_from
from partnership.evidence.refusal import or_say_why
from partnership.evidence.visible_sources import with_sources


def visible_pledge(request: HttpRequest, pk: int) -> Pledge:
    """The pledge, if it had been made by the date and the reader may see it."""
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at)
    # Its donor is visible, or the pledge would not be; the others may not be.
    known = with_sources(pledges.select_related("donor", "marking"), request.user)
    related = with_seen(known, request.user, "conference", "parent", "through")
    return get_object_or_404(with_rates(related, request.user), pk=pk)


def position_of(request: HttpRequest, pledge: Pledge) -> PledgePosition:
    """Where the pledge stands at the page's date."""
    pledges = Pledge.objects.visible_to(request.user).filter(pk=pledge.pk)
    (row,) = pledges.with_position(request.as_at, request.user).rows()
    return row


def record_of(
    request: HttpRequest,
    pledge: Pledge,
    form: Callable[..., Any],
    model: type,
    noun: str,
    *,
    template: str = "donors/record_form.html",
    **context: Any,
) -> HttpResponse:
    """Show or save the form of a new record of this pledge."""
    page = form_page(request, f"Record {noun}: {pledge}", pledge)
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            model(pledge=pledge, marking=pledge.marking),
            template=template,
            context=page["context"] | context,
            done=dated(request, pledge.get_absolute_url()),
            message=f"{pledge}: {noun} is recorded.",
        ),
        partial(form, today=request.as_at_default),
    )


def form_page(
    request: HttpRequest, heading: str, pledge: Pledge | None
) -> dict[str, Any]:
    """The template and its context: heading, where Cancel leads, what is recorded."""
    back = dated(request, pledge.get_absolute_url() if pledge else list_address())
    if pledge:
        request.marking = pledge.marking
    return {
        "template": "donors/record_form.html",
        "context": {
            "heading": heading,
            "next": came_from(request) or "",
            "cancel_url": came_from(request) or back,
            "aside": says_now(position_of(request, pledge)) if pledge else [],
        },
    }


def no_form(
    request: HttpRequest, pledge: Pledge, heading: str, what: str, refused: object
) -> HttpResponse:
    """Say at once why nothing can be filled in, in place of a form."""
    context = form_page(request, f"{heading}: {pledge}", pledge)["context"]
    context |= {"what": what, "refused": refused, "pledge": pledge}
    return render(request, "donors/no_form.html", context)


def list_address() -> str:
    """The list of pledges."""
    return reverse("donors:pledge_list")
