"""A page of the rows that were checked: of one outcome, or all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.apps import apps
from django.http import QueryDict

from partnership.evidence.keyset import KeysetPage, Order, keyset_page
from partnership.exchange.imports.likely import KEEP
from partnership.exchange.models import DataImport, ImportRow, Outcome

BY_ROW = Order("number", kind=Decimal)
COUNTS = {
    Outcome.NEW: "rows_new",
    Outcome.CHANGED: "rows_changed",
    Outcome.SAME: "rows_same",
    Outcome.WRONG: "rows_in_error",
}


class Tab(NamedTuple):
    """An outcome, how many rows have it, and whether they are shown."""

    outcome: str
    label: str
    count: int
    is_shown: bool


class Cell(NamedTuple):
    """A cell with what is wrong with it, if anything is."""

    heading: str
    text: str
    message: str = ""


@dataclass(frozen=True)
class Preview:
    """What a file would do: counts, a page of rows, and open questions."""

    tabs: list[Tab]
    page: KeysetPage
    writes: int
    wrong: int
    doubtful: int
    must_say_of_repeats: bool
    # How many new rows may be an earlier one with another amount, where nobody said.
    must_say_of_changed: int

    @property
    def can_load(self) -> bool:
        """Whether there is something to load, and all is said that must be."""
        must_say = self.must_say_of_repeats or self.must_say_of_changed
        return bool(self.writes) and not must_say


def preview_of(data_import: DataImport, asked: QueryDict, reader: Any) -> Preview:
    """The page that the address asks for; ValueError for an outcome that is none."""
    report = data_import.report
    shown = asked.get("outcome", "")
    if shown and shown not in Outcome.values:
        raise ValueError("No rows have this outcome.")
    rows = data_import.rows.filter(outcome=shown) if shown else data_import.rows.all()
    page = keyset_page(rows.order_by(), BY_ROW, asked)
    headings = data_import.answers.get("headings", [])
    _leave_out_unseen(page.rows, reader)
    for row in page.rows:
        row.wrong_cells, row.wrong_as_a_whole = _wrong(row, headings)
        row.all_cells = [
            Cell(heading, text)
            for heading, text in zip(headings, row.cells, strict=False)
        ]
    return Preview(
        tabs=_tabs(report, shown),
        page=page,
        writes=report.get("rows_new", 0) + report.get("rows_changed", 0),
        wrong=report.get("rows_in_error", 0),
        doubtful=len(data_import.answers.get("doubtful", {})),
        must_say_of_repeats=bool(report.get("rows_repeated"))
        and not data_import.on_duplicates,
        must_say_of_changed=_unsaid(data_import.answers),
    )


def _unsaid(answers: Mapping[str, Any]) -> int:
    return 0 if answers.get("changed") == KEEP else len(answers.get("pairs", {}))


def _leave_out_unseen(rows: Iterable[ImportRow], reader: Any) -> None:
    """Take away what rows tell of records that were marked above one's sight since."""
    keys: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        for model, key in filter(None, map(_of, row.differences)):
            keys[model].add(key)
    seen: set[tuple[str, int]] = set()
    for model, wanted in keys.items():
        records = apps.get_model(model).objects.visible_to(reader)
        found = records.filter(pk__in=wanted).order_by().values_list("pk", flat=True)
        seen |= {(model, key) for key in found}
    for row in rows:
        row.differences = [
            one for one in row.differences if _of(one) is None or _of(one) in seen
        ]


def _of(difference: Mapping[str, Any]) -> tuple[str, int] | None:
    """The record that it is about, where the check could say it."""
    named = difference.get("of")
    return tuple(named) if named else None


def _tabs(report: Mapping[str, Any], shown: str) -> list[Tab]:
    counts = {outcome: report.get(name, 0) for outcome, name in COUNTS.items()}
    counts[Outcome.LEFT_OUT] = sum(report.get("rows_left_out", {}).values())
    return [
        Tab(str(one), one.label, counts[one], one == shown)
        for one in Outcome
        if counts[one]
    ]


def _wrong(row: ImportRow, headings: list[str]) -> tuple[list[Cell], list[str]]:
    """The cells in which something is wrong, and what is wrong with the whole row."""
    texts = dict(zip(headings, row.cells, strict=False))
    cells = [
        Cell(one["column"], texts.get(one["column"], ""), one["message"])
        for one in row.problems
        if one["column"]
    ]
    return cells, [one["message"] for one in row.problems if not one["column"]]
