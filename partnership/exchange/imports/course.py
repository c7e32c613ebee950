"""From an import that somebody made to a pass over its file, as they may see it now."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from partnership.evidence.clock import current_as_at
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.asked import Asked, asked_from
from partnership.exchange.imports.kind import Context, Kind
from partnership.exchange.imports.opening import Opened, open_file
from partnership.exchange.imports.passing import ACTORS, Pass
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.models import DataImport, OnDuplicates

if TYPE_CHECKING:
    from partnership.accounts.models import User

MAY_NOT = "You may no longer import such a file"
MARKING_GONE = "The marking is no longer one that you may give. Choose the file again"
SOURCE_GONE = "The source is no longer one that you may see. Choose the file again"
WHY = "imported from a file"


def course_of(data_import: DataImport, path: Path) -> Pass:
    """A pass over the file with all that was said of it.

    Raises Unreadable, BadAnswer, or Refused where its maker may no longer import it or
    something must still be said.
    """
    kind = find_kind(data_import.kind)
    context = context_of(data_import, kind)
    opened = open_as_said(data_import, kind, path)
    if opened.questions:
        raise Refused(opened.questions[0].words.rstrip("?"))
    return opened.course(kind, context)


def open_as_said(data_import: DataImport, kind: Kind, path: Path) -> Opened:
    """The file, with the columns and the answers that were given."""
    return open_file(
        path,
        data_import.file_name,
        kind,
        asked_of(data_import, kind),
        said_columns=data_import.columns,
        sheet=data_import.sheet,
        heading_row=data_import.heading_row,
    )


def asked_of(data_import: DataImport, kind: Kind) -> Asked:
    """What was answered once of the whole file; raises BadAnswer."""
    return asked_from(
        data_import.asked,
        frozenset(field.name for field in kind.fields),
        on_duplicates=data_import.on_duplicates or OnDuplicates.KEEP,
        answers={ACTORS: data_import.answers.get(ACTORS, {})},
    )


def context_of(data_import: DataImport, kind: Kind) -> Context:
    """Who imports it and what its records bear; Refused where they no longer may."""
    by = data_import.made_by
    if not by.is_active or not kind.may_import(by):
        raise Refused(MAY_NOT)
    given = Marking.objects.visible_to(by).filter(pk=data_import.marking_id).first()
    if given is None:
        raise Refused(MARKING_GONE)
    seen = Source.objects.visible_to(by)
    source = seen.filter(pk=data_import.source_id).first()
    if data_import.source_id and source is None:
        raise Refused(SOURCE_GONE)
    return Context(
        reader=by,
        by=by,
        today=current_as_at(),
        sender=data_import.sender,
        source=source,
        grade=data_import.grade,
        marking=given,
        reason=reason_of(data_import.answers.get("reason", {})),
        moved=data_import.answers.get("moved", {}),
    )


def context_to_undo(data_import: DataImport, by: "User", reason: Reason) -> Context:
    """Who takes it back, and why."""
    return Context(
        reader=by,
        by=by,
        today=current_as_at(),
        sender=data_import.sender,
        source=None,
        grade=data_import.grade,
        marking=data_import.marking,
        reason=reason,
        writes=True,
    )


def reason_of(said: Mapping[str, Any]) -> Reason:
    """Why its rows change what is recorded, as it was said before the load."""
    code, text = said.get("reason_code", ""), said.get("reason", "")
    return Reason(code, text if code or text else WHY)
