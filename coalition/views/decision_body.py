"""The bodies that decide on mandates, and their recesses."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from coalition.forms import DecisionBodyForm, RecessForm
from coalition.mandates.body_report import BODIES, bodies, shown
from coalition.models import DecisionBody, Recess
from coalition.views.form_page import form_page
from partnership.evidence.banner import highest_marking, marks_of, overall_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.few import few
from partnership.evidence.refusal import or_say_why
from partnership.exchange.file_links import files_of

# The page shows no more bodies than these.
LONGEST = 500


@permission_required("coalition.view_mandate", raise_exception=True)
def decision_body_list(request: HttpRequest) -> HttpResponse:
    reader = request.user
    found = few(bodies(reader), LONGEST)
    sources = [one.source for body in found for one in body.recesses.all()]
    request.marking = highest_marking(shown(reader), also=marks_of(sources))
    context = {"bodies": found, "exports": files_of(request, BODIES)}
    return render(request, "coalition/decision_body_list.html", context)


@permission_required("coalition.change_mandate", raise_exception=True)
def decision_body_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    return add_record(
        request,
        DecisionBodyForm,
        DecisionBody(marking=programme.default_marking if programme else None),
        **_page(request, "Record a deciding body"),
        message="The body is recorded.",
    )


@permission_required("coalition.change_mandate", raise_exception=True)
def decision_body_edit(request: HttpRequest, pk: int) -> HttpResponse:
    body = _body(request, pk)
    request.marking = overall_marking(marks_of([body, body.actor]))
    page = _page(request, f"Correct {body}")
    return edit_record(request, DecisionBodyForm, body, **page)


@permission_required("coalition.change_mandate", raise_exception=True)
def recess_add(request: HttpRequest, pk: int) -> HttpResponse:
    body = _body(request, pk)
    request.marking = overall_marking(marks_of([body, body.actor]))
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            Recess(body=body, marking=body.marking),
            **_page(request, f"Record a recess of {body}"),
            message=f"The recess of {body} is recorded.",
        ),
        RecessForm,
    )


@permission_required("coalition.change_mandate", raise_exception=True)
def recess_edit(request: HttpRequest, pk: int) -> HttpResponse:
    recesses = Recess.objects.visible_to(request.user)
    recess = get_object_or_404(recesses.select_related("body__actor", "marking"), pk=pk)
    body = recess.body
    request.marking = overall_marking(marks_of([recess, body, body.actor]))
    return or_say_why(
        lambda form: edit_record(
            request, form, recess, **_page(request, f"Correct the recess: {recess}")
        ),
        RecessForm,
    )


def _body(request: HttpRequest, pk: int) -> DecisionBody:
    bodies = DecisionBody.objects.visible_to(request.user)
    return get_object_or_404(bodies.select_related("actor", "marking"), pk=pk)


def _page(request: HttpRequest, heading: str) -> dict[str, Any]:
    back = reverse("coalition:decision_body_list")
    return form_page(request, heading, back, []) | {"done": dated(request, back)}
