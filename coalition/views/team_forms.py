"""Add a team, edit it, and record or correct what is dated of it."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from coalition.forms.team import NewTeamForm, TeamForm
from coalition.forms.team_assessment import AssessmentForm
from coalition.forms.team_fact import TeamFactForm
from coalition.forms.team_funding import FundingForm
from coalition.forms.team_participation import ParticipationForm
from coalition.forms.team_post import PostForm
from coalition.forms.team_status import TeamStatusForm
from coalition.models import (
    PRT,
    FundingStatement,
    Participation,
    PostStatement,
    PRTStatus,
    TeamAssessment,
)
from coalition.team.bearing import shown
from coalition.team.page import row_of, team_now, team_of
from coalition.views.form_page import form_page
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record


@permission_required("coalition.add_prt", raise_exception=True)
def prt_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    record = PRT(marking=programme.default_marking) if programme else PRT()
    return add_record(
        request,
        partial(NewTeamForm, today=request.as_at_default),
        record,
        **form_page(request, "Add a team", reverse("coalition:prt_list"), []),
        done=lambda team: dated(request, team.get_absolute_url()),
        message="The team is recorded.",
    )


@permission_required("coalition.change_prt", raise_exception=True)
def prt_edit(request: HttpRequest, pk: int) -> HttpResponse:
    prt = _team(request, pk)
    return edit_record(
        request,
        TeamForm,
        prt,
        **_page(request, prt, f"Update {prt}"),
        done=dated(request, prt.get_absolute_url()),
    )


@permission_required("coalition.change_prt", raise_exception=True)
def prt_status_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, TeamStatusForm, "status")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_status_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, PRTStatus, pk, TeamStatusForm, "status")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_post_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, PostForm, "posts")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_post_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, PostStatement, pk, PostForm, "posts")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_funding_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, FundingForm, "money")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_funding_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, FundingStatement, pk, FundingForm, "money")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_participation_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, ParticipationForm, "participant")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_participation_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, Participation, pk, ParticipationForm, "participant")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_assessment_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, AssessmentForm, "assessment")


@permission_required("coalition.change_prt", raise_exception=True)
def prt_assessment_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, TeamAssessment, pk, AssessmentForm, "assessment")


def _add(
    request: HttpRequest, pk: int, form: type[TeamFactForm], noun: str
) -> HttpResponse:
    """Show or save the form of a dated fact of a team."""
    prt = _team(request, pk)
    return add_record(
        request,
        partial(form, prt=prt, today=request.as_at_default),
        form.Meta.model(prt=prt, marking=prt.marking),
        **_page(request, prt, f"{prt}: record {noun}"),
        done=dated(request, prt.get_absolute_url()),
        message=f"{prt}: {noun} recorded.",
    )


def _correct(
    request: HttpRequest,
    model: type[models.Model],
    pk: int,
    form: type[TeamFactForm],
    noun: str,
) -> HttpResponse:
    """Show or save the form of a dated fact that is on record."""
    facts = model.objects.visible_to(request.user).select_related("marking")
    fact = get_object_or_404(facts, pk=pk)
    prt = _team(request, fact.prt_id)
    return edit_record(
        request,
        partial(form, prt=prt, today=request.as_at_default),
        fact,
        **_page(request, prt, f"{prt}: correct {noun}"),
        done=dated(request, prt.get_absolute_url()),
        message=f"{prt}: {noun} corrected.",
    )


def _team(request: HttpRequest, pk: int) -> PRT:
    try:
        return team_of(request.user, pk)
    except PRT.DoesNotExist as unknown:
        raise Http404 from unknown


def _page(request: HttpRequest, prt: PRT, heading: str) -> dict:
    """The page of a form about a team; beside it stands what the record says."""
    request.marking = highest_marking(shown(request.as_at, request.user, [prt.pk]))
    row = row_of(prt, request.as_at, request.user, request.evidence)
    return form_page(request, heading, prt.get_absolute_url(), team_now(row))
