"""Say whom the doubtful names mean, and what equal rows are; then check again."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.actors.matching import remember_alias
from partnership.actors.models import Actor
from partnership.evidence.banner import bear
from partnership.evidence.editing import typed_in
from partnership.evidence.models import Marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.refusal import Refused
from partnership.exchange.forms.import_answers import AnswersForm
from partnership.exchange.imports.jobs import AT_ONCE, begin_check
from partnership.exchange.imports.likely import MOVE, still_seen
from partnership.exchange.imports.passing import ACTORS
from partnership.exchange.models import DataImport, ImportState
from partnership.exchange.views.imports.finding import (
    MAY_IMPORT,
    own_import,
    to_import,
)


@permission_required(MAY_IMPORT, raise_exception=True)
def import_answers(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, kind = own_import(request, pk)
    if data_import.state != ImportState.CHECKED:
        return to_import(request, data_import)
    form = AnswersForm(typed_in(request), data_import=data_import, reader=request.user)
    if request.method == "POST" and form.is_valid():
        return _check_again(request, data_import, form)
    likely = still_seen(data_import.report, request.user)
    bear(request, [Actor.objects.visible_to(request.user), *likely.records])
    context = {
        "data_import": data_import,
        "kind": kind,
        "form": form,
        "likely": likely.rows,
    }
    return render(request, "exchange/imports/import_answers.html", context)


def _check_again(
    request: HttpRequest, data_import: DataImport, form: AnswersForm
) -> HttpResponse:
    asked = form.cleaned_data
    answers = {**data_import.answers, ACTORS: form.answers}
    answers |= _of_changed(data_import.answers, asked.get("changed", ""))
    try:
        begin_check(
            data_import,
            at_once=data_import.report.get("rows_read", 0) <= AT_ONCE,
            answers=answers,
            on_duplicates=asked.get("on_duplicates", data_import.on_duplicates),
        )
    except Refused as refused:
        messages.error(request, f"{refused}.")
        return to_import(request, data_import)
    for name, actor in form.remembered():
        remember_alias(
            actor=actor,
            name=name,
            sender=data_import.sender,
            by=request.user,
            marking=_marking_of_name(actor, data_import),
        )
    return to_import(request, data_import)


def _of_changed(known: Mapping[str, Any], said: str) -> dict[str, Any]:
    """Which earlier records are moved on by rows that looked like them; or none."""
    if not said:
        return {}
    pairs = {**known.get("moved", {}), **known.get("pairs", {})}
    return {"changed": said, "moved": pairs if said == MOVE else {}}


def _marking_of_name(actor: Actor, data_import: DataImport) -> Marking:
    """That of the file in which it stands, where the actor's lets more people see."""
    known = Marking.objects.with_caveats().in_bulk(
        [actor.marking_id, data_import.marking_id]
    )
    given = known[data_import.marking_id]
    of_actor = OverallMarking.of([known[actor.marking_id]], None)
    return given if of_actor.is_changed_by(given) else actor.marking
