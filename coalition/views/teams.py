"""Provincial teams: the list with its map, one team, and the figures as files."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from coalition.forms.teams import TeamFilter
from coalition.models import PRT, PostStatement
from coalition.team import listing, page
from coalition.team.bearing import shown
from coalition.team.drawing import team_map
from coalition.team.left_out import soft_statements
from coalition.team.report import PROVINCIAL_TEAMS
from coalition.team.wider import course, sources_of_measure
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.beside import show_beside
from partnership.evidence.clock import dated
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS


@permission_required("coalition.view_prt", raise_exception=True)
def prt_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    found = listing.build(on, reader, request.GET, request.evidence)
    every_team = PRT.objects.visible_to(reader).order_by().values("pk")
    request.marking = highest_marking(shown(on, reader, every_team))
    quarters = course(on, reader, request.evidence)
    sources = sources_of_measure(on, reader, request.evidence)
    bear(request, [], also=marks_of(sources.named))
    host = request.programme.host_nation if request.programme else None
    context = {
        "list": found,
        "form": found.form,
        "map": team_map(found.teams, host.iso3 if host else None),
        "wider": quarters[-1],
        "sources": sources,
        "course": quarters if quarters[0].is_known else [],
        "left_out": soft_statements(on, reader, every_team).in_words(request.evidence),
        "exports": _exports(request),
    }
    status = 400 if found.form.errors else 200
    return render(request, "coalition/prt_list.html", context, status=status)


@permission_required("coalition.view_prt", raise_exception=True)
def prt_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        built = page.build(request.as_at, request.user, request.evidence, pk)
    except PRT.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = built.marking
    show_beside(request, built.prt)
    soft = soft_statements(request.as_at, request.user, [pk])
    context = {"page": built, "left_out": soft.in_words(request.evidence)}
    return render(request, "coalition/prt_detail.html", context)


@permission_required("coalition.view_prt", raise_exception=True)
def prt_post(request: HttpRequest, pk: int) -> HttpResponse:
    """The page on which a statement of posts stands: that of its team."""
    posts = PostStatement.objects.visible_to(request.user).select_related("prt")
    post = get_object_or_404(posts, pk=pk)
    return redirect(dated(request, post.prt.get_absolute_url()))


@permission_required("coalition.export_prt", raise_exception=True)
def prt_file(request: HttpRequest, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    form = TeamFilter(request.GET, reader=request.user)
    if not form.is_valid() or request.as_at_error:
        return prt_list(request)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, PROVINCIAL_TEAMS, question, file_format)


def _exports(request: HttpRequest) -> list[dict[str, str]]:
    """The same figures as files, with the date of the page, for those who may."""
    left = ("as_at", "page")
    kept = [(key, value) for key, value in request.GET.items() if key not in left]
    query = urlencode([*kept, ("as_at", request.as_at.isoformat())])
    return file_links(request.user, PROVINCIAL_TEAMS, f"?{query}")
