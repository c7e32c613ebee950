"""Teams in the provinces, and the handover of security."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coalition.models import PRT, PRTStatus, Responsibility
from coalition.provinces import handover
from partnership.evidence.banner import highest_marking
from partnership.evidence.counting import is_soft, resting_words


@permission_required("coalition.view_prt", raise_exception=True)
def prt_list(request: HttpRequest) -> HttpResponse:
    request.marking = highest_marking(
        model.objects.visible_to(request.user)
        for model in (PRT, PRTStatus, Responsibility)
    )
    found = handover(request.as_at, request.user)
    context = {
        "handover": found,
        "soft_teams": resting_words(
            found.soft_by_team_status.total(), len(found.teams)
        ),
        "soft_provinces": resting_words(
            sum(is_soft(one.holder_grade) for one in found.provinces),
            len(found.provinces),
        ),
    }
    return render(request, "coalition/prt_list.html", context)
