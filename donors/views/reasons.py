"""The reasons that donors state for what has not come."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from donors.bearing import marking_of
from donors.models import Pledge
from donors.reasons.page import build
from donors.reasons.report import REASONS
from partnership.exchange.file_links import files_of


@permission_required("donors.view_pledge", raise_exception=True)
def reasons(request: HttpRequest) -> HttpResponse:
    page = build(request.as_at, request.user, request.evidence)
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at)
    request.marking = marking_of(pledges, request.user)
    context = {"page": page, "exports": files_of(request, REASONS)}
    return render(request, "donors/reasons.html", context)
