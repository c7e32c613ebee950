"""What a file leaves open, and must be asked once before its rows can be read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from partnership.exchange.imports.asked import ORDERS, STYLES, Asked
from partnership.exchange.imports.cells import is_whole
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind
from partnership.exchange.tables import TableFile
from partnership.exchange.tables.values import (
    BadValue,
    DateOrder,
    NumberStyle,
    date_orders,
    number_styles,
    read_date,
    read_money,
    read_number,
)

FIGURES = (Reads.AMOUNT, Reads.COUNT, Reads.NUMBER)
PLAIN = NumberStyle(".", ",")


class Question(NamedTuple):
    """What must be said: its name, the question, and what can be answered."""

    name: str
    words: str
    choices: tuple[str, ...] = ()


def settle(
    table: TableFile, kind: Kind, columns: Mapping[str, int], asked: Asked
) -> tuple[Asked, list[Question]]:
    """The answers with what the sample shows, and what it leaves open."""
    questions = [
        Question(f.name, f"Which column is the {f.label.lower()}?")
        for f in kind.fields
        if _lacks(f, columns, asked)
    ]
    figures = _cells(table, kind.fields, columns, FIGURES)
    counts = _cells(table, kind.fields, columns, (Reads.COUNT,))
    style, more = _settle_style(figures, counts, asked)
    questions += more
    order, more = _settle_order(
        _cells(table, kind.fields, columns, (Reads.DAY,)), asked
    )
    questions += more
    asked = replace(asked, style=style, order=order)
    return asked, questions + _settle_currency(table, kind, columns, asked)


def _lacks(field: ImportField, columns: Mapping[str, int], asked: Asked) -> bool:
    if not field.is_needed or field.name in columns or field.name in asked.constants:
        return False
    if field.reads is Reads.DAY:
        return asked.on is None
    return not (field.reads is Reads.CURRENCY and asked.currency)


def _settle_style(
    figures: Sequence[str], counts: Sequence[str], asked: Asked
) -> tuple[NumberStyle, list[Question]]:
    if asked.style:
        return asked.style, []
    # A cell that is no number in any way is its own row's problem.
    numbers = [cell for cell in figures if number_styles([cell])]
    styles = [
        style
        for style in number_styles(numbers)
        if asked.unit or all(_is_whole(cell, style) for cell in counts)
    ]
    if not styles:
        return PLAIN, []
    if len(_readings(numbers, styles, lambda c, s: read_money(c, s).amount)) > 1:
        words = "Is “1,234” one thousand two hundred and thirty-four, or 1.234?"
        return styles[0], [Question("numbers", words, tuple(STYLES))]
    return styles[0], []


def _is_whole(cell: str, style: NumberStyle) -> bool:
    """Whether a count reads as whole people or things; what is no number may be."""
    try:
        return is_whole(read_number(cell, style))
    except BadValue:
        return True


def _settle_order(
    days: Sequence[str], asked: Asked
) -> tuple[DateOrder, list[Question]]:
    if asked.order:
        return asked.order, []
    days = [cell for cell in days if date_orders([cell])]
    orders = date_orders(days)
    if not orders:
        return DateOrder.DAY_FIRST, []
    if len(_readings(days, orders, read_date)) > 1:
        words = "Is 2/1/2006 the second of January, or the first of February?"
        return orders[0], [Question("dates", words, tuple(ORDERS))]
    return orders[0], []


def _readings(
    cells: Iterable[str], ways: Iterable[Any], read: Callable[[str, Any], Any]
) -> set[tuple]:
    """The different ways in which all these cells can be understood."""
    found = set()
    for way in ways:
        try:
            found.add(tuple(read(cell, way) for cell in cells))
        except BadValue:
            continue
    return found


def _settle_currency(
    table: TableFile, kind: Kind, columns: Mapping[str, int], asked: Asked
) -> list[Question]:
    if "currency" not in kind.asks or asked.currency or "currency" in columns:
        return []
    amounts = _cells(table, kind.fields, columns, (Reads.AMOUNT,))
    if not amounts or all(_names_currency(cell, asked) for cell in amounts):
        return []
    return [Question("currency", "Which currency are the amounts in?")]


def _names_currency(cell: str, asked: Asked) -> bool:
    try:
        return bool(read_money(cell, asked.style).currency)
    except BadValue:
        return False


def _cells(
    table: TableFile,
    fields: Iterable[ImportField],
    columns: Mapping[str, int],
    reads: tuple[Reads, ...],
) -> list[str]:
    wanted = [columns[f.name] for f in fields if f.reads in reads and f.name in columns]
    return [
        row.cells[position].strip()
        for row in table.sample
        if not row.left_out and not row.problem
        for position in wanted
        if row.cells[position].strip()
    ]
