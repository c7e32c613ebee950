"""Edit a record without losing anyone's edit (design, section 2; issue: two people).

A form carries the version that it was opened on. Saving compares it in the UPDATE; if a
colleague was first, the reader sees both versions and the original, field by field, and
nothing typed is lost.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, models, transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from psycopg2.errors import UniqueViolation

from partnership.evidence.banner import bear
from partnership.evidence.conflict import find_conflict
from partnership.evidence.entered_once import (
    SAME_AGAIN,
    AlreadySent,
    answers_token,
    enter_once,
)
from partnership.evidence.forms import RecordForm
from partnership.evidence.kept_text import give_back
from partnership.evidence.merging import show_merged

NOT_SAVED = (
    "You were signed out before this was saved. What you typed is here again. It is not"
    " saved yet."
)
RECORDED_BY_ANOTHER = (
    "A colleague has just recorded the same. Open the record again to see it"
)


def edit_record(
    request: HttpRequest,
    form_class: type[RecordForm],
    record: models.Model,
    *,
    template: str,
    context: dict[str, Any] | None = None,
    done: str | None = None,
    message: str | None = None,
) -> HttpResponse:
    """Show a form for this record, or save it; `done` is where to go afterwards."""
    done = done or record.get_absolute_url()
    message = message or f"{record} is updated."
    form = form_class(typed_in(request), instance=record, reader=request.user)
    if request.method == "POST":
        if form.is_valid():
            if _written(form, request.user, form.save_edit):
                messages.success(request, message)
                return redirect(came_from(request) or done)
            if form.is_valid():
                return _show_conflict(request, form, done)
        show_merged(form)
    bear(request, form.offered())
    return render(
        request, template, {**(context or {}), "form": form, "record": record}
    )


def add_record(
    request: HttpRequest,
    form_class: type[RecordForm],
    record: models.Model,
    *,
    template: str,
    done: str | Callable[[Any], str],
    message: str,
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show a form for a new record, or save it and go to `done` with a message.

    Where the next page is the record's own, `done` is asked for its address.
    """
    form = form_class(typed_in(request), instance=record, reader=request.user)
    if request.method == "POST" and form.is_valid():
        token = answers_token(request)
        if written := _written(form, request.user, form.save_new, token):
            messages.success(request, message)
            place = done(written) if callable(done) else done
            return redirect(came_from(request) or place)
    bear(request, form.offered())
    return render(
        request, template, {**(context or {}), "form": form, "record": record}
    )


def typed_in(request: HttpRequest) -> QueryDict | None:
    """What was typed: as it is sent, or as it was kept when the session had ended."""
    if request.method == "POST":
        return request.POST or None
    kept = give_back(request)
    if kept is not None:
        messages.warning(request, NOT_SAVED)
    return kept


def came_from(request: HttpRequest) -> str | None:
    """The page of our own that the reader came from, if the form carries one."""
    place = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        place, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return place if safe else None


def _written(
    form: RecordForm, user: Any, write: Callable[..., Any], answers: UUID | None = None
) -> Any:
    """Write in one transaction, with who and why; say on the form what cannot be.

    What was written, or nothing.
    """
    try:
        with transaction.atomic():
            token = form.cleaned_data.get("entry_token")
            enter_once(token)
            if token and form.cleaned_data["again"] != str(answers):
                enter_once(answers, SAME_AGAIN)
            return write(by=user)
    except AlreadySent as twice:
        form.add_error(None, str(twice))
        # Saved once more, the same answers are meant.
        form.data["again"] = str(answers)
    except IntegrityError as broken:
        if not isinstance(broken.__cause__, UniqueViolation):
            raise
        form.add_error(None, RECORDED_BY_ANOTHER)
    return None


def _show_conflict(request: HttpRequest, form: RecordForm, leave: str) -> HttpResponse:
    """Both versions and the original; `leave` is where the reader goes to give up."""
    try:
        conflict = find_conflict(form)
    except form.instance.DoesNotExist as removed:
        raise Http404("A colleague removed the record.") from removed
    bear(request, form.offered())
    context = {
        "conflict": conflict,
        "form": form,
        "leave": came_from(request) or leave,
        "typed": conflict.typed(request.POST),
    }
    return render(request, "evidence/conflict.html", context, status=409)
