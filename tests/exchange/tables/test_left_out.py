"""Rows that are no data are left out, each with its reason; no donor ever is."""

import pytest

from partnership.exchange.tables import Unreadable
from tests.exchange.tables.files import cells, read

HEADING = "Donor,Amount,Date\n"
FIRST = "Spain,5,2004-01-01\nIraq,7,2004-01-02\n"


def reasons(text, **how):
    return [(row.cells[0], row.left_out) for row in read(text, **how)[1]]


@pytest.mark.parametrize(
    "word",
    ["Total", "TOTAL:", "Grand total", "Sum", "Subtotal", "Sub-total", "Total (US$ m)"]
    + ["Summe", "Gesamtsumme", "Insgesamt", "Sous-total", "Total général", "Suma total"]
    + [
        "Total pledged",
        "Total 2004",
        "Iraq Total",
        "Total for Iraq",
        "I alt",
        "المجموع",
    ],
)
def test_a_row_of_totals_is_left_out(word):
    assert reasons(f"{HEADING}{FIRST}{word},12,\n")[-1] == (word, "totals row")
    # Subtotals stand in the middle.
    found = reasons(f"{HEADING}{FIRST}{word},12,\n{FIRST}")
    assert found[2] == (word, "totals row")
    assert [left_out for _, left_out in found].count("") == 4


@pytest.mark.parametrize(
    "donor", ["Total SA", "Total", "Summers Fund", "Total Energies", "Spain Total"]
)
def test_a_donor_is_never_taken_for_a_total(donor):
    """It has what others have, or names somebody who stands in no row above."""
    found = reasons(f"{HEADING}{FIRST}{donor},12,2004-01-03\nIran,1,2004-01-04\n")

    assert found[2] == (donor, "")
    assert reasons(f"{HEADING}{FIRST}Total SA,12,\nIran,,2004-01-04\n")[2][1] == ""


def test_a_bare_total_that_lacks_nothing_is_one_only_at_the_end():
    table = "Donor,Paid,Due\nSpain,5,6\nIraq,7,8\n"

    assert reasons(f"{table}Total,12,14\n")[-1] == ("Total", "totals row")
    assert reasons(f"{table}Total,12,14\n\nSource: UN\n")[2:] == [
        *(("Total", "totals row"), ("", "blank"), ("Source: UN", "note"))
    ]
    assert reasons(f"{table}Total,12,14\nIran,1,2\n")[2] == ("Total", "")
    assert reasons(f"{table}Grand total,12,14\nIran,1,2\n")[2][1] == "totals row"


@pytest.mark.parametrize(
    "note",
    [
        "Source: UNDP",
        "Source: UNDP, and others, 2006, p. 3",
        "* provisional",
        "¹ in kind",
    ]
    + ["Figures are rounded to the nearest million dollars", "Note: see above,,"]
    + ["# SHA-256 of the rows: 12ab", "Quelle: BMZ", "(1) without debt relief"],
)
def test_a_note_below_the_table_is_left_out(note):
    found = reasons(f"{HEADING}{FIRST}\n{note}\n\n* further\n")

    assert [left_out for _, left_out in found] == [
        "",
        "",
        "blank",
        "note",
        "blank",
        "note",
    ]


def test_what_looks_like_a_note_with_data_below_it_is_data():
    rows = read(f"{HEADING}Source: UN\nSpain,5,2004-01-01\n")[1]

    assert [row.left_out for row in rows] == ["", ""]
    assert rows[0].problem == "The row has 1 cells, and the heading has 3."


def test_a_heading_that_is_repeated_is_left_out():
    found = reasons(f"{HEADING}{FIRST}DONOR , amount,date\n{FIRST}{HEADING}")

    assert [left_out for _, left_out in found] == [
        *("", "", "heading repeated", "", "", "heading repeated")
    ]


def test_too_many_rows_are_refused_but_not_for_blank_ones():
    blank = "\n" * 30
    assert len(read(f"{HEADING}{FIRST}{blank}", most_rows=2)[1]) == 32
    with pytest.raises(Unreadable, match="more than 2 rows"):
        read(f"{HEADING}{FIRST}{FIRST}", most_rows=2)
    with pytest.raises(Unreadable, match="has 1,503 rows, more than the 2"):
        read(HEADING + "Spain,1,\n" * 1502, most_rows=2)


def test_rows_can_be_read_again_and_left_early(tmp_path):
    from partnership.exchange.tables import open_table

    path = tmp_path / "table"
    path.write_text(HEADING + FIRST * 500)
    table = open_table(path, "table")

    early = table.rows()
    next(early)
    early.close()
    assert len(list(table.rows())) == len(list(table.rows())) == 1000
    assert len(table.sample) == 200
    assert cells(list(table.sample)) == cells(list(table.rows())[:200])
