"""An import that somebody begins on the machine itself: one file, no questions."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from django.utils import timezone

from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.kind import Context, Kind
from partnership.exchange.imports.likely import MOVE, remark_on
from partnership.exchange.imports.loaded_before import loaded_before
from partnership.exchange.imports.loading import load
from partnership.exchange.imports.named_actors import NamedActors
from partnership.exchange.imports.opening import Opened
from partnership.exchange.imports.passing import ACTORS, Pass
from partnership.exchange.imports.tally import Tally
from partnership.exchange.imports.trail import note
from partnership.exchange.models import DataImport, ImportState

CHUNK = 1024 * 1024


@dataclass
class Imported:
    """How an import ended: the tally, and the import if it was loaded."""

    tally: Tally
    data_import: DataImport | None = None
    doubtful: Mapping[str, Any] = field(default_factory=dict)

    @property
    def report(self) -> dict[str, Any]:
        """The report in JSON."""
        return self.tally.as_report(loaded=self.data_import is not None)


def import_from_machine(
    opened: Opened,
    kind: Kind,
    context: Context,
    name: str,
    path: Path,
    *,
    dry_run: bool,
    moves: bool = False,
) -> Imported:
    """Check a file and, if every row is sound, load it; all of it or nothing.

    What only looks like an earlier row with another amount is new beside it, or with
    `moves` that row moved on, where it can be no other. Raises Unreadable, and Refused
    where the record does not allow it after all.
    """
    tally, actors = _look(opened.course(kind, context))
    if moves and tally.likely.pairs:
        context = replace(context, moved=tally.likely.pairs)
        tally, actors = _look(opened.course(kind, context))
    made = _made(opened, kind, context, name, path)
    tally.remarks += _remarks(opened, made, context, tally, moves=moves)
    if tally.wrong or dry_run:
        return Imported(tally, doubtful=actors.doubtful)
    course = opened.course(kind, context)
    course.tally.remarks = tally.remarks
    made.seen_digest = tally.digest
    made.save(force_insert=True)
    load(made, course, list(actors.added))
    note("loaded", made)
    return Imported(course.tally, made)


def _made(
    opened: Opened, kind: Kind, context: Context, name: str, path: Path
) -> DataImport:
    """The import as it will stand if it is loaded, with all that was said of it."""
    changed = {"changed": MOVE, "moved": dict(context.moved)} if context.moved else {}
    return DataImport(
        kind=kind.name,
        sender=context.sender,
        source=context.source,
        grade=context.grade,
        marking=context.marking,
        file_name=name[:255],
        size=path.stat().st_size,
        sha256=_digest(path),
        file_format=getattr(opened.file, "format", path.suffix.lstrip("."))[:10],
        sheet=opened.sheet[:120],
        heading_row=opened.heading_row,
        columns=opened.named_columns,
        asked=_said(opened.asked),
        answers=changed,
        on_duplicates=opened.asked.on_duplicates,
        state=ImportState.LOADING,
        made_by=None,
        made_at=timezone.now(),
    )


def _remarks(
    opened: Opened, made: DataImport, context: Context, tally: Tally, *, moves: bool
) -> list[str]:
    """What is to be said of the file besides what its rows say."""
    before = loaded_before(made.kind, made.sender, made.sha256, context.reader)
    return [
        *opened.unread,
        *remark_on(tally.likely, moves=moves),
        *(
            f"The same file was loaded {one}: its facts may stand twice."
            for one in before
        ),
    ]


def _look(seen: Pass) -> tuple[Tally, NamedActors]:
    """Read the file without writing; what its loader remembers is let go again."""
    for _ in seen.batches():
        pass
    return seen.tally, seen.actors


def _said(asked: Asked) -> dict[str, Any]:
    said = {"currency": asked.currency, "unit": asked.unit, **asked.constants}
    on = {"date": asked.on.isoformat()} if asked.on else {}
    return {**said, **on, ACTORS: dict(asked.answers.get(ACTORS, {}))}


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
