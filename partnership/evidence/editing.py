"""Edit a record without losing anyone's edit (design, section 2; issue: two people).

A form carries the version that it was opened on. Saving compares it in the UPDATE; if a
colleague was first, the reader sees both versions and the original, field by field, and
nothing typed is lost.
"""

from typing import Any

from django.contrib import messages
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from partnership.evidence.conflict import Conflict, find_conflict
from partnership.evidence.forms import RecordForm


def edit_record(
    request: HttpRequest,
    form_class: type[RecordForm],
    record: models.Model,
    *,
    template: str,
    context: dict[str, Any] | None = None,
    done: str | None = None,
) -> HttpResponse:
    """Show a form for this record, or save it; `done` is where to go afterwards."""
    name = str(record)
    form = form_class(request.POST or None, instance=record, reader=request.user)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            saved = form.save_edit(by=request.user)
        if saved:
            messages.success(request, f"{name} is updated.")
            return redirect(came_from(request) or done or record.get_absolute_url())
        conflict = find_conflict(form)
        return _show_conflict(request, form, conflict)
    return render(
        request, template, {**(context or {}), "form": form, "record": record}
    )


def add_record(
    request: HttpRequest,
    form_class: type[RecordForm],
    record: models.Model,
    *,
    template: str,
    done: str,
    message: str,
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show a form for a new record, or save it and go to `done` with a message."""
    form = form_class(request.POST or None, instance=record, reader=request.user)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            form.save_new(by=request.user)
        messages.success(request, message)
        return redirect(came_from(request) or done)
    return render(
        request, template, {**(context or {}), "form": form, "record": record}
    )


def came_from(request: HttpRequest) -> str | None:
    """The page of our own that the reader came from, if the form carries one."""
    place = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        place, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return place if safe else None


def _show_conflict(
    request: HttpRequest, form: RecordForm, conflict: Conflict
) -> HttpResponse:
    shown = {difference.name for difference in conflict.differences}
    context = {
        "conflict": conflict,
        "form": form,
        "typed": conflict.typed(request.POST),
        # What the reader let a colleague have before stays so on every later page.
        "kept": sorted(form.kept_theirs - shown),
    }
    return render(request, "evidence/conflict.html", context, status=409)
