"""Your files, made in the background: ask for one, take it, remove it."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from partnership.exchange.export_jobs.asking import NoRoom, ask_for_file
from partnership.exchange.export_jobs.bounds import MOST_FILES
from partnership.exchange.export_jobs.taking import (
    LOWERED,
    check_may_take,
)
from partnership.exchange.export_jobs.taking import (
    kept_file as kept_file_response,
)
from partnership.exchange.file_links import MAY_EXPORT
from partnership.exchange.file_view import question_of
from partnership.exchange.models import ExportJob, JobState
from partnership.exchange.models.export_job import KEPT
from partnership.exchange.registry import REPORTS, UnknownReport, find_report
from partnership.exchange.report import Report
from partnership.exchange.stream import site_of
from partnership.exchange.writers import formats_of


class FormatForm(forms.Form):
    """In which format a file is made."""

    format = forms.ChoiceField(label="Format")

    def __init__(self, *args, report: Report, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        names = formats_of(report)
        self.fields["format"].choices = [(name, name.upper()) for name in names]


@permission_required(MAY_EXPORT, raise_exception=True)
@require_safe
def file_list(request: HttpRequest) -> HttpResponse:
    jobs = list(ExportJob.objects.of_person(request.user)[: MOST_FILES + 1])
    for job in jobs:
        job.title = REPORTS[job.report].title if job.report in REPORTS else job.report
        job.is_seen = set(job.marking_ids) <= set(request.user.visible_marking_ids)
    context = {
        "jobs": jobs,
        "under_way": any(job.is_under_way for job in jobs),
        "days": KEPT.days,
        "most": MOST_FILES,
        "lowered": LOWERED,
    }
    return render(request, "exchange/file_list.html", context)


@permission_required(MAY_EXPORT, raise_exception=True)
def file_make(request: HttpRequest, name: str) -> HttpResponse:
    report = _report(request, name)
    question = question_of(request, report)
    form = FormatForm(request.POST or request.GET or None, report=report)
    if request.method == "POST" and form.is_valid():
        try:
            ask_for_file(
                report=report,
                question=question,
                file_format=form.cleaned_data["format"],
                site=site_of(request),
                at=timezone.now(),
                by=request.user,
            )
        except NoRoom as no_room:
            form.add_error(None, str(no_room))
        else:
            messages.success(request, "The file is being made. It will stand here.")
            return redirect("exchange:file_list")
    if request.method != "POST" and "format" not in request.GET:
        form = FormatForm(report=report)
    fields = question.form.fields
    filters = [
        (fields[name].label or name.replace("_", " ").capitalize(), words)
        for name, words in question.filters_in_words.items()
        if words and name in fields
    ]
    context = {
        "report": report,
        "form": form,
        "filters": filters,
        "days": KEPT.days,
    }
    status = 400 if form.errors else 200
    return render(request, "exchange/file_make.html", context, status=status)


@permission_required(MAY_EXPORT, raise_exception=True)
@require_safe
def kept_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    own = ExportJob.objects.of_person(request.user)
    job = get_object_or_404(own.filter(state=JobState.DONE), pk=pk)
    check_may_take(request.user, job)
    return kept_file_response(request, job)


@permission_required(MAY_EXPORT, raise_exception=True)
@require_POST
def file_remove(request: HttpRequest, pk: int) -> HttpResponse:
    job = get_object_or_404(ExportJob.objects.of_person(request.user), pk=pk)
    words = "It is cancelled." if job.is_under_way else "The file is removed."
    job.delete()
    messages.success(request, words)
    return redirect("exchange:file_list")


def _report(request: HttpRequest, name: str) -> Report:
    try:
        report = find_report(name)
    except UnknownReport as unknown:
        raise Http404 from unknown
    if not request.user.has_perms(report.rights):
        raise PermissionDenied
    return report
