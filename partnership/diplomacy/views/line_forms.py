"""Record a line to take, draft and reword its versions, withdraw one."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from partnership.diplomacy.forms.line import LineForm, NewLineForm
from partnership.diplomacy.forms.line_version import (
    PublicTextForm,
    VersionEvidenceForm,
    VersionForm,
    WithdrawalForm,
)
from partnership.diplomacy.models import LineToTake, LineVersion
from partnership.diplomacy.narrative.actions import refuse_second_draft
from partnership.diplomacy.views.checking import checked_form
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.line import line_or_404
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.refusal import Refused

TEMPLATE = "diplomacy/checked_form.html"
# What the next version begins with.
COPIED = ("text", "audience", "source_id", "citation", "grade", "marking_id")


@permission_required("diplomacy.add_linetotake", raise_exception=True)
def line_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    line = LineToTake(marking_id=programme.default_marking_id if programme else None)
    page = _page(request, "Add a line to take", reverse("diplomacy:line_list"))
    # The line's own page, where its first version waits for clearance.
    page["done"] = lambda written: dated(request, written.get_absolute_url())
    said = "The line is recorded. Its first version is a draft until it is cleared."
    form = partial(NewLineForm, today=request.as_at_default)
    save = partial(add_record, message=said)
    return checked_form(request, form, line, page, {"text": False}, [], save)


@permission_required("diplomacy.change_linetotake", raise_exception=True)
def line_edit(request: HttpRequest, pk: int) -> HttpResponse:
    line = line_or_404(request, pk)
    request.marking = line.marking
    page = form_page(request, f"Update {line}", line.get_absolute_url())
    return edit_record(request, LineForm, line, **page)


@permission_required("diplomacy.add_lineversion", raise_exception=True)
def version_add(request: HttpRequest, pk: int) -> HttpResponse:
    line = line_or_404(request, pk)
    try:
        refuse_second_draft(line, request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(dated(request, line.get_absolute_url()))
    version, named = _next(request, line)
    page = _page(request, f"Draft a version: {line}", line.get_absolute_url())
    save = partial(add_record, message="The version is drafted. Nobody has cleared it.")
    form = partial(VersionForm, today=request.as_at_default)
    return checked_form(request, form, version, page, {"text": False}, named, save)


@permission_required("diplomacy.change_lineversion", raise_exception=True)
def version_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Reword a draft; of what is cleared, correct the evidence or the marking."""
    version = version_or_404(request, pk)
    back, named = version.get_absolute_url(), [version, version.line_to_take]
    is_over = version.cleared_on or version.withdrawn_on
    # Words that were typed before that are refused in their own form, and not lost.
    is_stale = request.POST.get("version") != str(version.version)
    is_late = "text" in request.POST and is_stale
    if is_over and not is_late:
        request.marking = highest_marking([], also=marks_of(named))
        page = form_page(request, f"Correct the evidence: {version}", back)
        return edit_record(request, VersionEvidenceForm, version, **page)
    page = _page(request, f"Reword {version}", back)
    form = partial(VersionForm, today=request.as_at_default)
    texts = {"text": False}
    return checked_form(request, form, version, page, texts, named, edit_record)


@permission_required("diplomacy.change_lineversion", raise_exception=True)
def version_public(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the public text; reworded, it waits for its clearance again."""
    version = version_or_404(request, pk)
    page = _page(request, f"Public text: {version}", version.get_absolute_url())
    page["context"]["aside"] = [("Internal text", version.text)]
    named, texts = [version, version.line_to_take], {"public_text": True}
    return checked_form(
        request, PublicTextForm, version, page, texts, named, edit_record
    )


@permission_required("diplomacy.change_lineversion", raise_exception=True)
def version_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    version = version_or_404(request, pk)
    request.marking = highest_marking(
        [], also=marks_of([version, version.line_to_take])
    )
    page = form_page(request, f"Withdraw {version}", version.get_absolute_url())
    form = partial(WithdrawalForm, today=request.as_at_default)
    message = f"{version} is withdrawn."
    return edit_record(request, form, version, **page, message=message)


def version_or_404(request: HttpRequest, pk: int) -> LineVersion:
    """A version known at the date, of a line that the reader may see."""
    seen = LineVersion.objects.visible_to(request.user).known(request.as_at)
    version = get_object_or_404(seen.select_related("marking"), pk=pk)
    version.line_to_take = line_or_404(request, version.line_to_take_id)
    return version


def _page(request: HttpRequest, heading: str, back: str) -> dict[str, Any]:
    return form_page(request, heading, back) | {"template": TEMPLATE}


def _next(
    request: HttpRequest, line: LineToTake
) -> tuple[LineVersion, list[LineToTake | LineVersion]]:
    """The version to come, with the words of the newest, and what its page names."""
    newest = LineVersion.objects.visible_to(request.user).filter(line_to_take=line)
    before = newest.order_by("-number").first()
    version = LineVersion(line_to_take=line, valid_from=request.as_at_default)
    version.marking_id = line.marking_id
    if before is None:
        return version, [line]
    for name in COPIED:
        setattr(version, name, getattr(before, name))
    return version, [line, before]
