"""The month's updates: all of them, and the quick form for one."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from partnership.evidence.banner import highest_marking
from partnership.evidence.paging import part_of
from partnership.exchange.file_links import files_of
from partnership.strategy.forms.update import UpdateForm
from partnership.strategy.models import Action, Update
from partnership.strategy.reports.updates import UPDATES, given
from partnership.strategy.standing.actions import Standing, standings_of
from partnership.strategy.standing.bearing import marking, shown
from partnership.strategy.views.form_page import Aside, action_or_404, correct, record

ROWS = 100


@permission_required("strategy.view_action", raise_exception=True)
def update_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(shown(on, reader))
    part = part_of(given(on, reader), ROWS, request.GET)
    context = {"part": part, "exports": files_of(request, UPDATES)}
    return render(request, "strategy/update_list.html", context)


@permission_required("strategy.add_update", raise_exception=True)
def update_add(request: HttpRequest, pk: int) -> HttpResponse:
    action = action_or_404(request, pk)
    new = Update(action=action, marking=action.marking)
    heading, back = f"Update: {action}", action.get_absolute_url()
    aside = _aside(request, action)
    return record(request, UpdateForm, new, heading, back, "It is updated.", aside)


@permission_required("strategy.add_update", raise_exception=True)
def update_correct(request: HttpRequest, pk: int) -> HttpResponse:
    updates = Update.objects.visible_to(request.user).select_related("marking")
    update = get_object_or_404(updates, pk=pk)
    action = update.action = action_or_404(request, update.action_id)
    heading = f"Correct the update for {update.period:%B %Y}: {action}"
    back, aside = action.get_absolute_url(), _aside(request, action)
    return correct(request, UpdateForm, update, heading, back, aside)


def _aside(request: HttpRequest, action: Action) -> Aside:
    """The words of last time and what the records say, so that a minute will do."""
    on, reader = request.as_at, request.user
    (now,) = standings_of([action], on, reader, request.evidence)
    request.marking = marking([now], on, reader, request.evidence, action.pk)
    return [*_last_time(now), *_records(now)]


def _last_time(now: Standing) -> Aside:
    last = now.update
    said = (
        [
            (f"Last update, {last.period:%B %Y}", last.get_rating_display()),
            ("Given by", last.given_by),
            ("Its words", last.words),
            ("Why it was so", last.reason),
        ]
        if last
        else [("Last update", "")]
    )
    return [
        *said,
        ("Planned for", now.ledger.planned_words),
        ("Now expected", now.ledger.expected_words),
    ]


def _records(now: Standing) -> Aside:
    rating = now.evidence.rating
    said = rating.label if rating else now.evidence.lacks
    figures = [
        (one.name, one.figure.words if one.figure else "")
        for one in now.evidence.measured
    ]
    return [("The records say", said), *figures]
