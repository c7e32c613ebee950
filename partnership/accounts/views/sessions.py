"""Where somebody is signed in, and how to sign out there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from partnership.accounts.audit import Origin
from partnership.accounts.models import User
from partnership.accounts.programs import Revoked
from partnership.accounts.rights import Refused, why_not_manage
from partnership.accounts.second_step import remove_second_step
from partnership.accounts.sessions import SHOWN_AT_MOST, end_sessions, sessions_of
from partnership.accounts.signing_out import sign_out_everywhere
from partnership.accounts.views.refusal import refuse
from partnership.evidence.counted import counted


@login_required
def session_list(request: HttpRequest) -> HttpResponse:
    found = sessions_of(request.user, timezone.now())[:SHOWN_AT_MOST]
    context = {"sessions": found, "current": request.session.session_key}
    return render(request, "accounts/session_list.html", context)


@login_required
@require_POST
def session_end(request: HttpRequest, pk: int) -> HttpResponse:
    ended = end_sessions(
        request.user, origin=Origin.of(request), because="by the person", only=pk
    )
    messages.success(request, _in_words(ended))
    return redirect("accounts:session_list")


@login_required
@require_POST
def session_end_others(request: HttpRequest) -> HttpResponse:
    ended = end_sessions(
        request.user,
        origin=Origin.of(request),
        because="by the person",
        but=request.session.session_key,
    )
    messages.success(request, _in_words(ended))
    return redirect("accounts:session_list")


@permission_required("accounts.change_user", raise_exception=True)
@require_POST
def person_sign_out(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    if refused := why_not_manage(request.user, person):
        return refuse(request, Refused(refused), person)
    ended = sign_out_everywhere(
        person,
        origin=Origin.of(request),
        at=timezone.now(),
        because="by an administrator",
    )
    messages.success(
        request, f"{_in_words(ended.sessions)} {_of_programs(ended.programs)}"
    )
    return redirect("accounts:person", pk=pk)


@permission_required("accounts.change_user", raise_exception=True)
@require_POST
def person_remove_second_step(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    try:
        removed = remove_second_step(person, origin=Origin.of(request))
    except Refused as refused:
        return refuse(request, refused, person)
    done = "is removed" if removed else "was not set up"
    messages.success(request, f"The second step of {person} {done}.")
    return redirect("accounts:person", pk=pk)


def _in_words(ended: int) -> str:
    if not ended:
        return "No such session goes on any more."
    return f"{counted(ended, 'session')} {'is' if ended == 1 else 'are'} ended."


def _of_programs(revoked: Revoked) -> str:
    counts = {"calendar key": revoked.keys, "API token": revoked.tokens}
    said = [counted(n, what) for what, n in counts.items() if n]
    if not said:
        return "No calendar key or API token worked."
    are = "is" if sum(revoked) == 1 else "are"
    return f"{' and '.join(said)} {are} revoked."
