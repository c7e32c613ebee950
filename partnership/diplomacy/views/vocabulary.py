"""The vocabulary: its list, its forms, and everywhere its words stand."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from partnership.diplomacy.forms.vocabulary import TermForm
from partnership.diplomacy.models import Term
from partnership.diplomacy.narrative import use
from partnership.diplomacy.narrative.term_report import TERMS
from partnership.diplomacy.narrative.vocabulary import MOST_TERMS
from partnership.diplomacy.views.form_page import form_page
from partnership.evidence.banner import highest_marking
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.few import few
from partnership.exchange.file_links import files_of


@permission_required("diplomacy.view_term", raise_exception=True)
def term_list(request: HttpRequest) -> HttpResponse:
    seen = Term.objects.visible_to(request.user)
    request.marking = highest_marking([seen])
    on = request.as_at
    context = {
        "exports": files_of(request, TERMS),
        "terms": few(seen.at(on), MOST_TERMS),
        "others": few(seen.exclude(pk__in=seen.at(on).values("pk")), MOST_TERMS),
    }
    return render(request, "diplomacy/term_list.html", context)


@permission_required("diplomacy.add_term", raise_exception=True)
def term_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    term = Term(marking_id=programme.default_marking_id if programme else None)
    return add_record(
        request,
        TermForm,
        term,
        **form_page(request, "Add a word", reverse("diplomacy:term_list")),
        message="The word is on the list.",
    )


@permission_required("diplomacy.change_term", raise_exception=True)
def term_edit(request: HttpRequest, pk: int) -> HttpResponse:
    seen = Term.objects.visible_to(request.user).select_related("marking")
    term = get_object_or_404(seen, pk=pk)
    request.marking = term.marking
    page = form_page(request, f"Update {term}", reverse("diplomacy:term_list"))
    return edit_record(request, TermForm, term, **page)


@permission_required("diplomacy.view_term", raise_exception=True)
def term_use(request: HttpRequest) -> HttpResponse:
    built = use.build(request.as_at, request.user)
    request.marking = highest_marking(
        [Term.objects.of_the_list(request.as_at, request.user)],
        also=built.marking_ids,
    )
    return render(request, "diplomacy/term_use.html", {"page": built})
