"""Say where an actor stands, or correct what was said."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.actors.templatetags.names import with_article
from partnership.diplomacy.forms.stance import StanceForm
from partnership.diplomacy.models import Stance
from partnership.diplomacy.views.form_page import form_page
from partnership.evidence.banner import bear
from partnership.evidence.editing import add_record, edit_record


@permission_required("diplomacy.add_stance", raise_exception=True)
def stance_add(request: HttpRequest, pk: int) -> HttpResponse:
    actor = _actor(request, pk)
    programme = request.programme
    stance = Stance(
        actor=actor,
        stated_on=min(request.as_at, request.as_at_default),
        marking=programme.default_marking if programme else actor.marking,
    )
    page = form_page(request, f"Where {with_article(actor)} stands", _back(actor))
    return add_record(
        request,
        partial(StanceForm, today=request.as_at_default),
        stance,
        **page,
        message=f"The stance of {with_article(actor)} is recorded.",
    )


@permission_required("diplomacy.add_stance", raise_exception=True)
def stance_correct(request: HttpRequest, pk: int) -> HttpResponse:
    stances = Stance.objects.visible_to(request.user).select_related("marking")
    stance = get_object_or_404(stances, pk=pk)
    actor = stance.actor = _actor(request, stance.actor_id)
    page = form_page(
        request, f"Correct the stance of {with_article(actor)}", _back(actor)
    )
    form = partial(StanceForm, today=request.as_at_default)
    return edit_record(
        request, form, stance, **page, message="The stance is corrected."
    )


def _actor(request: HttpRequest, pk: int) -> Actor:
    actors = Actor.objects.visible_to(request.user).select_related("marking")
    actor = get_object_or_404(actors, pk=pk)
    bear(request, [Actor.objects.filter(pk=pk)])
    return actor


def _back(actor: Actor) -> str:
    return reverse("diplomacy:actor", args=[actor.pk])
