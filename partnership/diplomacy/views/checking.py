"""A form whose texts are held against the vocabulary, before and after saving."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.diplomacy.narrative.vocabulary import Finding, Vocabulary, by_word
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.editing import typed_in
from partnership.evidence.models import Record

CHECK = "check"


def checked_form(
    request: HttpRequest,
    form: Callable[..., Any],
    record: models.Model,
    page: dict[str, Any],
    texts: Mapping[str, bool],
    named: list[Record],
    save: Callable[..., HttpResponse],
) -> HttpResponse:
    """Show or save a form; say which words of its texts are on the list.

    `texts` are the fields, and whether each is for the public. Where the reader asks
    for the check alone, nothing is saved and nothing that was typed is lost.
    """
    found = _findings(request, record, texts)
    request.marking = highest_marking(
        [], also=[*marks_of(named), *(one.marking_id for one in found)]
    )
    asks = request.method == "POST" and CHECK in request.POST
    words = {"noted": by_word(found), "checks": True, "is_checked": asks}
    page["context"] |= words
    if not asks:
        return save(request, form, record, **page)
    shown = form(typed_in(request), instance=record, reader=request.user)
    bear(request, shown.offered())
    context = {**page["context"], "form": shown, "record": record}
    return render(request, page["template"], context)


def _findings(
    request: HttpRequest, record: models.Model, texts: Mapping[str, bool]
) -> list[Finding]:
    """What the typed words have of the list, or the stored ones before any is typed."""
    vocabulary = Vocabulary.at(request.as_at_default, request.user)
    return [
        one
        for name, public in texts.items()
        for one in vocabulary.findings(_words(request, record, name), public=public)
    ]


def _words(request: HttpRequest, record: models.Model, name: str) -> str:
    stored = getattr(record, name, "") or ""
    return request.POST.get(name, stored) if request.method == "POST" else stored
