"""A pack of briefs for a journey: what is in it, and the one file."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind
from partnership.dashboard.brief.pack import Pack, pack, paper_of
from partnership.dashboard.forms import BriefPackForm


@permission_required("dashboard.view_brief", raise_exception=True)
def brief_pack(request: HttpRequest) -> HttpResponse:
    asked = request.GET if set(request.GET) & set(BriefPackForm.base_fields) else None
    form = BriefPackForm(asked, reader=request.user, on=request.as_at)
    found = _found(request, form)
    request.marking = form.bears(found.marks if found else ())
    file = reverse("dashboard:brief_pack_file", args=["pdf"])
    context = {
        "form": form,
        "pack": found,
        "file_url": f"{file}?{request.GET.urlencode()}",
    }
    status = 400 if form.errors else 200
    return render(request, "dashboard/brief_pack.html", context, status=status)


@permission_required("dashboard.view_brief", raise_exception=True)
def brief_pack_file(request: HttpRequest, file_format: str) -> HttpResponse:
    if file_format != "pdf":
        raise Http404
    form = BriefPackForm(request.GET, reader=request.user, on=request.as_at)
    found = _found(request, form)
    if found is None or request.as_at_error:
        said = [str(error) for errors in form.errors.values() for error in errors]
        raise BadRequest(" ".join([*said, request.as_at_error or ""]).strip())
    record(
        AuditKind.EXPORT_BEGUN,
        Origin.of(request),
        report="brief-pack",
        format=file_format,
        briefs=len(found.briefs),
        as_at=request.as_at.isoformat(),
    )
    pdf = paper_of(found, request.user)
    response = HttpResponse(pdf, content_type="application/pdf")
    name = f"briefs-{request.as_at.isoformat()}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _found(request: HttpRequest, form: BriefPackForm) -> Pack | None:
    """What was asked; None where nothing was, or it cannot be read."""
    if not form.is_valid():
        return None
    event = form.cleaned_data["event"]
    return pack(form.wanted(), form.title, request.as_at, request.user, event)
