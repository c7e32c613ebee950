"""Lines to take: the list, one line, two versions compared, the public texts."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from partnership.diplomacy.forms.line_list import (
    ComparisonForm,
    LineFilter,
    LineListFilter,
)
from partnership.diplomacy.models import LineToTake, LineVersion
from partnership.diplomacy.narrative import line_page
from partnership.diplomacy.narrative.differences import differences
from partnership.diplomacy.narrative.line_list_report import LINES
from partnership.diplomacy.narrative.line_report import PUBLIC_LINES, public_lines
from partnership.diplomacy.narrative.lines import (
    EXPIRING_DAYS,
    standings,
    tally,
    versions,
    with_versions,
)
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.few import few
from partnership.evidence.keyset import Order, keyset_page
from partnership.exchange.file_links import files_of
from partnership.exchange.report import Question

BY_TOPIC = Order("topic")
PUBLIC_SHOWN = 200
COMPARED = 100


@permission_required("diplomacy.view_linetotake", raise_exception=True)
def line_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    form = LineListFilter(request.GET, reader=reader)
    request.marking = highest_marking(
        model.objects.visible_to(reader) for model in (LineToTake, LineVersion)
    )
    found = form.narrow(LineToTake.objects.known(on, reader), on)
    found = with_versions(found, on, reader).select_related("owner")
    page = keyset_page(found, BY_TOPIC, request.GET)
    context = {
        "form": form,
        "page": page,
        "rows": standings(page.rows, on, reader),
        "tally": tally(on, reader),
        "expiring_days": EXPIRING_DAYS,
        "exports": files_of(request, LINES),
    }
    status = 400 if form.errors else 200
    return render(request, "diplomacy/line_list.html", context, status=status)


@permission_required("diplomacy.view_linetotake", raise_exception=True)
def line_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    line = line_or_404(request, pk)
    page = line_page.build(line, on, reader)
    changes = latest_changes(line, reader)
    request.marking = highest_marking(
        [], also=[*page.marking_ids, *marking_ids_of(changes)]
    )
    context = {"line": line, "page": page, "changes": changes}
    if len(page.numbers) > 1:
        newest = {"before": page.numbers[1], "after": page.numbers[0]}
        context["form"] = ComparisonForm(initial=newest, numbers=page.numbers)
    return render(request, "diplomacy/line_detail.html", context)


@permission_required("diplomacy.view_linetotake", raise_exception=True)
def line_compare(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    line = line_or_404(request, pk)
    own = versions(on, reader).filter(line_to_take=line)
    found = {one.number: one for one in own.order_by("-number")[:COMPARED]}
    form = ComparisonForm(request.GET, numbers=list(found))
    context = {"line": line, "form": form}
    request.marking = highest_marking([], also=marks_of([line]))
    if not form.is_valid():
        return render(request, "diplomacy/line_compare.html", context, status=400)
    before, after = (found[form.cleaned_data[name]] for name in ("before", "after"))
    request.marking = highest_marking([], also=marks_of([line, before, after]))
    context |= {
        "before": before,
        "after": after,
        "pieces": differences(before.text, after.text),
        "public_pieces": differences(before.public_text, after.public_text),
    }
    return render(request, "diplomacy/line_compare.html", context)


@permission_required("diplomacy.view_linetotake", raise_exception=True)
def line_public(request: HttpRequest) -> HttpResponse:
    """What may be said in public at the date; nothing that is internal."""
    question = _question(request)
    question.form.is_valid()
    request.marking = PUBLIC_LINES.marking(question)
    context = {
        "form": question.form,
        "texts": few(public_lines(question), PUBLIC_SHOWN),
        "exports": files_of(request, PUBLIC_LINES),
    }
    status = 400 if question.form.errors else 200
    return render(request, "diplomacy/line_public.html", context, status=status)


def line_or_404(request: HttpRequest, pk: int) -> LineToTake:
    """A line that the reader may see, of which a version is known at the date."""
    lines = LineToTake.objects.known(request.as_at, request.user)
    return get_object_or_404(lines.select_related("owner", "marking"), pk=pk)


def _question(request: HttpRequest) -> Question:
    form = LineFilter(request.GET, reader=request.user)
    return Question(form, request.as_at, request.user, request.known_at)
