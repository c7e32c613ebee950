"""Press donors: whom to press, a note to each, and the notes as files."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from donors.letter.page import letter_page, list_page
from donors.letter.report import DONOR_LETTERS, LetterFilter
from partnership.actors.models import Actor
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import formats_of


@permission_required("donors.view_pledge", raise_exception=True)
def letter(request: HttpRequest, slug: str) -> HttpResponse:
    donor = get_object_or_404(Actor.objects.visible_to(request.user), slug=slug)
    asked = request.GET.dict() | {"donor": donor.slug}
    form = LetterFilter(asked, reader=request.user)
    question = _question(request, form)
    # Who never made a pledge is no choice of the filter, and no mistake of the reader.
    if set(form.errors) - {"donor"}:
        return render(request, "donors/letter_list.html", {"form": form}, status=400)
    request.marking = DONOR_LETTERS.marking(question) if question else donor.marking
    page = letter_page(request, donor, question)
    return render(request, "donors/letter.html", {"page": page})


@permission_required("donors.view_pledge", raise_exception=True)
def letter_list(request: HttpRequest) -> HttpResponse:
    form = LetterFilter(request.GET, reader=request.user)
    question = _question(request, form)
    if question is None:
        return render(request, "donors/letter_list.html", {"form": form}, status=400)
    request.marking = DONOR_LETTERS.marking(question)
    context = {"form": form, "page": list_page(request, question)}
    return render(request, "donors/letter_list.html", context)


@permission_required("donors.export_pledge", raise_exception=True)
def letter_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in formats_of(DONOR_LETTERS):
        raise Http404
    form = LetterFilter(request.GET, reader=request.user)
    question = _question(request, form)
    if question is None or request.as_at_error:
        return render(request, "donors/letter_list.html", {"form": form}, status=400)
    return file_response(request, DONOR_LETTERS, question, file_format)


def _question(request: HttpRequest, form: LetterFilter) -> Question | None:
    """What was asked; None where the filters cannot be read."""
    if not form.is_valid():
        return None
    return Question(form, request.as_at, request.user, request.known_at)
