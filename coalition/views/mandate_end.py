"""Record that a mandate ended early, or that its review was held."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse

from coalition.forms import EndForm, ReviewForm
from coalition.views.form_page import mandate_form_page, mandate_or_404
from partnership.evidence.clock import dated
from partnership.evidence.editing import edit_record
from partnership.evidence.forms import RecordForm


@permission_required("coalition.change_mandate", raise_exception=True)
def mandate_end(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit(request, pk, EndForm, "Record an early end", "The end of")


@permission_required("coalition.change_mandate", raise_exception=True)
def mandate_review(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit(request, pk, ReviewForm, "Record the review", "The review of")


def _edit(
    request: HttpRequest, pk: int, form: type[RecordForm], heading: str, what: str
) -> HttpResponse:
    mandate = mandate_or_404(request, pk)
    return edit_record(
        request,
        partial(form, today=request.as_at_default),
        mandate,
        **mandate_form_page(request, mandate, f"{heading}: {mandate}"),
        done=dated(request, mandate.get_absolute_url()),
        message=f"{what} {mandate} is recorded.",
    )
