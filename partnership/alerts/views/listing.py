"""The list of open flags at a date."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.alerts.forms import FlagFilter
from partnership.alerts.queries import SHOWN_AT_MOST, open_flags
from partnership.evidence.banner import overall_marking


@permission_required("alerts.view_flag", raise_exception=True)
def flag_list(request: HttpRequest) -> HttpResponse:
    form = FlagFilter(request.GET, reader=request.user)
    found = open_flags(request.as_at, request.user, SHOWN_AT_MOST, **form.asked())
    request.marking = overall_marking(found.marking_ids)
    return render(request, "alerts/flag_list.html", {"form": form, "found": found})
