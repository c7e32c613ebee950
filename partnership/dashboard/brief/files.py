"""The files of one brief: sheets for print, and plain text for a telegram.

A frozen brief gives the bytes that were kept, or what follows from its content alone; a
draft gives itself as it stands, and says that it is one.
"""

from django.http import HttpRequest, HttpResponse

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind
from partnership.dashboard.brief.document import Document
from partnership.dashboard.brief.drafting import composed_of
from partnership.dashboard.brief.drawn_up import drawn_up
from partnership.dashboard.brief.fit import fitted
from partnership.dashboard.brief.page import pdf_of
from partnership.dashboard.brief.paper import paper
from partnership.dashboard.brief.plain import plain_text
from partnership.dashboard.models import Brief

FORMATS = {"pdf": "application/pdf", "txt": "text/plain; charset=utf-8"}


def file_of(request: HttpRequest, brief: Brief, file_format: str) -> HttpResponse:
    """The file, once the audit log has it; raises DatabaseError if it cannot."""
    record(
        AuditKind.EXPORT_BEGUN,
        Origin.of(request),
        report="brief",
        format=file_format,
        brief=brief.pk,
        as_at=brief.as_at.isoformat(),
    )
    response = HttpResponse(
        _bytes(request, brief, file_format), content_type=FORMATS[file_format]
    )
    state = "" if brief.is_frozen else "-draft"
    name = f"brief-{brief.pk}-{brief.as_at.isoformat()}{state}.{file_format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _bytes(request: HttpRequest, brief: Brief, file_format: str) -> bytes:
    if file_format == "pdf":
        if brief.is_frozen:
            return pdf_of(brief)
        return paper(document_of(brief, request.user))
    return plain_text(document_of(brief, request.user)).encode()


def document_of(brief: Brief, reader: object) -> Document:
    """What was frozen, or the draft as it stands."""
    if brief.is_frozen:
        return Document.read(brief.content)
    sections = list(brief.sections.order_by("place", "pk"))
    composed = composed_of(brief, reader)
    return fitted(drawn_up(brief, sections, composed, reader).document)
