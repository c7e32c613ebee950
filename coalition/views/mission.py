"""Alternative missions: who is retained by one, the catalogue, and one mission."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from coalition.missions import bearing, catalogue, chart
from coalition.missions.catalogue_report import CATALOGUE
from coalition.missions.no_option import without_option
from coalition.missions.report import MISSIONS, MissionFilter
from coalition.missions.retention import retention
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.clock import dated
from partnership.exchange.file_links import file_links, files_of
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS


@permission_required("coalition.view_mission", raise_exception=True)
def mission_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(
        [
            *bearing.of_departures(reader),
            *bearing.of_options(reader),
            *bearing.of_missions(reader),
        ]
    )
    found = retention(on, reader)
    who = {row.contributor_id for row in found.rows}
    sources = bearing.sources_of_departures(on, reader, who)
    bear(request, [], also=marks_of(sources.named))
    context = {
        "retention": found,
        "sources": sources,
        "months": chart.months(found.months),
        "without": without_option(on, reader),
        "catalogue": catalogue.catalogue(on, reader),
        "exports": file_links(request.user, MISSIONS, dated(request, "")),
        "catalogue_exports": files_of(request, CATALOGUE),
    }
    return render(request, "coalition/mission_list.html", context)


@permission_required("coalition.view_mission", raise_exception=True)
def mission_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    mission = get_object_or_404(catalogue.missions(on, reader), pk=pk)
    changes = latest_changes(mission, reader)
    request.marking = highest_marking(
        [
            *bearing.of_missions(reader, pk=pk),
            *bearing.of_options(reader, mission=mission),
        ],
        also=marking_ids_of(changes),
    )
    context = {
        "mission": mission,
        "steps": catalogue.steps(on, reader, option__mission=mission),
        "changes": changes,
    }
    return render(request, "coalition/mission_detail.html", context)


@permission_required("coalition.export_mission", raise_exception=True)
def mission_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    form = MissionFilter(request.GET, reader=request.user)
    if file_format not in FORMATS or not form.is_valid():
        raise Http404
    if request.as_at_error:
        raise BadRequest(request.as_at_error)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, MISSIONS, question, file_format)
