"""Donor conferences: all of them, one with its scorecard, recording and correcting."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from donors.bearing import marking_of
from donors.forms import ConferenceForm
from donors.gap_report.groups import row_groups
from donors.models import Conference, Pledge
from donors.naming import DONOR, Naming
from donors.scorecard.listing import conferences_at
from donors.scorecard.report import CONFERENCES
from donors.scorecard.scorecard import scorecard
from donors.totals import read_totals
from partnership.evidence.banner import marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, came_from, edit_record
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.file_links import files_of


@permission_required("donors.view_conference", raise_exception=True)
def conference_list(request: HttpRequest) -> HttpResponse:
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at).wholes()
    positions = pledges.with_position(request.as_at, request.user, request.evidence)
    rows = conferences_at(positions)
    conferences = Conference.objects.visible_to(request.user)
    request.marking = marking_of(pledges, request.user, conferences)
    context = {"rows": rows, "exports": files_of(request, CONFERENCES)}
    return render(request, "donors/conference_list.html", context)


@permission_required("donors.view_conference", raise_exception=True)
def conference_detail(request: HttpRequest, slug: str) -> HttpResponse:
    conferences = Conference.objects.visible_to(request.user)
    conference = get_object_or_404(with_sources(conferences, request.user), slug=slug)
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at)
    pledges = pledges.wholes().filter(conference=conference)
    positions = pledges.with_position(request.as_at, request.user, request.evidence)
    groups = positions.groups()
    changes = latest_changes(conference, request.user)
    request.marking = marking_of(
        pledges,
        request.user,
        conferences.filter(pk=conference.pk),
        also=[*marking_ids_of(changes), *marks_of([conference.source])],
        naming=Naming(pledges, (DONOR,)),
    )
    context = {
        "conference": conference,
        "totals": read_totals(request.as_at, groups, request.evidence),
        "groups": row_groups([], groups),
        "card": scorecard(positions, conference),
        "changes": changes,
    }
    return render(request, "donors/conference_detail.html", context)


@permission_required("donors.add_conference", raise_exception=True)
def conference_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    conference = Conference(marking=programme.default_marking if programme else None)
    return add_record(
        request,
        ConferenceForm,
        conference,
        **_form_page(request, "Record a conference"),
        done=lambda new: dated(request, new.get_absolute_url()),
        message="The conference is recorded.",
    )


@permission_required("donors.change_conference", raise_exception=True)
def conference_edit(request: HttpRequest, slug: str) -> HttpResponse:
    conferences = Conference.objects.visible_to(request.user)
    conference = get_object_or_404(conferences.select_related("marking"), slug=slug)
    request.marking = conference.marking
    return edit_record(
        request,
        ConferenceForm,
        conference,
        **_form_page(request, f"Update {conference}", conference),
        done=dated(request, conference.get_absolute_url()),
    )


def _form_page(
    request: HttpRequest, heading: str, conference: Conference | None = None
) -> dict[str, Any]:
    own = conference and conference.get_absolute_url()
    back = dated(request, own or reverse("donors:conference_list"))
    return {
        "template": "donors/conference_form.html",
        "context": {
            "heading": heading,
            "next": came_from(request) or "",
            "cancel_url": came_from(request) or back,
            "aside": _says_now(conference) if conference else [],
        },
    }


def _says_now(conference: Conference) -> list[tuple[str, str]]:
    on, precision = conference.held_on, conference.held_precision
    return [
        ("Held", date_words(on, precision) if on else ""),
        ("Place", conference.place),
    ]
