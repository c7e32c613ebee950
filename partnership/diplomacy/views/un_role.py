"""What the UN, or another organisation, is to do, has where, and must report."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from partnership.diplomacy.forms.role_filter import RoleFilter
from partnership.diplomacy.models import ReportingDue
from partnership.diplomacy.naming import names_of
from partnership.diplomacy.organisations import resolutions, role
from partnership.diplomacy.organisations.report import PRESENCES, REPORTS_DUE, TASKS
from partnership.diplomacy.organisations.resolution_report import RESOLUTIONS
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.exchange.file_links import files_of


@permission_required("diplomacy.view_organisationtask", raise_exception=True)
def un_role(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    form = RoleFilter(request.GET, on=on, reader=reader)
    chosen = form.cleaned_data["organisation"] if form.is_valid() else None
    found = role.build(on, reader, request.evidence, chosen)
    about = names_of(found.tasks, on, reader)
    for task in found.tasks:
        task.about = about.get((task.about_model, task.about_id))
    decided = resolutions.resolutions(on, reader, chosen)
    rows = [*found.tasks, *found.presences, *found.reports, *decided]
    request.marking = highest_marking(
        role.shown(on, reader),
        also=[
            *marks_of(one.source for one in rows),
            *marks_of(decided),
            *marks_of(one.holder for one in decided),
            *(mark for one in about.values() for mark in one.marking_ids),
        ],
    )
    context = {
        "role": found,
        "resolutions": decided,
        "form": form,
        "resolution_exports": files_of(request, RESOLUTIONS),
        "task_exports": files_of(request, TASKS),
        "presence_exports": files_of(request, PRESENCES),
        "report_exports": files_of(request, REPORTS_DUE),
        "chosen": chosen,
        "left_out": found.soft.in_words(request.evidence),
    }
    status = 400 if form.errors else 200
    return render(request, "diplomacy/un_role.html", context, status=status)


@permission_required("diplomacy.view_organisationtask", raise_exception=True)
def reporting_due(request: HttpRequest, pk: int) -> HttpResponse:
    """The page on which a reporting date stands."""
    reports = ReportingDue.objects.visible_to(request.user)
    report = get_object_or_404(reports.select_related("organisation"), pk=pk)
    page = dated(request, reverse("diplomacy:un_role"))
    joint = "&" if "?" in page else "?"
    return redirect(f"{page}{joint}organisation={report.organisation.slug}#reports")
