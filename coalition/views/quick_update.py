"""The quick update of a contributor: one page, and back to the list."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from coalition import dossier, listing
from coalition.forms.quick_update import QuickUpdateForm
from coalition.keeping.actions import ChangedMeanwhile
from coalition.keeping.rights import groups_for, may_update
from coalition.listing import ContributorRow
from coalition.models import Contributor, ContributorStatus
from coalition.views.form_page import bear_what_stands, contributor_now, form_page
from partnership.evidence.clock import chosen_view, dated
from partnership.evidence.editing import add_record, came_from

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
    # Before it is saved: afterwards it may not be on the list any more.
    onward = next_on_list(request, pk) if "open_next" in request.POST else ""
    try:
        response = _update(request, pk)
    except ChangedMeanwhile:
        # A colleague was first since the form was checked: its own check says so now.
        response = _update(request, pk)
    return redirect(onward) if onward and response.status_code == 302 else response


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
    page["context"] |= {"on": row.on, "from_list": is_list(came_from(request))}
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


def is_list(address: str | None) -> bool:
    """Whether an address of ours is that of the list of contributors."""
    return urlsplit(address or "").path == reverse("coalition:contributor_list")


def next_on_list(request: HttpRequest, pk: int) -> str:
    """The quick update of the one after this on the page of the list; else nothing."""
    back = came_from(request) or ""
    if not is_list(back):
        return ""
    asked = QueryDict(urlsplit(back).query)
    rows = listing.build(request.as_at, request.user, asked, request.evidence).rows
    keys = [row.contributor.pk for row in rows]
    after = keys[keys.index(pk) + 1 :] if pk in keys else []
    if not after:
        return ""
    following = f"{back.partition('#')[0]}#contributor-{after[0]}"
    query = urlencode({**chosen_view(request), "next": following})
    return f"{reverse('coalition:contributor_update', args=[after[0]])}?{query}"
