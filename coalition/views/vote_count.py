"""Record and correct counts of votes on a mandate."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from coalition.forms import VoteCountForm
from coalition.models import VoteCount
from coalition.views.form_page import mandate_form_page, mandate_or_404
from partnership.evidence.banner import bear
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record


@permission_required("coalition.change_mandate", raise_exception=True)
def vote_count_add(request: HttpRequest, pk: int) -> HttpResponse:
    mandate = mandate_or_404(request, pk)
    return add_record(
        request,
        partial(VoteCountForm, today=request.as_at_default),
        VoteCount(mandate=mandate, marking=mandate.marking),
        **mandate_form_page(request, mandate, f"Record votes: {mandate}"),
        done=dated(request, mandate.get_absolute_url()),
        message=f"Votes on {mandate} are recorded.",
    )


@permission_required("coalition.change_mandate", raise_exception=True)
def vote_count_correct(request: HttpRequest, pk: int) -> HttpResponse:
    counts = VoteCount.objects.visible_to(request.user)
    count = get_object_or_404(counts.select_related("marking"), pk=pk)
    mandate = mandate_or_404(request, count.mandate_id)
    page = mandate_form_page(request, mandate, f"Correct votes: {mandate}")
    bear(request, [counts.filter(pk=pk)])
    return edit_record(
        request,
        partial(VoteCountForm, today=request.as_at_default),
        count,
        **page,
        done=dated(request, mandate.get_absolute_url()),
        message=f"Votes on {mandate} are corrected.",
    )
