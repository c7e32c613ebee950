"""Country pages: everything about one actor on the three lines."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@permission_required("actors.view_actor", raise_exception=True)
def country_list(request: HttpRequest) -> HttpResponse:
    return render(request, "dashboard/country_list.html", {})


@permission_required("actors.view_actor", raise_exception=True)
def country(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "dashboard/country.html", {})
