"""The audit log as a report: the page's rows as a file. Taking one is audited too."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from partnership.accounts.forms import AuditFilter
from partnership.accounts.models import AuditEntry
from partnership.exchange.report import (
    Column,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

COLUMNS = (
    Column("at", "At"),
    Column("kind", "What happened"),
    Column("name", "Username"),
    Column("by", "Person"),
    Column("about", "About"),
    Column("address", "Address"),
    Column("user_agent", "Browser"),
    Column("path", "Path"),
    Column("details", "Details"),
)
READ_AT_ONCE = 2000
REMARK = (
    "The log is always of the present, newest first, whatever date the file names."
    " Records are named by their numbers."
)


def read(question: Question) -> Reading:
    """One row for each entry, newest first."""
    entries = question.form.entries().order_by("-pk").iterator(READ_AT_ONCE)
    return Reading(Summary({}, [REMARK]), map(_row, entries))


def _row(entry: AuditEntry) -> tuple[Value, ...]:
    return (
        timezone.localtime(entry.at).isoformat(timespec="seconds"),
        entry.get_kind_display(),
        entry.name,
        str(entry.by) if entry.by else None,
        entry.about.username if entry.about else None,
        entry.address,
        entry.user_agent,
        entry.path,
        entry.details_in_words,
    )


AUDIT_LOG = Report(
    name="audit-log",
    title="Audit log",
    permission="accounts.export_auditentry",
    filter_form=AuditFilter,
    columns=COLUMNS,
    read=read,
    marking=lambda question: None,
)


@permission_required(AUDIT_LOG.permission, raise_exception=True)
def audit_log_file(request: HttpRequest, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    form = AuditFilter(request.GET)
    if not form.is_valid():
        return render(request, "accounts/audit_list.html", {"form": form}, status=400)
    question = Question(form, timezone.localdate(), request.user)
    return file_response(request, AUDIT_LOG, question, file_format)
