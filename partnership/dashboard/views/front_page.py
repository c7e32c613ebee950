"""The front page: what a minister sees first."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@permission_required("coalition.view_contributor", raise_exception=True)
def front_page(request: HttpRequest) -> HttpResponse:
    return render(request, "dashboard/front_page.html", {})
