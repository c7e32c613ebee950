"""Record the renewal of a mandate."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from coalition.actions import AlreadyRenewed
from coalition.forms import RenewalForm
from coalition.models import Mandate
from coalition.views.form_page import dated, form_page, mandate_now
from partnership.evidence.editing import add_record
from partnership.evidence.precision import DatePrecision


@permission_required("coalition.add_mandate", raise_exception=True)
def mandate_renew(request: HttpRequest, pk: int) -> HttpResponse:
    mandates = Mandate.objects.at(request.as_at, request.user)
    mandate = get_object_or_404(
        mandates.select_related("holder", "contributor", "force", "marking"), pk=pk
    )
    address, now = mandate.get_absolute_url(), mandate_now(mandate)
    request.marking = mandate.marking
    try:
        return add_record(
            request,
            RenewalForm,
            _renewal(mandate),
            **form_page(request, f"Record a renewal: {mandate}", address, now),
            done=dated(request, address),
            message=f"The renewal of {mandate} is recorded.",
        )
    except AlreadyRenewed as refused:
        messages.error(request, str(refused))
        return redirect(dated(request, address))


def _renewal(old: Mandate) -> Mandate:
    """A new mandate, not saved, with what a renewal usually keeps."""
    follows_on = old.expires_on and old.expires_precision == DatePrecision.DAY
    return Mandate(
        renews=old,
        holder=old.holder,
        contributor=old.contributor,
        title=old.title,
        authority_type=old.authority_type,
        body=old.body,
        runs_from=old.expires_on + timedelta(1) if follows_on else None,
        personnel_ceiling=old.personnel_ceiling,
        notice_days=old.notice_days,
        recess_days=old.recess_days,
        marking=old.marking,
    )
