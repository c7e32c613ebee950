"""The quick update of a contributor: one page, and back to the list."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from coalition import dossier
from coalition.forms.quick_update import QuickUpdateForm
from coalition.keeping.actions import ChangedMeanwhile
from coalition.keeping.rights import groups_for, may_update
from coalition.listing import ContributorRow
from coalition.models import Contributor, ContributorStatus
from coalition.views.form_page import bear_what_stands, contributor_now, form_page
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record

View = Callable[..., HttpResponse]


def any_group_required(view: View) -> View:
    """Only for who may record at least one of the groups."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_update(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


@any_group_required
def contributor_update(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        return _update(request, pk)
    except ChangedMeanwhile:
        # A colleague was first since the form was checked: its own check says so now.
        return _update(request, pk)


def _update(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, pk)
    one = row.contributor
    form = partial(
        QuickUpdateForm,
        row=row,
        groups=groups_for(request.user),
        today=request.as_at_default,
    )
    page = form_page(
        request, f"Update {one}", one.get_absolute_url(), contributor_now(row)
    )
    page["template"] = "coalition/contributor_update.html"
    page["context"]["on"] = row.on
    return add_record(
        request,
        form,
        ContributorStatus(marking=one.marking),
        **page,
        done=dated(request, one.get_absolute_url()),
        message=f"{one} is updated.",
    )


def _row(request: HttpRequest, pk: int) -> ContributorRow:
    """What stands on the page's day, or today where that is still to come."""
    on, reader = min(request.as_at, request.as_at_default), request.user
    try:
        row = dossier.get(on, reader, pk)
    except Contributor.DoesNotExist as unknown:
        raise Http404 from unknown
    bear_what_stands(request, row)
    return row
