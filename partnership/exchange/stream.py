"""A report as a file: pieces for a response, or for the command's output."""

from collections.abc import Iterator
from datetime import UTC

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.exchange import trail
from partnership.exchange.report import Extract, Question, Report
from partnership.exchange.snapshot import snapshot
from partnership.exchange.writers import formats_of


def pieces(
    report: Report, question: Question, file_format: str, origin: Origin
) -> Iterator[bytes]:
    """The file, piece by piece; audited before the first, and after the last.

    Raises DatabaseError at once, before any piece, if it cannot be audited.
    """
    trail.begin(report, question, file_format, origin)
    counted = trail.Counted(report)
    file = _written(counted.report, question, file_format)
    return trail.until_the_end(file, counted, file_format, origin)


def _written(report: Report, question: Question, file_format: str) -> Iterator[bytes]:
    """The file from one picture of the record.

    Closing the iterator ends the query on the server too. A file that is complete
    first does not hold the picture while a slow reader takes it.
    """
    extract = Extract(report, question, timezone.now())
    wanted = formats_of(report)[file_format]
    with snapshot():
        written = wanted.write(extract)
        if not wanted.is_complete_first:
            yield from written
            return
    yield from written


def file_name(report: Report, question: Question, file_format: str) -> str:
    """Such as pledge-gap-2006-02-01.csv, or …-known-20060303T090000Z.csv."""
    name = f"{report.name}-{question.on.isoformat()}"
    if question.known_at:
        name += f"-known-{question.known_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{name}.{formats_of(report)[file_format].ending}"


def file_response(
    request: HttpRequest, report: Report, question: Question, file_format: str
) -> StreamingHttpResponse:
    """Stream the report to the reader as a file with its own name."""
    response = StreamingHttpResponse(
        pieces(report, question, file_format, Origin.of(request)),
        content_type=formats_of(report)[file_format].content_type,
    )
    name = file_name(report, question, file_format)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response
