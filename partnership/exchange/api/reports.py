"""Every report: the rows, totals and notes of its file, streamed whole, and audited."""

from collections.abc import Iterator
from contextlib import closing
from functools import cached_property
from typing import Any

from django import forms
from django.http import Http404, StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request

from partnership.accounts.audit import Origin
from partnership.exchange.api.asking import refuse_unknown
from partnership.exchange.api.clocks import NAMES, Clocks, read_clocks
from partnership.exchange.api.problems import Wrong, WrongParameters
from partnership.exchange.api.views import ApiView
from partnership.exchange.registry import REPORTS
from partnership.exchange.report import Question, Report
from partnership.exchange.stream import pieces


class ReportView(ApiView):
    """A report: its filters are the parameters."""

    # It is read whole, over all of the records.
    throttle_cost = 10

    @cached_property
    def report(self) -> Report:
        """The report that the address names; Http404 if there is none."""
        try:
            return REPORTS[self.kwargs["name"]]
        except KeyError:
            raise Http404 from None

    @property
    def rights(self) -> tuple[str, ...]:
        """All that its file takes: to export, and to see the page of its rows."""
        return self.report.rights

    def get(self, request: Request, name: str) -> HttpResponseBase:
        """The file in JSON; cut off, it is no JSON."""
        question, clocks = self._question(request)
        with clocks.reading(request.user):
            site = f"{request.scheme}://{request.get_host()}"
            origin = Origin.of(request)
            file = pieces(self.report, question, "json", origin, site)
        return self._answer(_within(clocks, request.user, file), question)

    def head(self, request: Request, name: str) -> HttpResponseBase:
        """Whether it would be answered; nothing is read or audited."""
        question, _ = self._question(request)
        return self._answer(iter(()), question)

    def _answer(self, file: Iterator[bytes], question: Question) -> HttpResponseBase:
        response = StreamingHttpResponse(file, content_type="application/json")
        response.headers["As-At"] = question.on.isoformat()
        response.headers["As-Known"] = question.known_in_words
        response.headers["X-Accel-Buffering"] = "no"
        return response

    def _question(self, request: Request) -> tuple[Question, Clocks]:
        fields = self.report.filter_form.base_fields
        often = [name for name, one in fields.items() if takes_several(one)]
        refuse_unknown(request.GET, {*fields, *NAMES}, often)
        clocks = read_clocks(request.GET)
        with clocks.reading(request.user):
            asked = request.GET.copy()
            for name in NAMES:
                asked.pop(name, None)
            form = self.report.form(asked, clocks.on, request.user)
            question = Question(form, clocks.on, request.user, clocks.known_at)
            if not form.is_valid() or self.report.refuses(question):
                raise WrongParameters(_errors(form))
        return question, clocks


def takes_several(field: forms.Field) -> bool:
    """Whether the parameter may be said several times."""
    several = (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)
    return isinstance(field, several)


def _errors(form: forms.Form) -> list[Wrong]:
    return [
        Wrong("" if name == "__all__" else name, str(error))
        for name, errors in form.errors.items()
        for error in errors
    ]


def _within(clocks: Clocks, reader: Any, file: Iterator[bytes]) -> Iterator[bytes]:
    """What is streamed after the view has returned comes from the same past."""
    with closing(file):
        if clocks.known_at is None:
            yield from file
            return
        with clocks.reading(reader):
            yield from file
