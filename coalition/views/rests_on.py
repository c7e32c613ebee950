"""What a mandate rests on: add to it, and take away from it."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from coalition.forms import RestsOnForm
from coalition.models import Mandate, MandateDependency
from coalition.views.form_page import mandate_form_page, mandate_or_404
from partnership.actors.models import Actor
from partnership.evidence.banner import bear
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record
from partnership.evidence.few import few
from partnership.evidence.refusal import or_say_why

# A mandate rests on one or two; no list of them is longer.
LONGEST = 50


@permission_required("coalition.change_mandate", raise_exception=True)
def mandate_rests_on(request: HttpRequest, pk: int) -> HttpResponse:
    mandate = mandate_or_404(request, pk)
    page = mandate_form_page(request, mandate, f"What {mandate} rests on")
    page["template"] = "coalition/mandate_rests_on.html"
    edges = MandateDependency.objects.visible_to(request.user).filter(mandate=pk)
    offered = Mandate.objects.visible_to(request.user).order_by()
    holders = Actor.objects.visible_to(request.user).filter(mandates__in=offered)
    bear(request, [edges, holders])
    named = edges.select_related("depends_on__holder")
    page["context"]["edges"] = few(named, LONGEST)
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            MandateDependency(mandate=mandate, marking=mandate.marking),
            **page,
            done=dated(request, reverse("coalition:mandate_rests_on", args=[pk])),
            message=f"What {mandate} rests on is recorded.",
        ),
        partial(RestsOnForm, on=request.as_at),
    )
