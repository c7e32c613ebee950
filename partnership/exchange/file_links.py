"""The files of a report, as a page offers them."""

from typing import Any

from django.urls import reverse

from partnership.exchange.report import Report
from partnership.exchange.writers import formats_of


def file_links(reader: Any, report: Report, query: str) -> list[dict[str, str]]:
    """A label and an address for each format, for those who may export it.

    `query` is what the page was asked, with its question mark; empty for nothing.
    """
    if not reader.has_perm(report.permission):
        return []
    return [
        {"label": name.upper(), "url": reverse(report.address, args=[name]) + query}
        for name in formats_of(report)
    ]
