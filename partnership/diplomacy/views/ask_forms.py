"""Add an ask, bring it up to date, move it on, or correct one of its steps."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.asks.about import actor_of, asked_key
from partnership.diplomacy.asks.standing import steps_shown
from partnership.diplomacy.forms.ask import AskForm
from partnership.diplomacy.forms.ask_step import CorrectAskStepForm, MoveAskForm
from partnership.diplomacy.models import Ask, AskStep
from partnership.diplomacy.subjects import find, key_text
from partnership.diplomacy.views.choosing import choose_actor
from partnership.diplomacy.views.form_page import form_page, or_check_again
from partnership.evidence.banner import bear
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.refusal import or_say_why

LONGEST_WANTED = 200


@permission_required("diplomacy.add_ask", raise_exception=True)
def ask_add(request: HttpRequest) -> HttpResponse:
    about, actor = _asked_about(request)
    chosen = choose_actor(request, "Add an ask: of whom?", actor)
    if isinstance(chosen, HttpResponse):
        return chosen
    programme = request.programme
    ask = Ask(
        actor=chosen,
        wanted=request.GET.get("wanted", "")[:LONGEST_WANTED],
        opened_on=request.as_at_default,
        lead_id=programme.home_government_id if programme else None,
        marking=programme.default_marking if programme else chosen.marking,
        about_model=about[0] if about else "",
        about_id=about[1] if about else None,
    )
    bear(request, [Actor.objects.filter(pk=chosen.pk)])
    return add_record(
        request,
        _form(request),
        ask,
        **form_page(request, f"Ask of {chosen}", reverse("diplomacy:ask_list"))
        | {"done": lambda new: dated(request, new.get_absolute_url())},
        message="The ask is on the list. It is planned until it is put.",
    )


@permission_required("diplomacy.change_ask", raise_exception=True)
def ask_edit(request: HttpRequest, pk: int) -> HttpResponse:
    ask = ask_or_404(request, pk)
    page = form_page(request, f"Update: {ask}", ask.get_absolute_url())
    return edit_record(request, _form(request), ask, **page)


@permission_required("diplomacy.add_askstep", raise_exception=True)
def ask_move(request: HttpRequest, pk: int) -> HttpResponse:
    return or_check_again(lambda: _ask_move(request, pk))


def _ask_move(request: HttpRequest, pk: int) -> HttpResponse:
    ask = ask_or_404(request, pk)
    programme = request.programme
    step = AskStep(
        ask=ask,
        marking=ask.marking,
        took_on=min(request.as_at, request.as_at_default),
        asked_by_id=programme.home_government_id if programme else None,
    )
    page = _step_page(request, f"Move on: {ask}", ask)
    return or_say_why(
        lambda form: add_record(
            request, form, step, **page, message="The ask has moved."
        ),
        partial(MoveAskForm, ask=ask, today=request.as_at_default),
    )


@permission_required("diplomacy.change_ask", raise_exception=True)
def ask_step_correct(request: HttpRequest, pk: int) -> HttpResponse:
    steps = AskStep.objects.visible_to(request.user).select_related("marking")
    step = get_object_or_404(steps, pk=pk)
    ask = step.ask = ask_or_404(request, step.ask_id)
    page = _step_page(request, f"Correct a step: {ask}", ask)
    return or_say_why(
        lambda form: edit_record(
            request, form, step, **page, message="The step is corrected."
        ),
        partial(CorrectAskStepForm, ask=ask, today=request.as_at_default),
    )


def ask_or_404(request: HttpRequest, pk: int) -> Ask:
    """An ask that the reader may see and that is on record at the date; it is borne."""
    asks = Ask.objects.visible_to(request.user).known(request.as_at)
    ask = get_object_or_404(asks.select_related("actor", "marking"), pk=pk)
    bear(request, [Ask.objects.filter(pk=pk), Actor.objects.filter(pk=ask.actor_id)])
    return ask


def _form(request: HttpRequest) -> Any:
    return partial(AskForm, on=request.as_at, today=request.as_at_default)


def _step_page(request: HttpRequest, heading: str, ask: Ask) -> dict[str, Any]:
    # A step that does not fit is told of those beside which it does not.
    bear(request, [steps_shown([ask], request.user)])
    page = form_page(request, heading, ask.get_absolute_url())
    page["template"] = "diplomacy/ask_step_form.html"
    return page


def _asked_about(request: HttpRequest) -> tuple[tuple[str, int] | None, Actor | None]:
    """The record that the address names, and whose it is; 404 if it may not be seen."""
    asked = request.GET.get("about", "")
    if not asked:
        return None, None
    key = asked_key(asked)
    record = find(key, request.as_at, request.user) if key else None
    if record is None:
        raise Http404(f"No record {key_text(*key) if key else ''} can be asked about.")
    return key, actor_of(key[0], record)
