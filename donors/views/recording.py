"""Record a pledge, or what is known of one beside its ledger."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from donors.forms import (
    ConditionForm,
    ExplanationForm,
    InstalmentForm,
    PledgeForm,
    StatementForm,
)
from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
)
from donors.seen import with_seen
from donors.views.form_page import (
    dated,
    form_page,
    record_of,
    visible_pledge,
)
from partnership.evidence.editing import add_record
from partnership.evidence.refusal import or_say_why


@permission_required("donors.add_pledge", raise_exception=True)
def pledge_add(request: HttpRequest) -> HttpResponse:
    whole = _whole(request)
    record = Pledge(parent=whole, marking=_marking(request, whole))
    if whole:
        record.donor, record.conference = whole.donor, whole.conference
        record.currency, record.is_onward = whole.currency, whole.is_onward
    heading = f"Record a part of {whole}" if whole else "Record a pledge"
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            record,
            **form_page(request, heading, whole),
            done=partial(_page_of, request),
            message="The pledge is recorded.",
        ),
        partial(PledgeForm, today=request.as_at_default),
    )


@permission_required("donors.add_instalment", raise_exception=True)
def instalment_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    return record_of(request, pledge, InstalmentForm, Instalment, "an instalment")


@permission_required("donors.add_pledgestatement", raise_exception=True)
def statement_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    return record_of(request, pledge, StatementForm, PledgeStatement, "a statement")


@permission_required("donors.add_condition", raise_exception=True)
def condition_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    return record_of(request, pledge, ConditionForm, Condition, "a condition")


@permission_required("donors.add_explanation", raise_exception=True)
def explanation_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    return record_of(request, pledge, ExplanationForm, Explanation, "an explanation")


def _whole(request: HttpRequest) -> Pledge | None:
    """The pledge of which a part is recorded; a part has no parts of its own."""
    asked = request.GET.get("part_of", "")
    if not asked:
        return None
    wholes = Pledge.objects.visible_to(request.user).filter(parent=None)
    named = wholes.select_related("donor", "marking")
    known = with_seen(named, request.user, "conference")
    is_key = asked.isdecimal() and len(asked) < 19
    return get_object_or_404(known, pk=asked if is_key else 0)


def _page_of(request: HttpRequest, pledge: Pledge) -> str:
    """The new pledge, or its whole; today's where it is later than the page's date."""
    shown = pledge.parent or pledge
    address = shown.get_absolute_url()
    return dated(request, address) if shown.pledged_on <= request.as_at else address


def _marking(request: HttpRequest, whole: Pledge | None) -> object:
    if whole:
        return whole.marking
    return request.programme.default_marking if request.programme else None
