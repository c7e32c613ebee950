"""Record the renewal of a mandate."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse

from coalition.days import shifted
from coalition.forms import RenewalForm
from coalition.models import Mandate
from coalition.views.form_page import mandate_form_page, mandate_or_404
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record
from partnership.evidence.precision import DatePrecision
from partnership.evidence.refusal import or_say_why


@permission_required("coalition.add_mandate", raise_exception=True)
def mandate_renew(request: HttpRequest, pk: int) -> HttpResponse:
    mandate = mandate_or_404(request, pk)
    page = mandate_form_page(request, mandate, f"Record a renewal: {mandate}")
    page["done"] = dated(request, mandate.get_absolute_url())
    page["message"] = f"The renewal of {mandate} is recorded."
    return or_say_why(
        lambda form: add_record(request, form, _renewal(mandate), **page),
        partial(RenewalForm, today=request.as_at_default),
    )


def _title(old: Mandate) -> str:
    """The old title; empty where it bears a year or a number of its own."""
    return "" if any(one.isdigit() for one in old.title) else old.title


def _renewal(old: Mandate) -> Mandate:
    """A new mandate, not saved, with what a renewal usually keeps."""
    follows_on = old.expires_on and old.expires_precision == DatePrecision.DAY
    return Mandate(
        renews=old,
        holder=old.holder,
        contributor=old.contributor,
        title=_title(old),
        authority_type=old.authority_type,
        body=old.body,
        decision_body_id=old.decision_body_id,
        runs_from=shifted(old.expires_on, 1) if follows_on else None,
        personnel_ceiling=old.personnel_ceiling,
        notice_days=old.notice_days,
        recess_days=old.recess_days,
        marking=old.marking,
    )
