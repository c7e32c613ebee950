"""The keys of calendar programs: make one, revoke one of one's own or of others."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from partnership.accounts.audit import Origin
from partnership.accounts.calendar_feeds import feeds_of
from partnership.accounts.calendar_keys import make_key, revoke_key
from partnership.accounts.forms import CalendarKeyForm
from partnership.accounts.models import CalendarKey
from partnership.accounts.models.calendar_key import VALID_FOR
from partnership.accounts.rights import Refused, why_not_manage
from partnership.accounts.views.refusal import refuse

SHOWN_AT_MOST = 50


@login_required
def calendar_key_list(request: HttpRequest) -> HttpResponse:
    form = CalendarKeyForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        made = _link_once(request, form)
        if made:
            return made
    keys = request.user.calendar_keys.select_related("ceiling")[:SHOWN_AT_MOST]
    context = {
        "form": form if feeds_of(request.user) else None,
        "keys": keys,
        "now": timezone.now(),
    }
    return render(request, "accounts/calendar_key_list.html", context)


@login_required
@require_POST
def calendar_key_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """A key of somebody else is none: the answer is the same as for an unknown one."""
    revoked = revoke_key(request.user, pk, origin=Origin.of(request), at=timezone.now())
    said = "The key is revoked." if revoked else "No such key of yours works any more."
    messages.success(request, said)
    return redirect("accounts:calendar_key_list")


@permission_required("accounts.change_user", raise_exception=True)
@require_POST
def person_calendar_key_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """An administrator stops a key of somebody else, such as on a lost machine."""
    keys = CalendarKey.objects.select_related("person")
    person = get_object_or_404(keys, pk=pk).person
    if refused := why_not_manage(request.user, person):
        return refuse(request, Refused(refused), person)
    revoked = revoke_key(
        person,
        pk,
        origin=Origin.of(request),
        at=timezone.now(),
        because="by an administrator",
    )
    said = "The key is revoked." if revoked else "The key had been revoked already."
    messages.success(request, said)
    return redirect("accounts:person", pk=person.pk)


def _link_once(request: HttpRequest, form: CalendarKeyForm) -> HttpResponse | None:
    """The address in the answer itself: it is kept nowhere, not even in the session."""
    at, answers, feed = timezone.now(), form.cleaned_data, form.chosen_feed()
    try:
        token = make_key(
            request.user,
            feed,
            name=answers["name"],
            ceiling=answers["ceiling"],
            origin=Origin.of(request),
            at=at,
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return None
    context = {
        "feed": feed,
        "ceiling": answers["ceiling"],
        "link": request.build_absolute_uri(reverse(feed.url_name, args=[token])),
        "expires_at": at + VALID_FOR,
    }
    return render(request, "accounts/calendar_key_link.html", context)
