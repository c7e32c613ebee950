"""Workbooks are read as people see them: dates, numbers, formulas, merged cells."""

import os
from datetime import date, datetime, time

import pytest

from partnership.exchange.tables import Unreadable, open_table
from partnership.exchange.tables.workbook.numbers import NoValue, number_text
from partnership.exchange.tables.workbook.styles import kind_of
from tests.exchange.tables.files import (
    MAIN,
    SHEET,
    STRINGS,
    cells,
    plain_workbook,
    read,
    sheet_of,
    with_part,
    workbook,
)


def test_each_kind_of_cell_has_its_text():
    def fill(book, sheet):
        sheet.append(["Kind", "Value"])
        for row in (
            *(("day", date(2006, 2, 1)), ("moment", datetime(2006, 2, 1, 14, 30))),  # noqa: DTZ001
            *(("time", time(9, 5)), ("noise", 0.1 + 0.2), ("large", 1e21)),
            *(("small", 0.00001), ("thousand?", 1.234), ("yes", True), ("no", False)),
            *(("text", "1.234,5"), ("like a formula", "-x"), ("share", 0.8)),
            *(("month", date(2006, 2, 1)), ("whole", 12345678901234)),
        ):
            sheet.append(row)
        sheet["B13"].number_format = "0.0%"
        sheet["B14"].number_format = "mmm yyyy"

    rows = read(workbook(fill))[1]

    assert dict(cells(rows)) == {
        **{"day": "2006-02-01", "moment": "2006-02-01 14:30", "time": "09:05"},
        **{"noise": "0.3", "large": "1000000000000000000000", "small": "0.00001"},
        # Three decimals could be taken for thousands.
        **{"thousand?": "1.2340", "yes": "yes", "no": "no", "text": "1.234,5"},
        **{"like a formula": "-x", "share": "80%", "month": "2006-02"},
        "whole": "12345678901234",
    }
    assert [row.problem for row in rows] == [""] * len(rows)


def test_formulas_give_their_stored_value_and_errors_are_problems_of_their_rows():
    table, rows = read(
        sheet_of(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>Donor</t></is></c>'
            '<c r="B1" t="inlineStr"><is><r><t>Am</t></r><r><t>ount</t></r>'
            "<rPh><t>no</t></rPh></is></c></row>"
            '<row r="2"><c r="A2" t="str"><f>X1</f><v>=x</v></c>'
            '<c r="B2"><f>1+1</f><v>2</v></c></row>'
            '<row r="4" hidden="1"><c r="A4" t="str"><v>b</v></c>'
            '<c r="B4"><f>1</f></c></row>'
            '<row r="7"><c r="A7" t="str"><v>c_x0041_</v></c>'
            '<c r="B7" t="e"><v>#REF!</v></c></row>'
            '<row><c t="str"><v>d</v></c><c t="d"><v>2006-02-01T00:00:00</v></c></row>'
            '<row><c t="str"><v>e</v></c><c><v>NaN</v></c><c r="E9"><v>5</v></c></row>'
            '<row><c t="s"><v>7</v></c><c><v>1E+999</v></c></row>'
        )
    )

    assert [heading.text for heading in table.headings] == ["Donor", "Amount"]
    assert [(row.number, row.cells) for row in rows] == [
        *((2, ("=x", "2")), (4, ("b", "")), (7, ("cA", "#REF!"))),
        *((8, ("d", "2006-02-01")), (9, ("e", "")), (10, ("", ""))),
    ]
    assert [row.problem for row in rows] == [
        "",
        "Cell B4 has a formula without a value: open the workbook, and save it again.",
        "Cell B7 has the error #REF!.",
        "",
        "Cell B9 has “NaN”, which is no number that can be read.",
        "Cell A10 names a text that the workbook does not have.",
    ]
    assert table.remarks == (
        "The sheet has formulas; the values last stored were read",
        "Hidden rows were read too: 1",
    )


@pytest.mark.parametrize(
    ("number", "kind", "from_1904", "text"),
    [
        ("38749", "date", False, "2006-02-01"),
        ("37287", "date", True, "2006-02-01"),
        ("1", "date", False, "1900-01-01"),
        ("61", "date", False, "1900-03-01"),
        ("0.5", "time", False, "12:00"),
        ("1.1000000000000001", "", False, "1.1"),
        ("1E-7", "", False, "0.0000001"),
        ("-0", "", False, "0"),
        ("007", "", False, "7"),
        ("0.005", "percent", False, "0.5%"),
    ],
)
def test_numbers_are_written_plainly(number, kind, from_1904, text):
    assert number_text(number, kind, from_1904) == text


@pytest.mark.parametrize(
    ("number", "kind"), [("60", "date"), ("-1", "date"), ("1E9", "date"), ("x", "")]
)
def test_a_number_that_is_no_date_is_said(number, kind):
    with pytest.raises(NoValue, match=r"29 February 1900|no date|should be"):
        number_text(number, kind, False)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        *(("yyyy-mm-dd", "date"), ("[$-409]d\\ mmm yy;@", "date"), ("mmm-yy", "month")),
        *(("0.00%", "percent"), ("#,##0.00", ""), ("General", ""), ("@", "")),
        *(
            ('"Sold "#,##0', ""),
            ("[Red]-0.00", ""),
            ("hh:mm", "time"),
            ("[h]:mm", "time"),
        ),
        *(('#,##0 "days"', ""), ("[$€-407] #,##0", ""), ("d/m/yyyy h:mm", "date")),
    ],
)
def test_a_format_tells_dates_from_numbers(code, kind):
    assert kind_of(code) == kind


def test_sheets_are_chosen_by_name_and_what_is_beside_is_said():
    def fill(book, sheet):
        sheet.title = "Обложка"
        shown = book.create_sheet("Списък «1»")
        shown.append(["Donor", "Kind"])
        shown.append(["Spain", "grant"])
        shown.append([None, "loan"])
        shown.merge_cells("A2:A3")
        hidden = book.create_sheet("Old")
        hidden.sheet_state = "hidden"
        hidden.append(["Was", "Is"])

    content = with_part(workbook(fill), "xl/vbaProject.bin", lambda _: b"macro")
    content = with_part(
        content, "xl/externalLinks/externalLink1.xml", lambda _: b"<a/>"
    )

    table, rows = read(content)
    assert (table.sheet, table.sheets) == (
        "Списък «1»",
        ("Обложка", "Списък «1»", "Old"),
    )
    assert cells(rows) == [("Spain", "grant"), ("Spain", "loan")]
    assert table.remarks == (
        "Sheet “Списък «1»” was read",
        "There are further sheets: “Обложка”",
        "There are hidden sheets: “Old”",
        "The workbook has macros; only its values were read",
        "It refers to other workbooks; the values last stored were read",
        "Words in cells merged over several rows were read in each row",
    )
    assert [h.text for h in read(content, sheet="Old")[0].headings] == ["Was", "Is"]
    with pytest.raises(Unreadable, match="no sheet “None”. It has “Обложка”"):
        read(content, sheet="None")
    with pytest.raises(Unreadable, match="sheet “Обложка” has no cell that says"):
        read(content, sheet="Обложка")


def test_words_are_shared_or_stand_in_the_cells_and_the_namespace_may_be_strict():
    content = plain_workbook([["Donor", "Note"], ["Spain", "a\tb"], ["Iraq", "a\tb"]])
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    for part in (SHEET, STRINGS, "xl/workbook.xml"):
        content = with_part(
            content, part, lambda xml: xml.replace(MAIN.encode(), strict)
        )

    assert cells(read(content)[1]) == [("Spain", "a\tb"), ("Iraq", "a\tb")]


def test_the_process_ends_when_its_reader_stops_early(tmp_path):
    path = tmp_path / "table"
    path.write_bytes(plain_workbook([["a", "b"], *([["x", 1]] * 8_000)]))
    table = open_table(path, "table.xlsx")
    before = children()

    rows = table.rows()
    next(rows)
    assert len(children() - before) == 1
    rows.close()

    assert children() == before


def children():
    found = set()
    for task in os.listdir("/proc/self/task"):
        with open(f"/proc/self/task/{task}/children") as file:
            found |= set(file.read().split())
    return found
