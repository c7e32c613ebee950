"""Events: the list of them, and one with its dates, objectives, plan and guests."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from partnership.diplomacy.events import listing, page
from partnership.diplomacy.events.report import EVENTS, shown
from partnership.diplomacy.models import Event, EventDate, PlanStep
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.pledged_at import pledges_made
from partnership.exchange.file_links import files_of


@permission_required("diplomacy.view_event", raise_exception=True)
def event_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(shown(on, reader))
    found = listing.build(on, reader, request.GET)
    context = vars(found) | {"exports": files_of(request, EVENTS)}
    status = 400 if found.form.errors else 200
    return render(request, "diplomacy/event_list.html", context, status=status)


@permission_required("diplomacy.view_event", raise_exception=True)
def event_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        built = page.build(request.as_at, request.user, pk)
    except (Event.DoesNotExist, EventDate.DoesNotExist) as unknown:
        raise Http404 from unknown
    pledged = pledges_made(request, built.event.conference_key)
    held = built.marking.held if built.marking else ()
    also = pledged.marking_ids if pledged else ()
    request.marking = highest_marking([], also=[*held, *also])
    context = {"page": built, "pledged": pledged}
    return render(request, "diplomacy/event_detail.html", context)


@permission_required("diplomacy.view_event", raise_exception=True)
def plan_step(request: HttpRequest, pk: int) -> HttpResponse:
    steps = PlanStep.objects.visible_to(request.user)
    events = Event.objects.visible_to(request.user)
    step = get_object_or_404(steps.filter(event__in=events), pk=pk)
    request.marking = step.marking
    place = f"{dated(request, step.event.get_absolute_url())}#plan"
    return redirect(place)
