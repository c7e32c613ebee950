"""Remind the owners of actions that are not updated: whom first, then the deed."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.strategy.reminding import owners, remind_owners
from partnership.strategy.standing.bearing import shown


@permission_required("strategy.change_action", raise_exception=True)
def owners_remind(request: HttpRequest) -> HttpResponse:
    # Of today, whatever date the page looks back to.
    on, reader = request.as_at_default, request.user
    back = dated(request, reverse("strategy:silent_list"))
    if request.method == "POST":
        number = remind_owners(on=on, by=reader)
        people = f"{number:,} {'person is' if number == 1 else 'people are'} reminded."
        messages.success(request, people if number else "Nobody was left to remind.")
        return redirect(back)
    request.marking = highest_marking(shown(on, reader))
    context = {"owners": owners(on, reader), "cancel_url": back}
    return render(request, "strategy/owners_remind.html", context)
