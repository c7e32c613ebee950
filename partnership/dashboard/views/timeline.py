"""An actor's timeline on a page of its own."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from partnership.actors.models import Actor
from partnership.dashboard.timeline.filters import TimelineFilter
from partnership.dashboard.timeline.page import page_of
from partnership.dashboard.timeline.report import TIMELINE
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.clock import chosen_view
from partnership.exchange.file_links import file_links


@permission_required("actors.view_actor", raise_exception=True)
def timeline(request: HttpRequest, slug: str) -> HttpResponse:
    actor = get_object_or_404(Actor.objects.visible_to(request.user), slug=slug)
    form = TimelineFilter(request.GET, reader=request.user)
    request.marking = overall_marking(marks_of([actor]))
    context = {"actor": actor, "form": form}
    if not form.is_valid():
        return render(request, "dashboard/timeline.html", context, status=400)
    page = page_of(form.timeline(actor, request.as_at), request.GET)
    request.marking = overall_marking([*marks_of([actor]), *page.marking_ids])
    asked = [
        (name, value) for name, value in request.GET.items() if name in form.fields
    ]
    query = urlencode([("actor", slug), *asked, *chosen_view(request).items()])
    context |= {
        "page": page,
        "earlier_url": page.earlier_url(request.GET),
        "later_url": page.later_url(request.GET),
        "exports": file_links(request.user, TIMELINE, f"?{query}"),
    }
    return render(request, "dashboard/timeline.html", context)
