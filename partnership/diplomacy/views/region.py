"""The region: how long since each actor's last visible step; one actor's steps."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.forms.engagement import EngagementStepForm
from partnership.diplomacy.forms.region_filter import RegionFilter
from partnership.diplomacy.models import EngagementStep, RegionalGrouping
from partnership.diplomacy.region import actor_page, course, listing
from partnership.diplomacy.region.alerts import SILENT_DAYS
from partnership.diplomacy.region.bearing import of_the_region
from partnership.diplomacy.region.report import REGION
from partnership.diplomacy.views.recording import correct_fact, record_fact
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.exchange.file_links import files_of


@permission_required("diplomacy.view_engagementstep", raise_exception=True)
def region(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    form = RegionFilter(request.GET)
    found = listing.build(on, reader, request.evidence, form.order)
    request.marking = highest_marking(of_the_region(on, reader), found.marking_ids)
    drawn = course.course(on, reader)
    sources = course.sources_of_steps(drawn, on, reader)
    bear(request, [], also=marks_of(sources.named))
    context = {
        "list": found,
        "form": form,
        "exports": files_of(request, REGION),
        "course": drawn,
        "sources": sources,
        "drawn": [(row, drawn.marks.get(row.actor_id, [])) for row in found.rows],
        "groupings": RegionalGrouping.objects.visible_to(reader).names(),
        "silent_days": SILENT_DAYS,
        "left_out": found.soft.in_words(request.evidence),
    }
    status = 400 if form.errors else 200
    return render(request, "diplomacy/region.html", context, status=status)


@permission_required("diplomacy.view_engagementstep", raise_exception=True)
def region_actor(request: HttpRequest, pk: int) -> HttpResponse:
    actor = _actor_or_404(request, pk)
    page = actor_page.build(actor, request.as_at, request.user, request.evidence)
    request.marking = highest_marking([], also=page.marking_ids)
    context = {"page": page, "actor": actor}
    return render(request, "diplomacy/region_actor.html", context)


@permission_required("diplomacy.add_engagementstep", raise_exception=True)
def region_step_add(request: HttpRequest, pk: int) -> HttpResponse:
    actor = _actor_or_404(request, pk)
    request.marking = actor.marking
    step = EngagementStep(actor=actor)
    back = reverse("diplomacy:region_actor", args=[pk])
    heading, said = f"Record a step: {actor}", "The step is recorded."
    return record_fact(request, EngagementStepForm, step, heading, back, said)


@permission_required("diplomacy.change_engagementstep", raise_exception=True)
def region_step_correct(request: HttpRequest, pk: int) -> HttpResponse:
    steps = EngagementStep.objects.visible_to(request.user)
    step = get_object_or_404(steps.select_related("actor", "marking"), pk=pk)
    request.marking = highest_marking([], also=marks_of([step, step.actor]))
    heading = f"Correct a step: {step.actor}"
    back = step.get_absolute_url()
    return correct_fact(request, EngagementStepForm, step, heading, back)


def _actor_or_404(request: HttpRequest, pk: int) -> Actor:
    actors = Actor.objects.visible_to(request.user).select_related("marking")
    return get_object_or_404(actors, pk=pk)
