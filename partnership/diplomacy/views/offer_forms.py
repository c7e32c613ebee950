"""Record or edit an offer, say where it stands, or correct what was said of it."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.diplomacy.forms.offer import OfferAddForm, OfferForm
from partnership.diplomacy.forms.offer_step import (
    CorrectOfferStepForm,
    OfferStepForm,
)
from partnership.diplomacy.models import Offer, OfferStep
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.need_forms import default_marking
from partnership.diplomacy.views.offers import offer_or_404
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.refusal import or_say_why


@permission_required("diplomacy.add_offer", raise_exception=True)
def offer_add(request: HttpRequest) -> HttpResponse:
    today = request.as_at_default
    offer = Offer(offered_on=today, marking_id=default_marking(request))
    page = form_page(request, "Record an offer", reverse("diplomacy:offer_list"))
    return add_record(
        request,
        partial(OfferAddForm, today=today),
        offer,
        **page | {"done": lambda offer: dated(request, offer.get_absolute_url())},
        message="The offer is recorded. It is matched to no need yet.",
    )


@permission_required("diplomacy.change_offer", raise_exception=True)
def offer_edit(request: HttpRequest, pk: int) -> HttpResponse:
    offer = offer_or_404(request, pk)
    bear_offer(request, offer)
    page = form_page(request, f"Update the offer: {offer}", offer.get_absolute_url())
    return or_say_why(
        lambda form: edit_record(request, form, offer, **page),
        partial(OfferForm, today=request.as_at_default),
    )


@permission_required("diplomacy.change_offer", raise_exception=True)
def offer_move(request: HttpRequest, pk: int) -> HttpResponse:
    offer = offer_or_404(request, pk)
    bear_offer(request, offer)
    page = form_page(request, f"Where it stands: {offer}", offer.get_absolute_url())
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            OfferStep(offer=offer, marking=offer.marking),
            **page,
            message="Where the offer stands is recorded.",
        ),
        partial(OfferStepForm, today=request.as_at_default),
    )


@permission_required("diplomacy.change_offer", raise_exception=True)
def offer_step_correct(request: HttpRequest, pk: int) -> HttpResponse:
    steps = OfferStep.objects.visible_to(request.user).select_related("marking")
    step = get_object_or_404(steps, pk=pk)
    offer = step.offer = offer_or_404(request, step.offer_id)
    bear_offer(request, offer)
    page = form_page(request, f"Correct a step: {offer}", offer.get_absolute_url())
    message = "The step is corrected."
    return or_say_why(
        lambda form: edit_record(request, form, step, **page, message=message),
        partial(CorrectOfferStepForm, today=request.as_at_default),
    )


def bear_offer(request: HttpRequest, offer: Offer) -> None:
    """Beneath the marking of an offer and all that it names."""
    request.marking = highest_marking(bearing.of_offers(request.user, pk=offer.pk))
