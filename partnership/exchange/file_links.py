"""The files of a report, as a page offers them."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from partnership.exchange.report import Report
from partnership.exchange.writers import formats_of


def file_links(reader: Any, report: Report, query: str) -> list[dict[str, str]]:
    """A label and an address for each format, for those who may export it.

    `query` is what the page was asked, with its question mark; empty for nothing.
    """
    if not reader.has_perms(report.rights):
        return []
    return [
        {"label": name.upper(), "url": reverse(report.address, args=[name]) + query}
        for name in formats_of(report)
    ]


def files_of(request: HttpRequest, report: Report) -> list[dict[str, str]]:
    """The files of the list that a page shows, with its filters, order and clocks."""
    known = {*report.filter_form.base_fields, "as_at", "as_known", "evidence"}
    query = request.GET.copy()
    for name in query.keys() - known:
        del query[name]
    return file_links(request.user, report, f"?{query.urlencode()}" if query else "")
