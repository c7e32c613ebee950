"""Scenarios: list, open, make and change them."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from coalition.forms import ScenarioForm
from coalition.models import Scenario
from coalition.projection.filters import ScenarioPageFilter
from coalition.projection.reading import read_facts
from coalition.projection.scenario_page import build
from coalition.projection.scenario_report import SCENARIOS
from coalition.projection.scenarios import read_assumptions
from coalition.projection.subjects import subjects
from coalition.views.projection import bear_named, bearing, exports, lead_of
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.models import Marking
from partnership.evidence.paging import page_url
from partnership.exchange.file_links import files_of

FORM = "coalition/scenario_form.html"
ROWS = 50


@permission_required("coalition.view_contributor", raise_exception=True)
def scenario_list(request: HttpRequest) -> HttpResponse:
    seen = Scenario.objects.visible_to(request.user)
    known = seen.filter(as_at__lte=request.as_at).select_related("owner")
    page = Paginator(known.order_by("name", "pk"), ROWS).get_page(
        request.GET.get("page")
    )
    request.marking = overall_marking(marks_of(page.object_list))
    context = {
        "page": page,
        "exports": files_of(request, SCENARIOS),
        "later": seen.count() - page.paginator.count,
        "previous_url": page_url(request.GET, page, -1),
        "next_url": page_url(request.GET, page, 1),
    }
    return render(request, "coalition/scenario_list.html", context)


@permission_required("coalition.view_contributor", raise_exception=True)
def scenario(request: HttpRequest, pk: int) -> HttpResponse:
    chosen = scenario_or_404(request, pk)
    form = ScenarioPageFilter(request.GET, reader=request.user)
    template, context = "coalition/scenario.html", {"form": form, "scenario": chosen}
    request.marking = bearing(form, [chosen.marking_id])
    if not form.is_valid():
        return render(request, template, context, status=400)
    page = build(chosen, request.user, form, request.as_at, lead_of(request))
    request.marking = bearing(form, page.result.marks)
    bear_named(request, page)
    begins = {"as_at": chosen.as_at.isoformat(), "scenario": chosen.pk}
    context |= {"page": page, "exports": exports(request, form, **begins)}
    return render(request, template, context)


@permission_required("coalition.add_scenario", raise_exception=True)
def scenario_add(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    facts = read_facts(on, reader, lead_of(request))
    request.marking = overall_marking(facts.marks)
    new = Scenario(owner=reader, as_at=on, marking=_least(request))
    return add_record(
        request,
        partial(ScenarioForm, subjects=subjects(facts), assumed=[]),
        new,
        template=FORM,
        context={
            "heading": "Make a scenario",
            "begins": on,
            "cancel_url": dated(request, reverse("coalition:projection")),
        },
        done=lambda made: dated(request, made.get_absolute_url()),
        message="The scenario is saved. The record is as it was.",
    )


@permission_required("coalition.change_scenario", raise_exception=True)
def scenario_edit(request: HttpRequest, pk: int) -> HttpResponse:
    chosen = scenario_or_404(request, pk)
    facts = read_facts(chosen.as_at, request.user, lead_of(request))
    assumed, marks = read_assumptions(chosen, request.user)
    request.marking = overall_marking({*facts.marks, *marks, chosen.marking_id})
    address = dated(request, chosen.get_absolute_url())
    return edit_record(
        request,
        partial(ScenarioForm, subjects=subjects(facts, assumed), assumed=assumed),
        chosen,
        template=FORM,
        context={
            "heading": f"Change “{chosen}”",
            "begins": chosen.as_at,
            "cancel_url": address,
            "assumed": assumed,
        },
        done=address,
        message="The scenario is changed. The record is as it was.",
    )


def scenario_or_404(request: HttpRequest, pk: int) -> Scenario:
    """One that the reader may see, and that begins by the date of the page."""
    known = Scenario.objects.visible_to(request.user).filter(as_at__lte=request.as_at)
    return get_object_or_404(known.select_related("owner", "marking"), pk=pk)


def _least(request: HttpRequest) -> Marking | None:
    """What a new scenario bears unless another marking is chosen."""
    if request.programme:
        return request.programme.default_marking
    return Marking.objects.visible_to(request.user).order_by("rank", "pk").first()
