"""What the questions about a file start with: said before, remembered, or proposed."""

from partnership.exchange.forms.import_columns import Start
from partnership.exchange.forms.import_questions import OF_THE_FILE
from partnership.exchange.imports.fields import Reads
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.mapping import propose, signature
from partnership.exchange.imports.row_reader import positions
from partnership.exchange.models import ColumnMapping, DataImport
from partnership.exchange.tables import TableFile

AS_LAST_TIME = "As last time"
AS_SAID = "As you said"
# The date of the figures is another in every edition, and a text may name a record.
OF_ONE_EDITION = {"date"}


def start_of(data_import: DataImport, kind: Kind, table: TableFile) -> Start:
    """Columns and answers: this import's own, its sender's last, or a proposal."""
    proposed = _proposed(kind, table)
    if data_import.columns and data_import.sheet in ("", table.sheet):
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


def remember(data_import: DataImport, kind: Kind, table: TableFile) -> None:
    """Keep what was said for the sender's next file with the same headings."""
    choices = {f.name for f in kind.fields if f.reads is Reads.CHOICE}
    kept = ({*OF_THE_FILE} - OF_ONE_EDITION) | choices
    asked = {name: said for name, said in data_import.asked.items() if name in kept}
    ColumnMapping.objects.update_or_create(
        kind=data_import.kind,
        sender=data_import.sender,
        signature=_signature(table),
        defaults={"columns": data_import.columns, "asked": asked},
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
