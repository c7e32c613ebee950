"""Record a contact and what it moves; one contact; our dealings with one actor."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.actors.templatetags.names import with_article
from partnership.diplomacy.asks.dealings import whole, with_actor
from partnership.diplomacy.asks.standing import open_asks_of, steps_shown
from partnership.diplomacy.asks.touch import WHAT_COUNTS
from partnership.diplomacy.forms.contact import CorrectContactForm, QuickContactForm
from partnership.diplomacy.models import Ask, AskStep, Contact, ContactKind
from partnership.diplomacy.views.choosing import choose_actor
from partnership.diplomacy.views.form_page import form_page, or_check_again
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, came_from, edit_record
from partnership.evidence.refusal import or_say_why


@permission_required("diplomacy.add_contact", raise_exception=True)
def contact_add(request: HttpRequest) -> HttpResponse:
    chosen = choose_actor(request, "Record a contact: with whom?")
    if isinstance(chosen, HttpResponse):
        return chosen
    return or_check_again(lambda: _contact_add(request, chosen))


def _contact_add(request: HttpRequest, actor: Actor) -> HttpResponse:
    on, reader, programme = request.as_at, request.user, request.programme
    day = min(on, request.as_at_default)
    may_move = reader.has_perm("diplomacy.add_askstep")
    asks = open_asks_of(actor, day, reader) if may_move else []
    contact = Contact(
        actor=actor,
        kind=ContactKind.CALL,
        held_on=day,
        by_id=programme.home_government_id if programme else None,
        marking=programme.default_marking if programme else actor.marking,
    )
    bear(request, _shown(request, actor, [ask.pk for ask in asks]))
    back = came_from(request) or reverse("diplomacy:actor", args=[actor.pk])
    page = form_page(request, f"Record a contact with {with_article(actor)}", back)
    page["template"] = "diplomacy/contact_form.html"
    page["context"] |= {"actor": actor, "may_move": may_move}
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            contact,
            **page | {"done": _own_page(request)},
            message=f"The contact with {with_article(actor)} is recorded.",
        ),
        partial(QuickContactForm, actor=actor, asks=asks, today=request.as_at_default),
    )


def _own_page(request: HttpRequest) -> Any:
    return lambda new: dated(request, new.get_absolute_url())


def _shown(request: HttpRequest, actor: Actor, keys: list[int]) -> list[Any]:
    reader = request.user
    steps = AskStep.objects.visible_to(reader).filter(ask__in=keys)
    return [
        Actor.objects.filter(pk=actor.pk),
        Ask.objects.filter(pk__in=keys),
        steps.filter(took_on__lte=request.as_at),
    ]


@permission_required("diplomacy.view_contact", raise_exception=True)
def contact_detail(request: HttpRequest, pk: int) -> HttpResponse:
    contact = _contact_or_404(request, pk)
    changes = latest_changes(contact, request.user)
    moved = contact.moved
    request.marking = highest_marking(
        [],
        also=[
            *marks_of([contact, contact.actor, contact.source, *moved]),
            *marks_of(step.ask for step in moved),
            *([contact.whose_marking] if contact.whose else []),
            *marking_ids_of(changes),
        ],
    )
    context = {"contact": contact, "changes": changes}
    return render(request, "diplomacy/contact_detail.html", context)


@permission_required("diplomacy.change_contact", raise_exception=True)
def contact_correct(request: HttpRequest, pk: int) -> HttpResponse:
    contact = _contact_or_404(request, pk)
    bear(
        request,
        [
            Contact.objects.filter(pk=pk),
            Actor.objects.filter(pk=contact.actor_id),
            # A day that does not fit is told of the steps beside which it does not.
            steps_shown([step.ask for step in contact.moved], request.user),
        ],
    )
    page = form_page(request, f"Correct: {contact}", contact.get_absolute_url())
    return or_say_why(
        lambda form: edit_record(request, form, contact, **page),
        partial(CorrectContactForm, today=request.as_at_default),
    )


@permission_required("diplomacy.view_contact", raise_exception=True)
def actor(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    one = get_object_or_404(Actor.objects.visible_to(reader), pk=pk)
    dealings = with_actor(one, on, reader)
    request.marking = highest_marking(dealings.counted, also=dealings.marking_ids)
    context = {"dealings": dealings, "what_counts": WHAT_COUNTS}
    return render(request, "diplomacy/actor_detail.html", context)


def _contact_or_404(request: HttpRequest, pk: int) -> Contact:
    """A contact that the reader may see and that is on record at the date."""
    contacts = Contact.objects.visible_to(request.user)
    known = contacts.filter(held_on__lte=request.as_at)
    return get_object_or_404(whole(known, request.as_at, request.user), pk=pk)
