"""Record or edit a need, and each quantity that it asks for."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.diplomacy.forms.need import NeedAddForm, NeedForm, NeedPartForm
from partnership.diplomacy.models import Edition, Need, NeedPart
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.needs import need_or_404
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.refusal import or_say_why


@permission_required("diplomacy.add_need", raise_exception=True)
def need_add(request: HttpRequest) -> HttpResponse:
    """A need of the edition asked for; else of the newest one."""
    editions = Edition.objects.visible_to(request.user).known(request.as_at_default)
    asked = request.GET.get("edition", "")
    chosen = editions.filter(number=asked).first() if _is_number(asked) else None
    edition = chosen or editions.order_by("-number").first()
    need = Need(edition=edition, marking_id=default_marking(request))
    if edition:
        need.stated_on = edition.published_on or edition.drafted_on
        need.source, need.grade = edition.source, edition.grade
    page = form_page(request, "Record a need", reverse("diplomacy:need_list"))
    return add_record(
        request,
        partial(NeedAddForm, today=request.as_at_default),
        need,
        **page | {"done": lambda need: dated(request, need.get_absolute_url())},
        message="The need is recorded. It has no offer yet.",
    )


@permission_required("diplomacy.change_need", raise_exception=True)
def need_edit(request: HttpRequest, pk: int) -> HttpResponse:
    need = need_or_404(request, pk)
    bear_need(request, need)
    page = form_page(request, f"Update the need: {need}", need.get_absolute_url())
    return edit_record(
        request, partial(NeedForm, today=request.as_at_default), need, **page
    )


@permission_required("diplomacy.change_need", raise_exception=True)
def need_part_add(request: HttpRequest, pk: int) -> HttpResponse:
    need = need_or_404(request, pk)
    bear_need(request, need)
    page = form_page(request, f"Another quantity: {need}", need.get_absolute_url())
    return add_record(
        request,
        partial(NeedPartForm, today=request.as_at_default),
        NeedPart(need=need, marking=need.marking),
        **page,
        message="The need asks for this too.",
    )


@permission_required("diplomacy.change_need", raise_exception=True)
def need_part_edit(request: HttpRequest, pk: int) -> HttpResponse:
    part = part_or_404(request, pk)
    bear_need(request, part.need)
    heading = f"Update a quantity: {part.need}"
    page = form_page(request, heading, part.need.get_absolute_url())
    message = f"{part.need} is updated."
    return or_say_why(
        lambda form: edit_record(request, form, part, **page, message=message),
        partial(NeedPartForm, today=request.as_at_default),
    )


def part_or_404(request: HttpRequest, pk: int) -> NeedPart:
    """A part of a need that is known at the date of the page."""
    parts = NeedPart.objects.visible_to(request.user).select_related("marking")
    part = get_object_or_404(parts, pk=pk)
    part.need = need_or_404(request, part.need_id)
    return part


def bear_need(request: HttpRequest, need: Need) -> None:
    """Beneath the marking of a need and all that it names."""
    request.marking = highest_marking(bearing.of_needs(request.user, pk=need.pk))


def default_marking(request: HttpRequest) -> Any:
    """What a new record bears unless another marking is chosen."""
    programme = request.programme
    return programme.default_marking_id if programme else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 4
