"""Take a file that is kept: by whom, with which rights, and said in the audit log."""

from collections.abc import Iterator

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, StreamingHttpResponse

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User
from partnership.exchange.export_jobs.making import check_rights
from partnership.exchange.models import ExportJob
from partnership.exchange.registry import UnknownReport, find_report
from partnership.exchange.writers import formats_of

LOWERED = "You may no longer see all that this file bears. Have it made again."


def check_may_take(person: User, job: ExportJob) -> None:
    """PermissionDenied for who lost the right, or may not see one of its markings."""
    try:
        check_rights(person, find_report(job.report))
    except UnknownReport as unknown:
        raise PermissionDenied(str(unknown)) from unknown
    if not set(job.marking_ids) <= set(person.visible_marking_ids):
        raise PermissionDenied(LOWERED)


def kept_file(request: HttpRequest, job: ExportJob) -> StreamingHttpResponse:
    """The file from its pieces; what cannot be audited is not taken."""
    origin = Origin.of(request)
    record(
        AuditKind.EXPORT_BEGUN,
        origin,
        report=job.report,
        format=job.file_format,
        as_at=job.as_at.isoformat(),
        kept_file=job.pk,
    )
    kind = formats_of(find_report(job.report))[job.file_format].content_type
    response = StreamingHttpResponse(_pieces(job, origin), content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{job.file_name}"'
    response.headers["Content-Length"] = str(job.size)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _pieces(job: ExportJob, origin: Origin) -> Iterator[bytes]:
    """One piece at a time; then, that it was taken or broke off."""
    how = "broke off"
    try:
        yield from job.parts.all().contents()
        how = "taken"
    finally:
        record(
            AuditKind.EXPORT_ENDED,
            origin,
            report=job.report,
            format=job.file_format,
            rows=job.rows,
            how=how,
            kept_file=job.pk,
        )
