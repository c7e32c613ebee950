"""The front page: what a minister sees first."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.dashboard import front_page as overview
from partnership.dashboard.drawing import drawn


@permission_required("coalition.view_contributor", raise_exception=True)
def front_page(request: HttpRequest) -> HttpResponse:
    page = overview.build(
        request.as_at, request.user, request.programme, request.evidence
    )
    request.marking = page.marking
    return render(request, "dashboard/front_page.html", drawn(page, request.programme))
