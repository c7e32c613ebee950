"""What the questions about a file start with: said before, remembered, or proposed."""

from dataclasses import replace
from pathlib import Path

from partnership.exchange.forms.import_columns import Start
from partnership.exchange.forms.import_place import Place, place_in
from partnership.exchange.forms.import_questions import OF_THE_FILE
from partnership.exchange.imports.fields import Reads
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.mapping import propose, signature
from partnership.exchange.imports.row_reader import positions
from partnership.exchange.models import ColumnMapping, DataImport
from partnership.exchange.tables import TableFile

AS_LAST_TIME = "As last time"
AS_SAID = "As you said"
# Rows of headings that the sender's files had; each opens the file once more.
MOST_TRIED = 3
# The date of the figures is another in every edition, and a text may name a record.
OF_ONE_EDITION = {"date"}


def start_of(data_import: DataImport, kind: Kind, place: Place) -> Start:
    """Columns and answers: this import's own, its sender's last, or a proposal."""
    table = place.table
    proposed = _proposed(kind, table)
    same_place = data_import.heading_row == place.heading_row
    if data_import.columns and data_import.sheet in ("", table.sheet) and same_place:
        return _known(data_import.columns, data_import.asked, kind, table, AS_SAID)
    last = _mapping(data_import, table)
    if last is None:
        return proposed
    known = _known(last.columns, last.asked, kind, table, AS_LAST_TIME)
    return Start(
        known.columns,
        {**proposed.asked, **known.asked},
        known.why,
        is_remembered=True,
    )


def as_last_time(data_import: DataImport, path: Path, found: Place) -> Place:
    """The place of the sender's headings where the reader finds others than they had.

    Only where the row that was said then has the same headings in this file.
    """
    if data_import.columns or found.form.errors or _mapping(data_import, found.table):
        return found
    said = ColumnMapping.objects.filter(
        kind=data_import.kind, sender=data_import.sender, heading_row__gt=0
    ).order_by("-updated_at")
    for row in dict.fromkeys(said.values_list("heading_row", flat=True)[:MOST_TRIED]):
        asked = {"sheet": found.table.sheet, "heading_row": row}
        place = place_in(path, data_import.file_name, asked)
        if place.heading_row and _mapping(data_import, place.table):
            return replace(place, is_remembered=True)
    return found


def remember(data_import: DataImport, kind: Kind, table: TableFile) -> None:
    """Keep what was said for the sender's next file with the same headings."""
    choices = {f.name for f in kind.fields if f.reads is Reads.CHOICE}
    kept = ({*OF_THE_FILE} - OF_ONE_EDITION) | choices
    asked = {name: said for name, said in data_import.asked.items() if name in kept}
    ColumnMapping.objects.update_or_create(
        kind=data_import.kind,
        sender=data_import.sender,
        signature=_signature(table),
        defaults={
            "columns": data_import.columns,
            "asked": asked,
            "heading_row": data_import.heading_row,
        },
    )


def _mapping(data_import: DataImport, table: TableFile) -> ColumnMapping | None:
    return ColumnMapping.objects.filter(
        kind=data_import.kind, sender=data_import.sender, signature=_signature(table)
    ).first()


def _signature(table: TableFile) -> str:
    return signature([heading.text for heading in table.headings])


def _known(
    columns: dict[str, str],
    asked: dict[str, str],
    kind: Kind,
    table: TableFile,
    why: str,
) -> Start:
    names = {field.name for field in kind.fields}
    found, _ = positions(
        {name: said for name, said in columns.items() if name in names},
        table.headings,
    )
    return Start(found, asked, dict.fromkeys(found, why))


def _proposed(kind: Kind, table: TableFile) -> Start:
    sample = [row.cells for row in table.sample if not row.left_out]
    headings = [heading.text for heading in table.headings]
    proposal = propose(headings, sample, kind.fields)
    return Start(proposal.columns, dict(proposal.hints), proposal.why)
