"""The heading is found among titles and data, and joined from its rows."""

import pytest

from partnership.exchange.tables import Unreadable
from tests.exchange.tables.files import cells, read, workbook


@pytest.mark.parametrize(
    ("text", "headings", "last_row", "count"),
    [
        ("Donor,Amount\nA,1\n", ["Donor", "Amount"], 1, 1),
        (
            "Pledges 2004\nin US$ m\n\nDonor,Amount\nA,1\nB,2\n",
            ["Donor", "Amount"],
            4,
            2,
        ),
        ("Donor,2004,2005\nA,1,2\n", ["Donor", "2004", "2005"], 1, 1),
        ("Donor,,Note\nA,1,b\n", ["Donor", "Column B", "Note"], 1, 1),
        ("Donor,Paid,paid\nA,1,2\n", ["Donor", "Paid", "paid (2)"], 1, 1),
        ('Donor,"Paid\n  in\tall"\nA,1\n', ["Donor", "Paid in all"], 1, 1),
        ("Donor\nA\nB\n", ["Donor"], 1, 2),
        ("Donor,Paid\n,US$ m\nA,1\nB,2\n", ["Donor", "Paid – US$ m"], 2, 2),
        (
            "Donor,2004,,2005,\n,due,paid,due,paid\nA,1,2,3,4\nB,1,2,3,4\n",
            ["Donor", "2004 – due", "2004 – paid", "2005 – due", "2005 – paid"],
            *(2, 2),
        ),
        # Rows of words alone are data, however much they look like a heading.
        ("Donor,Paid,Due\nA,n/a,n/a\nB,2,3\n", ["Donor", "Paid", "Due"], 1, 2),
        ("Donor,Kind,Note\nA,grant,x\nB,loan,\n", ["Donor", "Kind", "Note"], 1, 2),
        ("Donor,Paid\n,n/a\nB,2\n", ["Donor", "Paid"], 1, 2),
    ],
)
def test_the_heading_is_found_and_no_row_of_data_is_lost(
    text, headings, last_row, count
):
    table, rows = read(text)

    assert [heading.text for heading in table.headings] == headings
    assert (table.heading_row, len(rows)) == (last_row, count)
    assert all(len(row.cells) == len(headings) for row in rows)


def test_what_was_assumed_is_said():
    table, _ = read("Title\n\nDonor;2004;\n;due;paid\nA;1;2\nB;1;2\n")

    assert table.remarks == (
        "Cells are separated by semicolons",
        "Line 1 stands above the heading and was skipped",
        "2 rows of heading were joined",
    )
    figures, _ = read("5,2004-01-01\n6,2005-01-01\n")
    assert figures.remarks == (
        "Line 1 is taken for the heading, though it has figures",
    )


def test_somebody_can_say_which_row_is_the_heading():
    text = "Prepared by,Ministry\nDonor,Amount\nA,1\n"

    table, rows = read(text, heading_row=2)

    assert [heading.text for heading in table.headings] == ["Donor", "Amount"]
    assert cells(rows) == [("A", "1")]
    with pytest.raises(Unreadable, match=r"Line 9 is blank or too far down"):
        read(text, heading_row=9)


def test_a_heading_with_a_fault_and_a_table_too_wide_are_refused():
    with pytest.raises(
        Unreadable, match="The heading cannot be read. A quotation mark"
    ):
        read('"Donor,Amount\nA,1\n')
    with pytest.raises(Unreadable, match="goes on to column SG: it has 501 columns"):
        read(",".join(f"H{'x' * n}" for n in range(501)) + "\n")


def test_the_groups_of_merged_cells_stand_before_each_of_their_columns():
    def fill(book, sheet):
        sheet.append(["Pledges by year"])
        sheet.append(["Donor", "2004", None, "Later", None, "Note"])
        sheet.append([None, "due", "paid", "due", "paid", None])
        sheet.append(["Spain", 1, 2, 3, 4, "x"])
        for area in ("A1:F1", "B2:C2", "D2:E2", "A2:A3", "F2:F3"):
            sheet.merge_cells(area)

    table, rows = read(workbook(fill))

    assert [heading.text for heading in table.headings] == [
        *("Donor", "2004 – due", "2004 – paid", "Later – due", "Later – paid", "Note")
    ]
    assert cells(rows) == [("Spain", "1", "2", "3", "4", "x")]
    assert [heading.letter for heading in table.headings] == list("ABCDEF")
