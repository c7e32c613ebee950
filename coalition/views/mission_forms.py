"""Record or edit a mission of the catalogue."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from coalition.forms import MissionForm
from coalition.missions import bearing
from coalition.models import Mission
from coalition.views.form_page import form_page
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.models import Programme


@permission_required("coalition.add_mission", raise_exception=True)
def mission_add(request: HttpRequest) -> HttpResponse:
    address = reverse("coalition:mission_list")
    programme = Programme.objects.first()
    return add_record(
        request,
        partial(MissionForm, today=request.as_at_default),
        Mission(marking_id=programme.default_marking_id if programme else None),
        **form_page(request, "Add a mission", address, []),
        done=dated(request, address),
        message="The mission is in the catalogue.",
    )


@permission_required("coalition.change_mission", raise_exception=True)
def mission_edit(request: HttpRequest, pk: int) -> HttpResponse:
    missions = Mission.objects.visible_to(request.user).select_related("marking")
    mission = get_object_or_404(missions, pk=pk)
    request.marking = highest_marking(bearing.of_missions(request.user, pk=pk))
    address = reverse("coalition:mission_list")
    return edit_record(
        request,
        partial(MissionForm, today=request.as_at_default),
        mission,
        **form_page(request, f"Update {mission}", address, []),
        # The mission itself may not be known at the page's date any more.
        done=dated(request, address),
    )
