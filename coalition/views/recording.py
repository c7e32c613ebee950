"""Record a strength, an intent, a status or a mandate of a contributor."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse

from coalition import dossier
from coalition.forms import IntentForm, MandateForm, StatusForm, StrengthForm
from coalition.forms.dated import DatedFactForm
from coalition.listing import ContributorRow
from coalition.models import Contributor, Mandate
from coalition.views.form_page import bear_what_stands, contributor_now, form_page
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record


@permission_required("coalition.add_strength", raise_exception=True)
def strength_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, StrengthForm, "personnel", "strength")


@permission_required("coalition.add_intent", raise_exception=True)
def intent_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, IntentForm, "intent", "intent", asks_for_plan=True)


@permission_required("coalition.change_contributor", raise_exception=True)
def status_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, StatusForm, "status", "status")


@permission_required("coalition.add_mandate", raise_exception=True)
def mandate_add(request: HttpRequest, pk: int) -> HttpResponse:
    row = contributor_row(request, pk)
    one = row.contributor
    record = Mandate(holder=one.actor, contributor=one, marking=one.marking)
    return add_record(
        request,
        partial(MandateForm, today=request.as_at_default),
        record,
        **_page(request, f"Record a mandate of {one}", row),
        done=dated(request, one.get_absolute_url()),
        message=f"A mandate of {one} is recorded.",
    )


def _add(
    request: HttpRequest,
    pk: int,
    form: type[DatedFactForm],
    question: str,
    noun: str,
    *,
    asks_for_plan: bool = False,
) -> HttpResponse:
    """Show or save the form of a dated fact; `question` is what has a "Now" hint."""
    row = contributor_row(request, pk)
    one = row.contributor
    now = {question: dossier.now_words(row)[question]}
    plan = {"plan": row.plan} if asks_for_plan else {}
    return add_record(
        request,
        partial(form, contributor=one, today=request.as_at_default, now=now, **plan),
        form.Meta.model(marking=one.marking),
        **_page(request, f"Record {one}’s {noun}", row),
        done=dated(request, one.get_absolute_url()),
        message=f"{one}’s {noun} is recorded.",
    )


def _page(request: HttpRequest, heading: str, row: ContributorRow) -> dict[str, Any]:
    one = row.contributor
    bear_what_stands(request, row)
    return form_page(request, heading, one.get_absolute_url(), contributor_now(row))


def contributor_row(request: HttpRequest, pk: int) -> ContributorRow:
    try:
        return dossier.get(request.as_at, request.user, pk)
    except Contributor.DoesNotExist as unknown:
        raise Http404 from unknown
