"""One's own API tokens: make one, which is shown once, and revoke one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from partnership.accounts.api_tokens import make_token, revoke_token
from partnership.accounts.audit import Origin
from partnership.accounts.forms import ApiTokenForm
from partnership.accounts.rights import Refused
from partnership.accounts.scopes import scopes_of

SHOWN_AT_MOST = 50


@login_required
def api_token_list(request: HttpRequest) -> HttpResponse:
    form = ApiTokenForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        made = _shown_once(request, form)
        if made:
            return made
    tokens = request.user.api_tokens.select_related("ceiling")[:SHOWN_AT_MOST]
    context = {
        "form": form if scopes_of(request.user) else None,
        "tokens": tokens,
        "now": timezone.now(),
    }
    return render(request, "accounts/api_token_list.html", context)


@login_required
@require_POST
def api_token_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody else's is none: the answer is the same as for an unknown one."""
    origin = Origin.of(request)
    revoked = revoke_token(request.user, pk, origin=origin, at=timezone.now())
    said = "The token is revoked." if revoked else "No such token of yours works."
    messages.success(request, said)
    return redirect("accounts:api_token_list")


def _shown_once(request: HttpRequest, form: ApiTokenForm) -> HttpResponse | None:
    """The token in the answer itself: it is kept nowhere, not even in the session."""
    wish, at = form.wish(), timezone.now()
    try:
        secret = make_token(request.user, wish, origin=Origin.of(request), at=at)
    except Refused as refused:
        form.add_error(None, str(refused))
        return None
    token = request.user.api_tokens.select_related("ceiling").latest("pk")
    context = {
        "secret": secret,
        "token": token,
        "api": request.build_absolute_uri("/api/v1/"),
    }
    return render(request, "accounts/api_token_made.html", context)
