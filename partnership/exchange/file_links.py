"""The files of a report, as a page offers them."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from partnership.exchange.report import Question, Report
from partnership.exchange.writers import formats_of

# The one right to take lists as files; who takes one must also see its page.
MAY_EXPORT = "exchange.export_list"


def file_links(reader: Any, report: Report, query: str) -> list[dict[str, str]]:
    """A label and an address for each format, for those who may export it.

    `query` is what the page was asked, with its question mark; empty for nothing.
    """
    if not reader.has_perms(report.rights):
        return []
    links = [
        {"label": name.upper(), "url": reverse(report.address, args=[name]) + query}
        for name in formats_of(report)
    ]
    if not reader.has_perm(MAY_EXPORT):
        return links
    later = reverse("exchange:file_make", args=[report.name])
    return [*links, {"label": "In the background", "url": later + query}]


def files_of(request: HttpRequest, report: Report) -> list[dict[str, str]]:
    """The files of the list that a page shows, with its filters, order and clocks."""
    known = {*report.filter_form.base_fields, "as_at", "as_known", "evidence"}
    query = request.GET.copy()
    for name in query.keys() - known:
        del query[name]
    return file_links(request.user, report, f"?{query.urlencode()}" if query else "")


def make_url(report: Report, question: Question, file_format: str) -> str:
    """Where the same file is asked for in the background."""
    asked = [*question.asked, ("as_at", question.on.isoformat())]
    if question.known_at:
        asked.append(("as_known", question.known_at.isoformat()))
    asked.append(("format", file_format))
    address = reverse("exchange:file_make", args=[report.name])
    return f"{address}?{urlencode(asked, safe=':')}"
