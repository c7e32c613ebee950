"""Teams in the provinces, and the handover of security."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coalition.models import PRT, PRTStatus, Responsibility
from coalition.provinces import handover
from partnership.evidence.banner import highest_marking


@permission_required("coalition.view_prt", raise_exception=True)
def prt_list(request: HttpRequest) -> HttpResponse:
    request.marking = highest_marking(
        model.objects.visible_to(request.user)
        for model in (PRT, PRTStatus, Responsibility)
    )
    context = {"handover": handover(request.as_at, request.user)}
    return render(request, "coalition/prt_list.html", context)
