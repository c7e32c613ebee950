"""Record or edit who is obliged or inclined to help where."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.diplomacy.forms.actor_interest import ActorInterestForm
from partnership.diplomacy.models import ActorInterest
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.need_forms import default_marking
from partnership.evidence.banner import highest_marking
from partnership.evidence.editing import add_record, edit_record


@permission_required("diplomacy.add_actorinterest", raise_exception=True)
def interest_add(request: HttpRequest) -> HttpResponse:
    address = f"{reverse('diplomacy:offer_list')}"
    return add_record(
        request,
        partial(ActorInterestForm, today=request.as_at_default),
        ActorInterest(marking_id=default_marking(request)),
        **form_page(request, "Record who may help where", address),
        message="It is recorded who may help there.",
    )


@permission_required("diplomacy.change_actorinterest", raise_exception=True)
def interest_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found = ActorInterest.objects.visible_to(request.user)
    interest = get_object_or_404(found.select_related("actor", "marking"), pk=pk)
    request.marking = highest_marking(bearing.of_interests(request.user, Q(pk=pk)))
    page = form_page(request, f"Update: {interest}", reverse("diplomacy:offer_list"))
    form = partial(ActorInterestForm, today=request.as_at_default)
    return edit_record(request, form, interest, **page)
