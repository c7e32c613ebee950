"""Record, edit and publish an edition; carry needs over into it."""

from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from partnership.diplomacy.forms.edition import (
    MOST_CARRIED,
    CarryOverForm,
    EditionForm,
    PublishForm,
)
from partnership.diplomacy.models import Edition, Need
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.needs.actions import carry_over
from partnership.diplomacy.needs.chains import goes_on_in
from partnership.diplomacy.views.editions import edition_or_404
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.need_forms import default_marking
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record

TITLE = "Forward Perspective"


@permission_required("diplomacy.add_edition", raise_exception=True)
def edition_add(request: HttpRequest) -> HttpResponse:
    today = request.as_at_default
    seen = Edition.objects.visible_to(request.user)
    last = seen.order_by("-number").first()
    highest = seen.aggregate(number=Max("number"))["number"] or 0
    edition = Edition(
        number=highest + 1,
        title=last.title if last else TITLE,
        drafted_on=today,
        marking_id=default_marking(request),
    )
    page = form_page(request, "Record an edition", reverse("diplomacy:edition_list"))
    return add_record(
        request,
        partial(EditionForm, today=today),
        edition,
        **page | {"done": lambda one: dated(request, one.get_absolute_url())},
        message="The edition is recorded. It states no need yet.",
    )


@permission_required("diplomacy.change_edition", raise_exception=True)
def edition_edit(request: HttpRequest, pk: int) -> HttpResponse:
    return _change(request, pk, EditionForm, "Update")


@permission_required("diplomacy.change_edition", raise_exception=True)
def edition_publish(request: HttpRequest, pk: int) -> HttpResponse:
    return _change(request, pk, PublishForm, "Publish")


def _change(
    request: HttpRequest, pk: int, form: type[EditionForm], verb: str
) -> HttpResponse:
    edition = edition_or_404(request, pk)
    _bear(request, edition)
    page = form_page(request, f"{verb}: {edition}", edition.get_absolute_url())
    return edit_record(
        request, partial(form, today=request.as_at_default), edition, **page
    )


@permission_required("diplomacy.change_edition", raise_exception=True)
def edition_carry(request: HttpRequest, pk: int) -> HttpResponse:
    edition = edition_or_404(request, pk)
    former, needs = _waiting(request, edition)
    request.marking = highest_marking(
        [
            *bearing.of_editions(request.user),
            *bearing.of_needs(request.user, edition=former),
        ]
    )
    form = CarryOverForm(request.POST or None, needs=needs)
    if request.method == "POST" and form.is_valid():
        day = max(request.as_at_default, edition.drafted_on)
        day = edition.published_on or day
        chosen = form.cleaned_data["needs"]
        copied = carry_over(needs=chosen, into=edition, on=day, by=request.user)
        plural = "need goes" if copied == 1 else "needs go"
        messages.success(request, f"{copied:,} {plural} on into {edition}.")
        return redirect(dated(request, edition.get_absolute_url()))
    page = form_page(
        request, f"Carry needs over into {edition}", edition.get_absolute_url()
    )
    context = page["context"] | {"form": form, "former": former}
    return render(request, "diplomacy/edition_carry.html", context)


def _waiting(
    request: HttpRequest, edition: Edition
) -> tuple[Edition | None, QuerySet[Need]]:
    """The edition before this one, and those of its needs that do not go on yet."""
    reader = request.user
    editions = Edition.objects.visible_to(reader).filter(number__lt=edition.number)
    former = editions.order_by("-number").first()
    needs = Need.objects.visible_to(reader).filter(edition=former)
    waiting = needs.exclude(goes_on_in(edition)).order_by("priority", "title")
    keys = waiting.values_list("pk", flat=True)[:MOST_CARRIED]
    return former, needs.filter(pk__in=list(keys)).order_by("priority", "title")


def _bear(request: HttpRequest, edition: Edition) -> None:
    request.marking = highest_marking(bearing.of_editions(request.user))
