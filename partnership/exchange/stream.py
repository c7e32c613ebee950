"""A report as a file: pieces for a response, or for the command's output."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.exchange import trail
from partnership.exchange.export_jobs.bounds import at_once
from partnership.exchange.file_links import make_url
from partnership.exchange.report import Extract, Question, Report
from partnership.exchange.snapshot import snapshot
from partnership.exchange.writers import formats_of
from partnership.exchange.writers.too_long import TooLong


def pieces(
    report: Report,
    question: Question,
    file_format: str,
    origin: Origin,
    site: str = "",
) -> Iterator[bytes]:
    """The file, piece by piece; audited before the first, and after the last.

    Raises DatabaseError at once, before any piece, if it cannot be audited; the first
    piece raises TooLong if the format cannot bear the rows.
    """
    trail.begin(report, question, file_format, origin)
    counted = trail.Counted(report)
    file = _written(counted.report, question, file_format, site)
    return trail.until_the_end(file, counted, file_format, origin)


def _written(
    report: Report, question: Question, file_format: str, site: str
) -> Iterator[bytes]:
    """The file from one picture of the record.

    Closing the iterator ends the query on the server too. A file that is complete
    first does not hold the picture while a slow reader takes it.
    """
    wanted = formats_of(report)[file_format]
    with snapshot():
        extract = Extract(report, question, timezone.now(), file_format, site)
        written = wanted.write(extract)
        if not wanted.is_complete_first:
            yield from written
            return
    yield from written


def _begun(file: Iterator[bytes]) -> Iterator[bytes]:
    """The same file, of which the first piece is at hand; what hinders it is raised."""
    first = next(file, b"")

    def pieces_from_the_first() -> Iterator[bytes]:
        with closing(file):
            yield first
            yield from file

    return pieces_from_the_first()


def file_name(report: Report, question: Question, file_format: str) -> str:
    """Such as pledge-gap-2006-02-01.csv, or …-known-20060303T090000Z.csv."""
    name = f"{report.name}-{question.on.isoformat()}"
    if question.known_at:
        name += f"-known-{question.known_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{name}.{formats_of(report)[file_format].ending}"


def site_of(request: HttpRequest) -> str:
    """Where our addresses begin."""
    return f"{request.scheme}://{request.get_host()}"


def file_response(
    request: HttpRequest, report: Report, question: Question, file_format: str
) -> HttpResponseBase:
    """Stream the report to the reader as a file with its own name.

    A format that cannot bear so many rows, or not in a request, says so on a page.
    """
    site = site_of(request)
    bounded = at_once(report, file_format)
    file = pieces(bounded, question, file_format, Origin.of(request), site)
    if formats_of(report)[file_format].is_complete_first:
        try:
            file = _begun(file)
        except TooLong as too_long:
            context = {
                "report": report,
                "format": file_format.upper(),
                "too_long": too_long,
                "make_url": make_url(report, question, file_format),
            }
            return render(request, "exchange/too_long.html", context, status=400)
    response = StreamingHttpResponse(
        file, content_type=formats_of(report)[file_format].content_type
    )
    name = file_name(report, question, file_format)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response
