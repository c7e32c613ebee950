"""The files of a list as a view: the same for every report that is declared."""

from collections.abc import Callable

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from partnership.exchange.report import Question, Report
from partnership.exchange.stream import file_response
from partnership.exchange.writers import formats_of


def file_view(report: Report) -> Callable[..., HttpResponseBase]:
    """A view that streams the report, for who holds its rights.

    Http404 for a format that it has not; BadRequest for what cannot be answered.
    """

    @permission_required(report.rights, raise_exception=True)
    def file(request: HttpRequest, file_format: str) -> HttpResponseBase:
        if file_format not in formats_of(report):
            raise Http404
        question = question_of(request, report)
        return file_response(request, report, question, file_format)

    return file


def question_of(request: HttpRequest, report: Report) -> Question:
    """What an address asks of a report; BadRequest says what cannot be answered."""
    error = request.as_at_error or getattr(request, "evidence_error", "")
    if error:
        raise BadRequest(error)
    form = report.form(request.GET, request.as_at, request.user)
    question = Question(form, request.as_at, request.user, request.known_at)
    if not form.is_valid() or report.refuses(question):
        raise BadRequest(" ".join(said(form)))
    return question


def said(form) -> list[str]:
    """What is wrong, each with the name of its filter."""
    return [
        error if name == "__all__" else f"{form.fields[name].label or name}: {error}"
        for name, errors in form.errors.items()
        for error in errors
    ]
