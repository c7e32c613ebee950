"""Record or correct a statement, or a framing."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.diplomacy.forms.statement import FramingForm, StatementForm
from partnership.diplomacy.models import Framing, Statement
from partnership.diplomacy.views.checking import checked_form
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.statement import statement_or_404
from partnership.evidence.editing import add_record, edit_record

TEMPLATE = {"template": "diplomacy/checked_form.html"}
# What was said was said to everybody.
TEXTS = {"text": True}


@permission_required("diplomacy.add_statement", raise_exception=True)
def statement_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    marking = programme.default_marking_id if programme else None
    page = form_page(request, "Record a statement", _statements())
    save = partial(add_record, message="The statement is recorded.")
    form = partial(StatementForm, today=request.as_at_default)
    statement = Statement(marking_id=marking)
    return checked_form(request, form, statement, page | TEMPLATE, TEXTS, [], save)


@permission_required("diplomacy.change_statement", raise_exception=True)
def statement_edit(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_or_404(request, pk)
    # A framing that the reader may not see is kept by the form, which asks for its key.
    stored = Statement.objects.select_related("actor").get(pk=statement.pk)
    back = stored.get_absolute_url()
    page = form_page(request, f"Correct: {stored}", back) | TEMPLATE
    form = partial(StatementForm, today=request.as_at_default)
    named = [statement, statement.actor, statement.framing, statement.source]
    return checked_form(request, form, stored, page, TEXTS, named, edit_record)


@permission_required("diplomacy.add_framing", raise_exception=True)
def framing_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    framing = Framing(marking_id=programme.default_marking_id if programme else None)
    return add_record(
        request,
        FramingForm,
        framing,
        **form_page(request, "Add a framing", _statements()),
        message="The framing can be chosen now.",
    )


@permission_required("diplomacy.change_framing", raise_exception=True)
def framing_edit(request: HttpRequest, pk: int) -> HttpResponse:
    seen = Framing.objects.visible_to(request.user).select_related("marking")
    framing = get_object_or_404(seen, pk=pk)
    request.marking = framing.marking
    page = form_page(request, f"Update {framing}", _statements())
    return edit_record(request, FramingForm, framing, **page)


def _statements() -> str:
    return reverse("diplomacy:statement_list")
