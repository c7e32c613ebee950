"""The overview by e-mail: a reader's choice, and the link that ends it."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from partnership.accounts.audit import Origin
from partnership.dashboard.forms.overview_choice import OverviewChoiceForm
from partnership.dashboard.mail.due import next_due
from partnership.dashboard.mail.ending import choose_mails, end_mails, person_of
from partnership.dashboard.mail.offer import offer_to
from partnership.dashboard.models import OverviewChoice

MAILS_SHOWN = 10
NEVER = "You get no overview by e-mail."


@login_required
def overviews(request: HttpRequest) -> HttpResponse:
    """One's own choice; who has no right to the overview is told so by the offer."""
    choice = OverviewChoice.objects.filter(person=request.user).first()
    offer = offer_to(request.user, request.programme)
    form = OverviewChoiceForm(
        request.POST or None, choice=choice, zone=settings.TIME_ZONE
    )
    if request.method == "POST" and form.is_valid():
        # To end them is always possible.
        if form.chosen is None or not offer.refused:
            return _save(request, form)
        form.add_error(None, offer.refused)
    context = {
        "form": form,
        "choice": choice,
        "offer": offer,
        "next_due": next_due(choice, timezone.now()) if choice else None,
        "mails": request.user.overview_mails.all()[:MAILS_SHOWN],
        "sender": settings.MAIL.sender,
    }
    return render(request, "dashboard/overviews.html", context)


def _save(request: HttpRequest, form: OverviewChoiceForm) -> HttpResponse:
    origin, person = Origin.of(request), request.user
    if form.chosen is None:
        end_mails(person.pk, origin=origin, because="by the reader")
        messages.success(request, NEVER)
    else:
        choice = choose_mails(person, origin=origin, at=timezone.now(), **form.chosen)
        messages.success(request, f"You get the overview {choice.in_words}.")
    return redirect("dashboard:overviews")


@csrf_exempt
@login_not_required
def overviews_end(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever holds a mail may end them (RFC 8058); to look at the link ends nothing.

    The link is the right, so that no cookie is asked for and no token of a form. The
    answer to a link that is signed is the same whether mails were sent or not.
    """
    person = person_of(token)
    if person is None:
        return render(request, "dashboard/overviews_no_link.html", status=404)
    if request.method == "POST":
        end_mails(person, origin=Origin.of(request), because="by the link in a mail")
    context = {"is_ended": request.method == "POST"}
    return render(request, "dashboard/overviews_end.html", context)
