"""Edit a contributor or a mandate."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from coalition.forms import ContributorForm, MandateForm
from coalition.views.form_page import (
    bear_what_stands,
    contributor_now,
    form_page,
    mandate_form_page,
    mandate_or_404,
)
from coalition.views.recording import contributor_row
from partnership.evidence.clock import dated
from partnership.evidence.editing import edit_record


@permission_required("coalition.change_contributor", raise_exception=True)
def contributor_edit(request: HttpRequest, pk: int) -> HttpResponse:
    row = contributor_row(request, pk)
    one, address = row.contributor, row.contributor.get_absolute_url()
    bear_what_stands(request, row)
    heading = f"Update {one}’s contribution"
    return edit_record(
        request,
        partial(ContributorForm, today=request.as_at_default),
        one,
        **form_page(request, heading, address, contributor_now(row)),
        done=dated(request, address),
    )


@permission_required("coalition.change_mandate", raise_exception=True)
def mandate_edit(request: HttpRequest, pk: int) -> HttpResponse:
    mandate = mandate_or_404(request, pk)
    # The mandate itself may not be known at the page's date once its day has changed.
    done = mandate.contributor.get_absolute_url() if mandate.contributor else None
    return edit_record(
        request,
        partial(MandateForm, today=request.as_at_default),
        mandate,
        **mandate_form_page(request, mandate, f"Update {mandate}"),
        done=dated(request, done or reverse("coalition:mandate_list")),
    )
