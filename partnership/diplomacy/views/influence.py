"""The influences of the strategy, and one of them."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from partnership.diplomacy.forms.influence import InfluenceForm
from partnership.diplomacy.influences import page
from partnership.diplomacy.influences.report import INFLUENCES
from partnership.diplomacy.influences.standing import ranked, standings, worst
from partnership.diplomacy.models import Influence
from partnership.diplomacy.views.recording import correct_fact, record_fact
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.exchange.file_links import files_of


@permission_required("diplomacy.view_influence", raise_exception=True)
def influence_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    rows = standings(on, reader)
    request.marking = highest_marking(
        page.shown(on, reader),
        also=marks_of(one.source for row in rows for one in row.newest),
    )
    context = {
        "rows": rows,
        "exports": files_of(request, INFLUENCES),
        "assessed": sum(row.reading is not None for row in rows),
        "blocked": sum(row.is_blocked for row in rows),
        "worst": worst(rows),
        "ranked": ranked(rows),
    }
    return render(request, "diplomacy/influence_list.html", context)


@permission_required("diplomacy.view_influence", raise_exception=True)
def influence_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    influence = influence_or_404(request, pk)
    built = page.build(influence, on, reader)
    changes = latest_changes(influence, reader)
    request.marking = highest_marking(
        page.shown(on, reader, pk=pk),
        also=[*built.marks_beside, *marking_ids_of(changes)],
    )
    context = {"page": built, "influence": influence, "changes": changes}
    return render(request, "diplomacy/influence_detail.html", context)


@permission_required("diplomacy.add_influence", raise_exception=True)
def influence_add(request: HttpRequest) -> HttpResponse:
    return record_fact(
        request,
        InfluenceForm,
        Influence(),
        "Add an influence",
        reverse("diplomacy:influence_list"),
        "The influence is recorded. Nobody has assessed it yet.",
    )


@permission_required("diplomacy.change_influence", raise_exception=True)
def influence_edit(request: HttpRequest, pk: int) -> HttpResponse:
    influence = influence_or_404(request, pk)
    request.marking = influence.marking
    back = reverse("diplomacy:influence_list")
    return correct_fact(request, InfluenceForm, influence, f"Update {influence}", back)


def influence_or_404(request: HttpRequest, pk: int) -> Influence:
    """An influence that the reader may see and that is known at the date."""
    influences = Influence.objects.visible_to(request.user).known(request.as_at)
    return get_object_or_404(influences.select_related("marking", "owner"), pk=pk)
