"""The keys of one's own calendar programs: make one, revoke one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from partnership.accounts.audit import Origin
from partnership.accounts.calendar_feeds import feeds_of
from partnership.accounts.calendar_keys import make_key, revoke_key
from partnership.accounts.forms import CalendarKeyForm
from partnership.accounts.models.calendar_key import VALID_FOR
from partnership.accounts.rights import Refused

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
