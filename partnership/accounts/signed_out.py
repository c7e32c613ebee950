"""A form that is sent after its session ended: sign in first, and nothing is lost."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from partnership.evidence.kept_text import (
    forget_what_others_typed,
    keep,
    writer_of,
)

KEPT = (
    "You were signed out before this was saved. What you typed is kept: sign in, and it"
    " is on the form again."
)


class SignInFirst(LoginRequiredMiddleware):
    """Send strangers to sign in; keep what one of our people had typed."""

    def process_view(
        self, request: HttpRequest, view_func: Callable, *arguments: Any
    ) -> HttpResponse | None:
        if request.user.is_authenticated:
            forget_what_others_typed(request)
        return super().process_view(request, view_func, *arguments)

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable
    ) -> HttpResponse:
        if keep(request):
            messages.warning(request, KEPT)
        return super().handle_no_permission(request, view_func)


@login_not_required
def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose CSRF token is not, or no longer, good.

    A person who signed in again in another tab gets their own form back, filled in.
    Everybody else is refused, which the middleware audits.
    """
    if _is_from_here(request) and _is_own_form(request) and keep(request):
        if request.user.is_authenticated:
            return redirect(request.get_full_path())
        messages.warning(request, KEPT)
        return redirect_to_login(request.get_full_path())
    request.refused_because = f"form without its token: {reason}"
    return render(request, "403_csrf.html", status=403)


def _is_from_here(request: HttpRequest) -> bool:
    """Whether a page of ours sent it; other sites may not touch the session."""
    own = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Origin") == own


def _is_own_form(request: HttpRequest) -> bool:
    """Whether nobody, or the person for whom it was made, is signed in."""
    return request.user.is_anonymous or writer_of(request) == request.user.pk
