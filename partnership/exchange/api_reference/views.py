"""The pages of the reference. Only what the reader has a right to is on them."""

from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.exchange.api.openapi.document import ROOT, document
from partnership.exchange.api.registry import RESOURCES
from partnership.exchange.api.reports import ReportView
from partnership.exchange.api_reference.curl import curl
from partnership.exchange.api_reference.listed import reports_of, resources_of
from partnership.exchange.api_reference.operation import (
    Operation,
    outcomes,
    parameters,
)
from partnership.exchange.registry import REPORTS

description = cache(document)


@login_required
def reference(request: HttpRequest) -> HttpResponse:
    whole = description()
    # Of a known status each; the description orders them by their number.
    responses = whole["components"]["responses"]
    problems = {name.removeprefix("Problem"): one for name, one in responses.items()}
    context = {
        "about": whole["info"]["description"],
        "parameters": parameters(whole),
        "outcomes": outcomes(problems, whole["components"]),
        "resources": resources_of(request.user),
        "reports": reports_of(request.user),
        "curl": curl(_site(request), ROOT),
        "description_curl": curl(_site(request), f"{ROOT}openapi.json"),
        "per_minute": settings.API_PER_MINUTE,
        "report_cost": ReportView.throttle_cost,
    }
    return render(request, "exchange/reference/index.html", context)


@login_required
def resource_reference(request: HttpRequest, name: str) -> HttpResponse:
    resource = RESOURCES.get(name)
    if resource is None or not request.user.has_perms(resource.rights):
        raise Http404
    path, site = f"{ROOT}{name}/", _site(request)
    whole = Operation.read(description(), path)
    on = request.as_at.isoformat()
    rows = resource.rows(request.as_at, request.user).order_by("pk")
    key = rows.values_list("pk", flat=True).first()
    few = ",".join(part.name for part in whole.fields[:4])
    lines = {
        "A page of them, as at a date": curl(site, path, {"as_at": on}),
        "Some fields of ten": curl(site, path, {"fields": few, "limit": "10"}),
    }
    if key is not None:
        lines["One, by its number"] = curl(site, f"{path}{key}/", {"as_at": on})
    context = {"title": resource.title, "about": resource.summary, "lines": lines}
    return _page(request, whole, context)


@login_required
def report_reference(request: HttpRequest, name: str) -> HttpResponse:
    report = REPORTS.get(name)
    if report is None or not request.user.has_perms(report.rights):
        raise Http404
    path, site = f"{ROOT}reports/{name}/", _site(request)
    whole = Operation.read(description(), path)
    on = request.as_at.isoformat()
    lines = {"The report as at a date": curl(site, path, {"as_at": on})}
    context = {"title": report.title, "about": whole.summary, "lines": lines}
    return _page(request, whole, context)


def _page(
    request: HttpRequest, operation: Operation, context: dict[str, Any]
) -> HttpResponse:
    context = context | {"operation": operation}
    return render(request, "exchange/reference/operation.html", context)


def _site(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
