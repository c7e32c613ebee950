"""Open a file as its kind reads it, with its columns and what must still be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.fields import Reads
from partnership.exchange.imports.kind import Context, Kind
from partnership.exchange.imports.mapping import propose
from partnership.exchange.imports.passing import Pass
from partnership.exchange.imports.row_reader import positions
from partnership.exchange.imports.settle import Question, settle
from partnership.exchange.imports.tally import Tally
from partnership.exchange.tables import TableFile, open_table


@dataclass(frozen=True)
class Opened:
    """A file with its columns by field, the answers so far, and the open questions."""

    file: TableFile | Path
    columns: Mapping[str, int]
    asked: Asked
    questions: list[Question]
    # What was assumed of the file, in words.
    remarks: tuple[str, ...] = ()
    # Where somebody said that the table is; empty and nought where it was found.
    sheet: str = ""
    heading_row: int = 0

    def course(self, kind: Kind, context: Context) -> Pass:
        """A pass over the file; each reads it anew."""
        tally = Tally(remarks=list(self.remarks))
        return Pass(kind, self.file, self.columns, self.asked, context, tally)

    @property
    def unread(self) -> list[str]:
        """Which columns no field was found for, in a sentence if there are any."""
        taken = set(self.columns.values())
        headings = () if isinstance(self.file, Path) else self.file.headings
        names = [f"“{one.text}”" for one in headings if one.position not in taken]
        return [f"Columns that are not read: {', '.join(names)}."] if names else []

    @property
    def named_columns(self) -> dict[str, str]:
        """The heading by field."""
        if isinstance(self.file, Path):
            return {}
        return {n: self.file.headings[p].text for n, p in self.columns.items()}


def open_file(
    path: Path,
    name: str,
    kind: Kind,
    asked: Asked,
    *,
    said_columns: Mapping[str, str] | None = None,
    sheet: str = "",
    heading_row: int = 0,
) -> Opened:
    """Open a file; `said_columns` are headings by field, else they are proposed.

    Raises Unreadable. What a heading says of currency, unit and date is a proposal to
    ask about, and never taken without being said.
    """
    if kind.reads_file:
        return Opened(path, {}, asked, [])
    table = open_table(path, name, sheet=sheet, heading_row=heading_row)
    columns, missing = _columns(table, kind, said_columns)
    asked, questions = settle(table, kind, columns, asked)
    lacking = [Question(h, f"The file has no column “{h}”") for h in missing]
    return Opened(
        file=table,
        columns=columns,
        asked=asked,
        questions=lacking + questions,
        remarks=table.remarks,
        sheet=table.sheet if sheet else "",
        heading_row=heading_row,
    )


def dated_today(opened: Opened, kind: Kind, today: date) -> Opened:
    """The same file with this day for all its rows, where no date is said at all."""
    undated = {f.name for f in kind.fields if f.reads is Reads.DAY and f.is_needed}
    questions = [q for q in opened.questions if q.name not in undated]
    if len(questions) == len(opened.questions):
        return opened
    remark = (
        f"Neither the file nor --set date says of which day it is: its rows are dated"
        f" {today.isoformat()}, the day of the import."
    )
    asked = replace(opened.asked, on=today)
    remarks = (*opened.remarks, remark)
    return replace(opened, asked=asked, questions=questions, remarks=remarks)


def _columns(
    table: TableFile, kind: Kind, said: Mapping[str, str] | None
) -> tuple[dict[str, int], list[str]]:
    if said is not None:
        return positions(said, table.headings)
    sample = [row.cells for row in table.sample if not row.left_out]
    headings = [heading.text for heading in table.headings]
    return dict(propose(headings, sample, kind.fields).columns), []
