"""Everybody's API tokens, for administrators: which work, and how to stop one."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from partnership.accounts.api_tokens import revoke_token
from partnership.accounts.audit import Origin
from partnership.accounts.models import ApiToken
from partnership.accounts.rights import Refused, why_not_manage
from partnership.accounts.views.refusal import refuse

ROWS = 50


@permission_required("accounts.view_user", raise_exception=True)
def api_token_all(request: HttpRequest) -> HttpResponse:
    working = ApiToken.objects.working(timezone.now())
    found = working.select_related("person", "ceiling").order_by("expires_at", "pk")
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    return render(request, "accounts/api_token_all.html", {"page": page})


@permission_required("accounts.change_user", raise_exception=True)
@require_POST
def person_api_token_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """An administrator stops a token, such as one that was found where it is read."""
    person = get_object_or_404(ApiToken.objects.select_related("person"), pk=pk).person
    is_own = person == request.user
    if not is_own and (refused := why_not_manage(request.user, person)):
        return refuse(request, Refused(refused), person)
    revoked = revoke_token(
        person,
        pk,
        origin=Origin.of(request),
        at=timezone.now(),
        because="" if is_own else "by an administrator",
    )
    said = "The token is revoked." if revoked else "The token had been revoked already."
    messages.success(request, said)
    return redirect("accounts:api_token_all")
