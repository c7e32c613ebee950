"""Rows as JSON text: what an encoder would write of them, and every cent."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from partnership.evidence.models import Source
from partnership.exchange.api.column import Column, Kind
from partnership.exchange.api.related import Names
from partnership.exchange.api.renderers import Json, Written
from partnership.exchange.api.values import Cells, rows_in_json

WORDS = 'He said "no"\\\n\x01 – \u2028 é 🕊'
COLUMNS = [
    Column("amount", Kind.AMOUNT, path="amount"),
    Column("choice", Kind.CHOICE, path="choice"),
    Column("day", Kind.DATE, path="day"),
    Column("at", Kind.INSTANT, path="at"),
    Column("number", Kind.INTEGER, path="number"),
    Column("text", Kind.TEXT, path="text"),
    Column("is_so", Kind.YES_NO, path="is_so"),
    Column("source", Kind.RECORD, path="source", model=Source),
]
PATHS = [column.path for column in COLUMNS]
NOBODY = Names(date(2006, 2, 1), None)
NOBODY.known = {"evidence.source": {7: {"id": 7, "name": WORDS, "slug": None}}}


def written(*rows):
    cells = Cells(PATHS, list(rows))
    return [json.loads(row) for row in rows_in_json(COLUMNS, cells, NOBODY, {})]


def test_every_kind_is_said_as_before_and_unknown_is_null():
    at = datetime(2006, 2, 10, 9, tzinfo=UTC)
    day = date(2006, 2, 1)
    full = (Decimal("1.50"), "state", day, at, 3, WORDS, True, 7)
    empty = (None, "", None, None, None, None, None, None)

    first, second, third = written(full, empty, (*full[:5], "", False, 8))

    assert first == {
        "amount": "1.50",
        "choice": "state",
        "day": "2006-02-01",
        "at": "2006-02-10T09:00:00+00:00",
        "number": 3,
        "text": WORDS,
        "is_so": True,
        "source": {"id": 7, "name": WORDS, "slug": None},
    }
    assert set(second.values()) == {None}
    assert (third["text"], third["is_so"], third["source"]) == ("", False, None)


@pytest.mark.parametrize("amount", ["1", "1.00", "-0.00", "0E-14", "1E-14", "1E+3"])
def test_an_amount_keeps_its_digits_whatever_equals_it(amount):
    others = [Decimal("1.0"), Decimal("0"), Decimal("1000"), Decimal(amount)]

    rows = [(other, *[None] * 7) for other in others]

    assert written(*rows)[-1]["amount"] == f"{Decimal(amount):f}"


def test_a_text_column_that_the_database_works_out_may_hold_a_day():
    assert (
        written((*[None] * 5, date(2006, 2, 1), None, None))[0]["text"] == "2006-02-01"
    )


def test_what_was_worked_out_stands_by_the_key_of_its_row():
    column = replace(COLUMNS[0], path="gap")
    cells = Cells(["pk"], [(4,), (2,)])
    after = {2: {"amount": Decimal("2.00")}, 4: {"amount": None}}

    found = rows_in_json([column], cells, NOBODY, after)

    assert found == ['{"amount":null}', '{"amount":"2.00"}']


def test_a_page_is_written_as_any_other_answer():
    head, row = {"resource": "sources", "next": None}, {"text": WORDS}
    rows = [json.dumps(row, ensure_ascii=False, separators=(",", ":"))] * 2

    for media_type in ("application/json", "application/json; indent=2"):
        page = Json().render(Written(head, "rows", rows), media_type)
        assert page == Json().render(head | {"rows": [row, row]}, media_type)
    one = Json().render(Written(head, "row", rows[0]), "application/json")
    assert one == Json().render(head | {"row": row}, "application/json")
