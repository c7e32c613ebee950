"""Debt relief: all claims, one claim, and recording or correcting them."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from donors.debt.benchmark import against
from donors.debt.page import benchmark_at, build, claims_at, marks_beside
from donors.debt.report import DEBT
from donors.debt.words import claim_now, lede
from donors.forms.debt import DebtClaimForm, DebtForm, ReliefStageForm
from donors.models import DebtClaim, ReliefStage
from donors.views.form_page import dated
from partnership.evidence.banner import highest_marking
from partnership.evidence.beside import show_beside
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.editing import add_record, came_from, edit_record
from partnership.evidence.refusal import or_say_why
from partnership.exchange.file_links import files_of


@permission_required("donors.view_debtclaim", raise_exception=True)
def debt_list(request: HttpRequest) -> HttpResponse:
    page = build(request.as_at, request.user, request.evidence)
    claims = DebtClaim.objects.visible_to(request.user).at(request.as_at)
    request.marking = highest_marking(
        [claims, _stages(request)], also=page.marks_of_named
    )
    context = {"page": page, "lede": lede(page), "exports": files_of(request, DEBT)}
    return render(request, "donors/debt_list.html", context)


@permission_required("donors.view_debtclaim", raise_exception=True)
def debt_claim(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(request, pk)
    changes = latest_changes(claim, request.user)
    benchmark = benchmark_at(request.as_at, request.user, request.evidence)
    bears = [
        claim.marking_id,
        *marks_beside(claim),
        *(benchmark.marking_ids if benchmark else []),
    ]
    request.marking = highest_marking(
        [_stages(request).filter(claim=claim)],
        also=[*bears, *marking_ids_of(changes)],
    )
    show_beside(request, claim)
    context = {
        "claim": claim,
        "benchmark": benchmark,
        "against": against(claim, benchmark),
        "changes": changes,
    }
    return render(request, "donors/debt_claim.html", context)


@permission_required("donors.add_debtclaim", raise_exception=True)
def debt_claim_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    claim = DebtClaim(marking=programme.default_marking if programme else None)
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            claim,
            **_form_page(request, "Record a debt claim"),
            done=dated(request, reverse("donors:debt_list")),
            message="The claim is recorded.",
        ),
        _form(request, DebtClaimForm),
    )


@permission_required("donors.change_debtclaim", raise_exception=True)
def debt_claim_edit(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(request, pk)
    return or_say_why(
        lambda form: edit_record(
            request,
            form,
            claim,
            **_form_page(request, f"Update the claim of {claim}", claim),
            done=dated(request, claim.get_absolute_url()),
        ),
        _form(request, DebtClaimForm),
    )


@permission_required("donors.add_reliefstage", raise_exception=True)
def relief_stage_add(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(request, pk)
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            ReliefStage(claim=claim, marking=claim.marking),
            **_form_page(request, f"Record a stage of relief: {claim}", claim),
            done=dated(request, claim.get_absolute_url()),
            message=f"{claim}: the stage is recorded.",
        ),
        _form(request, ReliefStageForm),
    )


@permission_required("donors.change_reliefstage", raise_exception=True)
def relief_stage_edit(request: HttpRequest, pk: int) -> HttpResponse:
    stages = ReliefStage.objects.visible_to(request.user).select_related("marking")
    stage = get_object_or_404(stages, pk=pk)
    claim = stage.claim = _claim(request, stage.claim_id)
    page = _form_page(request, f"Update the stage of relief: {claim}", claim)
    request.marking = stage.marking
    return or_say_why(
        lambda form: edit_record(
            request,
            form,
            stage,
            **page,
            done=dated(request, claim.get_absolute_url()),
            message=f"{claim}: the stage is updated.",
        ),
        _form(request, ReliefStageForm),
    )


def _claim(request: HttpRequest, pk: int) -> DebtClaim:
    claims = claims_at(request.as_at, request.user, request.evidence)
    return get_object_or_404(claims.select_related("marking"), pk=pk)


def _stages(request: HttpRequest) -> Any:
    return ReliefStage.objects.visible_to(request.user).agreed_by(request.as_at)


def _form(request: HttpRequest, form: type[DebtForm]) -> partial:
    return partial(form, today=request.as_at_default)


def _form_page(
    request: HttpRequest, heading: str, claim: DebtClaim | None = None
) -> dict[str, Any]:
    back = claim.get_absolute_url() if claim else reverse("donors:debt_list")
    if claim:
        request.marking = claim.marking
    return {
        "template": "donors/debt_form.html",
        "context": {
            "heading": heading,
            "next": came_from(request) or "",
            "cancel_url": came_from(request) or dated(request, back),
            "aside": claim_now(claim) if claim else [],
        },
    }
