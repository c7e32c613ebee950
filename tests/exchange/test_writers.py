import csv
import io
import json
from datetime import date
from decimal import Decimal
from hashlib import sha256

import openpyxl
import pytest
from django.db import connection

from partnership.accounts.audit import Origin
from partnership.exchange.report import Reading
from partnership.exchange.stream import pieces
from partnership.exchange.writers import FORMATS
from partnership.exchange.writers.comma_separated import safe_cell, write_csv
from partnership.exchange.writers.javascript_object import write_json
from partnership.exchange.writers.workbook import write_xlsx
from tests.exchange.factories import (
    ROW,
    SUMMARY,
    make_extract,
    make_question,
    make_report,
)

FORMULA = ("=", "+", "-", "@")


def read_csv(extract):
    text = b"".join(write_csv(extract)).decode("utf-8-sig")
    lines = text.split("\r\n")
    notes = [line for line in lines if line.startswith("# ")]
    rows = list(csv.reader(line for line in lines if line and line not in notes))
    return rows, notes, text


def test_csv_begins_with_the_mark_and_its_headings():
    whole = b"".join(write_csv(make_extract()))

    assert whole.startswith("\ufeffName,Amount (US$),On,Counted\r\n".encode())


def test_csv_says_what_it_is_after_the_rows_and_ends_with_their_number():
    rows, notes, text = read_csv(make_extract(ROW, ROW, word="grants, loans"))

    assert len(rows) == 3
    assert rows[1] == ["Spain", "177000000.00", "2006-02-01", "yes"]
    assert "# As at: 2006-02-01" in notes
    assert "# Filters: word: grants; loans" in notes
    assert "# Rates: None needed." in notes
    assert "# Total left_out_usd: no figure" in notes
    assert "# Generated at: 2006-02-01T09:00:00+00:00" in notes
    assert text.endswith("# End of file: 2 rows\r\n")


def test_csv_carries_the_digest_of_its_rows_as_written():
    _, notes, text = read_csv(make_extract(ROW, ("Åland", None, None, False)))

    body = text[text.index("\r\n") + 2 : text.index("# Report")]
    digest = sha256(body.encode()).hexdigest()
    assert f"# SHA-256 of the rows: {digest}" in notes


def test_csv_that_a_fault_cuts_off_has_no_closing_line():
    def rows():
        for _ in range(600):
            yield ROW
        raise RuntimeError("the server went away")

    pieces = []
    with pytest.raises(RuntimeError):
        pieces.extend(write_csv(make_extract_of(rows)))
    whole = b"".join(pieces)

    assert b"End of file" not in whole


def make_extract_of(rows):
    from dataclasses import replace

    extract = make_extract()
    return replace(
        extract,
        report=replace(
            extract.report, read=lambda question: Reading(SUMMARY, iter(rows()))
        ),
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_csv_makes_a_formula_harmless(start):
    assert safe_cell(f"{start}cmd") == f"'{start}cmd"


def test_csv_leaves_a_negative_number_a_number():
    assert safe_cell(Decimal("-5")) == "-5.00"
    assert safe_cell(-5) == "-5"


def test_csv_holds_no_more_than_a_few_rows_at_a_time():
    taken = []

    def rows():
        for number in range(5_000):
            taken.append(number)
            yield ROW

    pieces = write_csv(make_extract_of(rows))
    next(pieces)
    assert taken == []
    next(pieces)
    assert len(taken) == 500


def test_json_is_one_object_with_its_amounts_as_strings_and_its_count_last():
    row = ('"Åland"', Decimal("1234567890123456.78"), None, None)
    found = json.loads(b"".join(write_json(make_extract(row, ROW))))

    assert list(found)[-1] == "row_count"
    assert found["as_at"] == "2006-02-01"
    assert found["row_count"] == len(found["rows"]) == 2
    assert found["rows"][0] == {
        "name": '"Åland"',
        "usd": "1234567890123456.78",
        "on": None,
        "counted": None,
    }
    assert found["totals"] == {"usd": "177000000.00", "left_out_usd": None}
    assert found["marking"] == "not marked"


def test_json_without_rows_is_still_an_object():
    extract = make_extract_of(lambda: iter(()))

    assert json.loads(b"".join(write_json(extract)))["rows"] == []


def test_json_that_was_cut_off_cannot_be_read():
    whole = b"".join(write_json(make_extract(ROW, ROW)))

    with pytest.raises(json.JSONDecodeError):
        json.loads(whole[: whole.rindex(b",")])


def test_workbook_has_the_rows_and_what_they_are():
    text = ("=1+1", Decimal("-5.25"), date(2006, 2, 1), False)
    file = io.BytesIO(b"".join(write_xlsx(make_extract(text, ROW))))

    book = openpyxl.load_workbook(file)

    rows = list(book["Data"].iter_rows(values_only=True))
    assert rows[0] == ("Name", "Amount (US$)", "On", "Counted")
    assert rows[1][:2] == ("=1+1", -5.25)
    assert book["Data"]["A2"].data_type == "s"  # words, not a formula
    assert rows[1][2].date() == date(2006, 2, 1)
    notes = dict(list(book["Notes"].iter_rows(values_only=True))[:6])
    assert notes["As at"] == "2006-02-01"
    assert len(rows) == 3


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize(
    "name",
    [
        'Aus,=HYPERLINK("http://evil","x")',
        'Aus;=HYPERLINK("http://evil","x")',
        "Aus, ; +1",
        '"=1+1"',
        "a\r\n=1+1",
        'a,"=b\nc"',
        "1,-2",
    ],
)
def test_no_cell_of_the_file_is_a_formula_not_even_in_its_notes(name, separator):
    extract = make_extract((name, None, None, None), word=name)

    text = b"".join(FORMATS["csv"].write(extract)).decode("utf-8-sig")

    notes = text[text.index("# Report") :]
    rows = csv.reader(io.StringIO(notes), delimiter=separator)
    cells = [cell.strip() for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    rows = list(csv.reader(io.StringIO(text)))
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    assert all(len(row) == 1 for row in csv.reader(io.StringIO(notes)))
    assert all(line.startswith("# ") for line in notes.splitlines())


def test_the_thousands_of_a_note_stay_together():
    extract = make_extract(word="US$18,649m, of 3")

    text = b"".join(FORMATS["csv"].write(extract)).decode()

    assert "# Filters: word: US$18\u202f649m; of 3\r\n" in text


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("file_format", "holds"), [("csv", True), ("xlsx", False)])
def test_a_complete_file_does_not_hold_the_picture_of_the_record(file_format, holds):
    report = make_report()
    file = pieces(report, make_question(report), file_format, Origin())

    next(file)

    assert connection.in_atomic_block is holds
    file.close()
    assert not connection.in_atomic_block
