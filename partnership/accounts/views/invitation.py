"""The page behind an invitation's link: choose a password, then sign in."""

from allauth.core.ratelimit import consume_or_429
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.accounts.inviting import find_invitation, use_invitation


@login_not_required
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Used, expired and unknown links get the same answer; guessing is throttled."""
    throttled = consume_or_429(
        request, action="reset_password_from_key", limit_get=True
    )
    if throttled:
        return throttled
    found = find_invitation(token, timezone.now())
    if found is None:
        return render(request, "accounts/invitation_closed.html", status=404)
    form = SetPasswordForm(found.person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        origin = Origin.of(request, found.person.username)
        password = form.cleaned_data["new_password1"]
        if not use_invitation(found, password, origin=origin, at=timezone.now()):
            return render(request, "accounts/invitation_closed.html", status=404)
        messages.success(request, "Your password is set. Sign in with it.")
        return redirect("account_login")
    context = {"form": form, "person": found.person}
    return render(request, "accounts/invitation.html", context)
