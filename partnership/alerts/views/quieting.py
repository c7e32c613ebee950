"""Say that a flag is known, or can wait; take that back."""

from typing import Any

from django.apps import apps
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from partnership.actors.models import Actor
from partnership.alerts.forms import AcknowledgeForm, ReadForm, SnoozeForm
from partnership.alerts.inexact import due_words
from partnership.alerts.models import Flag
from partnership.alerts.rules import RULES
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import came_from, typed_in
from partnership.evidence.models import RecordQuerySet

FIRST = "A colleague or the checks changed this flag after you opened it"
CHANGED = f"{FIRST}. Read it again, then send it again. What you typed is still here."


@permission_required("alerts.change_flag", raise_exception=True)
def flag_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    flag = _flag_or_404(request, pk)
    form = AcknowledgeForm(typed_in(request), initial={"version": flag.version})
    return _quiet(request, flag, form, "Acknowledge", f"Acknowledged: {flag}.")


@permission_required("alerts.change_flag", raise_exception=True)
def flag_snooze(request: HttpRequest, pk: int) -> HttpResponse:
    flag = _flag_or_404(request, pk)
    form = SnoozeForm(
        typed_in(request),
        initial={"version": flag.version},
        on=request.as_at_default,
    )
    return _quiet(request, flag, form, "Snooze", f"Snoozed: {flag}.")


@permission_required("alerts.change_flag", raise_exception=True)
@require_POST
def flag_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    flag = _flag_or_404(request, pk)
    form = ReadForm(request.POST)
    if form.is_valid() and _take_back(request, flag, form.cleaned_data["version"]):
        messages.success(request, f"It presses again: {flag}.")
    else:
        messages.error(request, f"{FIRST}: {flag}. Read it again, then decide.")
    return redirect(came_from(request) or _list(request))


def _quiet(
    request: HttpRequest, flag: Flag, form: AcknowledgeForm, verb: str, done: str
) -> HttpResponse:
    """Show the form, or write what was said and go back to the list."""
    if request.method == "POST" and form.is_valid():
        if _write(request, flag, form.cleaned_data):
            messages.success(request, f"{done} It still counts.")
            return redirect(came_from(request) or _list(request))
        form.add_error(None, CHANGED)
        form.data = form.data.copy()
        form.data["version"] = flag.version
    request.marking = highest_marking(_named(request, flag), also=flag.marking_ids)
    due = due_words(flag, request.as_at)
    context = {"flag": flag, "due": due, "form": form, "verb": verb}
    return render(request, "alerts/flag_form.html", context | _way_back(request))


def _way_back(request: HttpRequest) -> dict[str, str]:
    back = came_from(request)
    return {"next": back or "", "cancel_url": back or _list(request)}


def _take_back(request: HttpRequest, flag: Flag, version: int) -> bool:
    return Flag.objects.filter(pk=flag.pk).take_back(version, request.user)


def _write(request: HttpRequest, flag: Flag, said: dict[str, Any]) -> bool:
    return Flag.objects.filter(pk=flag.pk).acknowledge(
        said["version"], request.user, said["reason"], said.get("until")
    )


def _flag_or_404(request: HttpRequest, pk: int) -> Flag:
    flags = Flag.objects.visible_to(request.user).open()
    return get_object_or_404(flags.select_related("acknowledged_by"), pk=pk)


def _named(request: HttpRequest, flag: Flag) -> list[RecordQuerySet]:
    """Its subject and its actor, which may be marked otherwise since the last run."""
    named = [Actor.objects.visible_to(request.user).filter(pk=flag.actor_id)]
    if flag.rule in RULES:
        subjects = apps.get_model(flag.subject_model).objects.visible_to(request.user)
        named.append(subjects.filter(pk=flag.subject_id))
    return named


def _list(request: HttpRequest) -> str:
    return dated(request, reverse("alerts:flag_list"))
