"""Texts are read whoever wrote them: encodings, separators, ends of lines, quotes."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnership.exchange.tables import Unreadable
from partnership.exchange.tables.delimited import records
from tests.exchange.tables.files import cells, read

TEXT = "Donor;Amount\r\nCôte d’Ivoire;5\r\nEspaña;7\r\n"
ROWS = [("Côte d’Ivoire", "5"), ("España", "7")]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (TEXT.encode("cp1252"), "Windows-1252 (Western Europe)"),
        (TEXT.replace("’", "'").encode("latin-1"), "Windows-1252 (Western Europe)"),
    ],
)
def test_every_encoding_gives_the_same_rows(content, encoding):
    table, rows = read(content)

    assert table.encoding == encoding
    assert [heading.text for heading in table.headings] == ["Donor", "Amount"]
    assert [tuple(c.replace("'", "’") for c in row) for row in cells(rows)] == ROWS
    guessed = any("since it is not UTF-8" in remark for remark in table.remarks)
    assert guessed == encoding.startswith("Windows")


@pytest.mark.parametrize(
    ("words", "codec"),
    [
        ("Darczyńca;Kwota\nPolska złoty;5\nŁódź;6\n", "cp1250"),
        ("Donateur;Montant\nРоссия;5\nУкраина;6\n", "cp1251"),
        ("المانح;المبلغ\nالعراق;5\nالسويد;6\n", "cp1256"),
        ("Pays;Montant\nÎle-de-France;5\nDanemark à côté;6\n", "cp1252"),
        ("Land;Beløb\nFærøerne;5\nÅland og Tromsø;6\n", "cp1252"),
    ],
)
def test_a_code_page_is_told_by_how_its_letters_stand(words, codec):
    table, rows = read(words.encode(codec))

    assert [row.cells for row in rows] == [
        tuple(line.split(";")) for line in words.split("\n")[1:-1]
    ]
    assert codec[2:] in table.encoding


def test_a_few_bytes_that_are_not_utf_8_are_wrong_in_their_rows_alone():
    lines = "".join(f"Île {n};{n}\n" for n in range(40)).encode()

    table, rows = read(b"Donor;Amount\n" + lines + b"\xcele;5\n")

    assert table.encoding == "UTF-8"
    assert [row.problem for row in rows if row.problem] == [
        "“Donor” (column A) has a sign that could not be decoded."
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_what_divides_most_lines_alike(separator):
    lines = [
        ["Donor", "Amount", "Note"],
        ["Spain", "1.5", "a"],
        ["Iraq", "2", "b; c, d"],
    ]
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator).writerows(lines)

    table, rows = read("Pledges, as told\n\n" + buffer.getvalue())

    assert table.separator == separator
    assert table.format == ("tsv" if separator == "\t" else "csv")
    assert cells(rows) == [tuple(line) for line in lines[1:]]


def test_decimal_commas_do_not_make_a_comma_the_separator():
    assert read("Donor;Paid;Due\nA;1,5;2,5\nB;2,5;3,5\n")[0].separator == ";"
    said, rows = read("sep=|\r\nDonor|Paid\r\nA|1\r\n")
    assert (said.separator, rows[0].number, rows[0].cells) == ("|", 3, ("A", "1"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_end_of_line_ends_a_line(end):
    text = end.join(["Donor,Note", 'Spain,"two', 'lines"', "", "Iraq,y"]) + end

    rows = read(text)[1]

    assert [(row.number, row.cells) for row in rows] == [
        (2, ("Spain", "two\nlines")),
        (4, ("", "")),
        (5, ("Iraq", "y")),
    ]
    assert [row.left_out for row in rows] == ["", "blank", ""]


def test_a_lone_return_in_a_cell_is_wrong_there_and_ends_no_line():
    lines = "".join(f"Donor {n},{n}\n" for n in range(40))
    rows = read(f"Donor,Amount\nSp\rain,5\n{lines}")[1]

    assert rows[0].problem == ("“Donor” (column A) has a control character (U+000D).")
    assert len(rows) == 41


@pytest.mark.parametrize(
    ("line", "found", "problem"),
    [
        ('"a ""b"" c",d', ('a "b" c', "d"), ""),
        ('"a, b" , "c"', ("a, b", "c"), ""),
        ('5" pipe,x', ('5" pipe', "x"), ""),
        (
            '"a "b" c",d',
            ('a "b" c', "d"),
            "A quotation mark inside a quoted cell is not",
        ),
        ('"bad,x', ('"bad', "x"), "A quotation mark is opened here and not closed."),
        ("a,b,c", ("a", "b"), "The row has 3 cells, and the heading has 2."),
        ("a,b,,", ("a", "b"), ""),
        ("a", ("a", ""), "The row has 1 cells, and the heading has 2."),
        (
            "a,\0b",
            ("a", "\ufffdb"),
            "“Note” (column B) has a control character (U+0000).",
        ),
        ("=1+1,@x", ("=1+1", "@x"), ""),
        ("'=1+1,'x", ("=1+1", "'x"), ""),
    ],
)
def test_what_is_wrong_with_a_line_is_said_of_it_and_of_no_other(line, found, problem):
    rows = read(f'Donor,Note\nSpain,x\n{line}\nIraq,"y"\nIran,z\n')[1]

    assert rows[1].cells == found
    assert rows[1].problem.startswith(problem)
    assert bool(rows[1].problem) == bool(problem)
    assert cells(rows)[2:] == [("Iraq", "y"), ("Iran", "z")]
    assert [row.problem for row in rows if row is not rows[1]] == ["", "", ""]


def test_what_is_too_long_is_a_problem_of_its_row():
    long, longer = "x" * 200_000, "y" * 1_500_000
    rows = read(f"Donor,Note\n{long},a\n{longer},b\nIraq,c\n")[1]

    assert rows[0].problem == (
        "“Donor” (column A) has 200,000 characters, and 32,767 are the most."
    )
    assert rows[0].cells == (long, "a")
    assert rows[1].problem == "The line is longer than a million characters."
    assert rows[2].cells == ("Iraq", "c")


def test_a_file_that_was_cut_off_says_so_at_its_last_row():
    rows = read("Donor,Amount,Note\nSpain,5,\nIraq,7,\nIran,1")[1]

    assert [bool(row.problem) for row in rows] == [False, False, True]
    assert "may have been cut off" in rows[-1].problem


def test_marks_that_never_close_do_not_take_for_ever(monkeypatch):
    monkeypatch.setattr(records, "MOST_READ_AGAIN", 100_000)
    monkeypatch.setattr(records, "MOST_LINES_OF_A_RECORD", 1000)
    with pytest.raises(Unreadable, match="Too many quotation marks"):
        read("Donor,Note\n" + '""x\n' * 10_000)


def cell():
    return st.text(st.sampled_from('ab ,;"\t|\néЖ'), max_size=8).map(str.strip)


@settings(max_examples=60)
@given(
    rows=st.lists(st.tuples(cell(), cell()), min_size=1, max_size=6),
    separator=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\r\n", "\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_was_written_as_csv_is_read_back_the_same(rows, separator, end, encoding):
    named = [(f"key {number}", *row) for number, row in enumerate(rows)]
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator=end)
    writer.writerows([("Key", "First", "Second"), *named])
    said = f"sep={separator}{end}"

    found = read((said + buffer.getvalue()).encode(encoding))[1]

    assert cells(found) == named
    assert [row.problem or row.left_out for row in found] == [""] * len(named)
