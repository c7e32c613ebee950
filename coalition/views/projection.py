"""The projection: a page, two courses compared, and the same figures as files."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from coalition.missions.bearing import of_what_follows
from coalition.projection.compare import CompareFilter, compare
from coalition.projection.course_page import CoursePage
from coalition.projection.filters import ProjectionFilter, ProjectionPageFilter
from coalition.projection.page import build
from coalition.projection.report import PROJECTION
from coalition.projection.table import who_departs
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.charts.chart import sources_shown
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

TEMPLATE = "coalition/projection.html"


@permission_required("coalition.view_contributor", raise_exception=True)
def projection(request: HttpRequest) -> HttpResponse:
    form = ProjectionPageFilter(request.GET, reader=request.user)
    request.marking = bearing(form)
    if not form.is_valid():
        return render(request, TEMPLATE, {"form": form}, status=400)
    page = build(request.as_at, request.user, form, lead_of(request))
    request.marking = bearing(form, page.projection.facts.marks)
    bear_named(request, page)
    context = {"form": form, "page": page, "exports": exports(request, form)}
    return render(request, TEMPLATE, context)


@permission_required("coalition.view_contributor", raise_exception=True)
def projection_compare(request: HttpRequest) -> HttpResponse:
    asked = request.GET if "one" in request.GET else None
    form = CompareFilter(asked, reader=request.user, on=request.as_at)
    template, context = "coalition/projection_compare.html", {"form": form}
    marks = marks_of(form.scenarios.values())
    request.marking = bearing(form, marks)
    if asked and not form.is_valid():
        return render(request, template, context, status=400)
    if asked:
        found = compare(form, request.as_at, request.user, lead_of(request))
        request.marking = bearing(form, [*marks, *found.marks])
        context["comparison"] = found
    return render(request, template, context)


@permission_required("coalition.export_scenario", raise_exception=True)
def projection_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in FORMATS:
        raise Http404
    form = ProjectionFilter(request.GET, reader=request.user)
    question = Question(form, request.as_at, request.user, request.known_at)
    if not form.is_valid() or PROJECTION.refuses(question) or request.as_at_error:
        request.marking = bearing(form, marks_of([form.cleaned_data.get("scenario")]))
        return render(request, TEMPLATE, {"form": form}, status=400)
    return file_response(request, PROJECTION, question, file_format)


def bearing(form: ProjectionFilter, marks: Iterable[int] = ()) -> OverallMarking | None:
    """What the figures bear, and the sectors that the filter offers."""
    return highest_marking([form.fields["sector"].queryset], also=marks)


def bear_named(request: HttpRequest, page: CoursePage) -> None:
    """Let the page bear its sources, and what follows the departures it tells of."""
    who = who_departs(page.steps)
    follows = of_what_follows(request.user, contributor__in=who) if who else []
    bear(request, follows, also=marks_of(sources_shown(page.chart)))


def lead_of(request: HttpRequest) -> int | None:
    """The actor whose strength stands apart."""
    return request.programme and request.programme.lead_nation_id


def exports(
    request: HttpRequest, form: ProjectionFilter, **more: Any
) -> list[dict[str, str]]:
    """The same figures as files at the date of the page, for those who may."""
    names = [name for name in ("sector", "months", "evidence") if name in form.fields]
    pairs = {name: form[name].value() for name in names if form[name].value()}
    pairs |= {"as_at": request.as_at.isoformat()} | more
    if request.known_at:
        pairs["as_known"] = request.GET["as_known"]
    return file_links(request.user, PROJECTION, f"?{urlencode(pairs)}")
