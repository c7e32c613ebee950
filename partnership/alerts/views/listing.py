"""The list of open flags at a date."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.alerts.forms import FlagFilter
from partnership.alerts.queries import SHOWN_AT_MOST, OpenFlags, open_flags
from partnership.evidence.models import Marking


@permission_required("alerts.view_flag", raise_exception=True)
def flag_list(request: HttpRequest) -> HttpResponse:
    form = FlagFilter(request.GET, reader=request.user)
    found = open_flags(request.as_at, request.user, SHOWN_AT_MOST, **form.asked())
    request.marking = _highest(request, found)
    return render(request, "alerts/flag_list.html", {"form": form, "found": found})


def _highest(request: HttpRequest, found: OpenFlags) -> Marking | None:
    """The highest marking on the page; a flag that no run has stored has one too."""
    shown = Marking.objects.filter(pk__in={flag.marking_id for flag in found.flags})
    programme = request.programme
    marks = [*shown, *([programme.default_marking] if programme else [])]
    return max(marks, key=lambda mark: mark.rank, default=None)
