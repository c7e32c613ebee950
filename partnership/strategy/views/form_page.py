"""What every form of the strategy shows around its questions."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.editing import add_record, came_from, edit_record
from partnership.evidence.models import Record
from partnership.strategy.models import Action
from partnership.strategy.standing.bearing import shown

TEMPLATE = "strategy/record_form.html"
Aside = list[tuple[str, Any]]


def action_or_404(request: HttpRequest, pk: int) -> Action:
    """The action that a form is about, beneath the marking of all that it bears."""
    reader = request.user
    actions = Action.objects.visible_to(reader).known(request.as_at)
    found = actions.select_related("objective", "owner", "marking")
    action = get_object_or_404(found, pk=pk)
    request.marking = highest_marking(shown(request.as_at, reader, pk))
    return action


def record(
    request: HttpRequest,
    form: type[DatedForm],
    new: Record,
    heading: str,
    back: str,
    message: str,
    aside: Aside | None = None,
) -> HttpResponse:
    """Show a form for something new, or save it and go back."""
    if new.marking_id is None and request.programme:
        new.marking_id = request.programme.default_marking_id
    page = _page(request, heading, back, aside)
    return add_record(request, _dated(request, form), new, **page, message=message)


def correct(
    request: HttpRequest,
    form: type[DatedForm],
    known: Record,
    heading: str,
    back: str,
    aside: Aside | None = None,
) -> HttpResponse:
    """Show a form for what is on record, or save what was corrected."""
    page = _page(request, heading, back, aside)
    saved = "The correction is saved."
    return edit_record(request, _dated(request, form), known, **page, message=saved)


def _dated(request: HttpRequest, form: type[DatedForm]) -> Any:
    return partial(form, today=request.as_at_default)


def _page(
    request: HttpRequest, heading: str, back: str, aside: Aside | None
) -> dict[str, Any]:
    done = dated(request, back)
    came = came_from(request)
    context = {"heading": heading, "next": came or "", "cancel_url": came or done}
    context["aside"] = aside or []
    return {"template": TEMPLATE, "context": context, "done": done}
