"""A pledge's whole plan of instalments on one page."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse

from donors.forms import EqualPartsForm, PlanForm
from donors.models import Instalment, Pledge
from donors.plan import Plan, standing_plan, to_plan
from donors.views.form_page import no_form, record_of, visible_pledge
from partnership.evidence.refusal import Refused

TEMPLATE = "donors/plan_form.html"


@permission_required("donors.add_instalment", raise_exception=True)
def plan_edit(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    try:
        plan = standing_plan(pledge, request.user)
    except Refused as refused:
        what = "The plan cannot be changed here"
        return no_form(request, pledge, "Plan of instalments", what, refused)
    parts = _parts(request, pledge)
    form = partial(PlanForm, plan=plan, filled=parts.rows)
    context = _context(pledge, plan, parts)
    noun = "the plan of instalments"
    return record_of(request, pledge, form, Instalment, noun, **context)


def _parts(request: HttpRequest, pledge: Pledge) -> EqualPartsForm:
    """What fills the rows, where it is asked for."""
    asked = request.GET if "months" in request.GET else None
    parts = EqualPartsForm(asked, pledge=pledge)
    if asked:
        parts.is_valid()
    return parts


def _context(pledge: Pledge, plan: Plan, parts: EqualPartsForm) -> dict[str, Any]:
    return {
        "template": TEMPLATE,
        "parts": parts,
        "to_plan": to_plan(pledge),
        "aside": plan.said,
        "aside_heading": "The plan on record",
    }
