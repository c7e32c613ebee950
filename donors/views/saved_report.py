"""Saved reports: open, save, rename, share and delete them."""

from functools import partial
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from donors.forms.saved_report import TAKEN, SavedReportForm, SaveReportForm
from donors.models import SavedReport
from donors.pledge_report.form import PledgeReportForm
from donors.views.pledge_report import can_be_answered, question_of
from partnership.evidence.clock import chosen_view, dated
from partnership.evidence.templatetags.display import long_day

TEMPLATE = "donors/saved_report_form.html"
NOT_FOR_YOU = (
    "This saved report asks for a record that you may not see, or that is gone. You see"
    " the report as it begins."
)


@permission_required("donors.view_pledge", raise_exception=True)
def saved_report(request: HttpRequest, pk: int) -> HttpResponse:
    saved = get_object_or_404(SavedReport.objects.open_to(request.user), pk=pk)
    query = QueryDict(saved.query, mutable=True)
    # What it asks for may be hidden from this reader; the address would name it.
    if not PledgeReportForm(query, reader=request.user).is_valid():
        messages.error(request, NOT_FOR_YOU)
        return redirect(dated(request, _report()))
    for name, value in chosen_view(request).items():
        query.setdefault(name, value)
    return redirect(f"{_report()}?{query.urlencode()}")


@permission_required("donors.add_savedreport", raise_exception=True)
def saved_report_add(request: HttpRequest) -> HttpResponse:
    question = question_of(request)
    if not can_be_answered(question):
        context = {"form": question.form}
        return render(request, "donors/pledge_report.html", context, status=400)
    new = SavedReport(owner=request.user)
    form = partial(SaveReportForm, on=long_day(question.on))
    form = form(request.POST or None, instance=new, owner=request.user)
    if form.is_valid():
        pairs = question.asked
        if form.is_dated:
            pairs = [*pairs, ("as_at", question.on.isoformat())]
        new.query = urlencode(pairs)
    return _answer(request, form, "Save this report", "is saved")


@permission_required("donors.change_savedreport", raise_exception=True)
def saved_report_edit(request: HttpRequest, pk: int) -> HttpResponse:
    saved = get_object_or_404(SavedReport.objects.of(request.user), pk=pk)
    form = SavedReportForm(request.POST or None, instance=saved, owner=request.user)
    return _answer(request, form, f"Rename or share: {saved}", "is changed", saved)


@permission_required("donors.delete_savedreport", raise_exception=True)
@require_POST
def saved_report_delete(request: HttpRequest, pk: int) -> HttpResponse:
    saved = get_object_or_404(SavedReport.objects.of(request.user), pk=pk)
    saved.delete()
    messages.success(request, f"{saved} is deleted.")
    return redirect(dated(request, _report()))


def _answer(
    request: HttpRequest,
    form: SavedReportForm,
    heading: str,
    done: str,
    saved: SavedReport | None = None,
) -> HttpResponse:
    """Save and open the report, or show the form with what is wrong in it."""
    if form.is_valid():
        try:
            with transaction.atomic():
                kept = form.save()
        except IntegrityError:
            # Saved in another window between the question and the writing.
            form.add_error("name", TAKEN)
        else:
            messages.success(request, f"{kept} {done}.")
            return redirect(dated(request, kept.get_absolute_url()))
    context = {
        "form": form,
        "heading": heading,
        "saved": saved,
        "cancel_url": dated(request, saved.get_absolute_url() if saved else _report()),
    }
    return render(request, TEMPLATE, context)


def _report() -> str:
    return reverse("donors:pledge_report")
