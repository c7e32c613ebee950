"""Add and correct the facts of influences, the region and organisations."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from partnership.diplomacy.views.form_page import form_page
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Record


def record_fact(
    request: HttpRequest,
    form: type[RecordForm],
    fact: Record,
    heading: str,
    back: str,
    message: str,
) -> HttpResponse:
    """Show a form for a new fact, or save it and go back to the page that shows it."""
    if fact.marking_id is None and request.programme:
        fact.marking_id = request.programme.default_marking_id
    return add_record(
        request,
        _dated(request, form),
        fact,
        **form_page(request, heading, back),
        message=message,
    )


def correct_fact(
    request: HttpRequest,
    form: type[RecordForm],
    fact: Record,
    heading: str,
    back: str,
) -> HttpResponse:
    """Show a form for a recorded fact, or save what was corrected."""
    return edit_record(
        request,
        _dated(request, form),
        fact,
        **form_page(request, heading, back),
        message="The correction is saved.",
    )


def _dated(request: HttpRequest, form: type[RecordForm]) -> Any:
    return partial(form, today=request.as_at_default)
