"""A workbook made to harm is refused, and the process that reads it is small."""

import io
import struct
import zipfile
from time import monotonic

import pytest

from partnership.exchange.tables import Unreadable, messages
from partnership.exchange.tables.workbook import strings
from partnership.exchange.tables.workbook.limits import Refused
from tests.exchange.tables.files import (
    MAIN,
    SHEET,
    STRINGS,
    plain_workbook,
    read,
    sheet_of,
    with_part,
    workbook,
)

PLAIN = plain_workbook([["Donor", "Amount"], ["Spain", 5]])
DTD = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'

TELLS = """
import sys, os, json
sys.path.append(sys.argv[1])
from workbook import child
child._limit()
held = ''
try:
    held = bytes(600 << 20)
except MemoryError:
    pass
told = f'{dict(os.environ)} {len(held)} {sys.path[:-1]}.'
print(json.dumps({'refused': told}))
"""


def refusal(content):
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert str(refused.value).endswith(".")
    return str(refused.value)


def forged(content, offset, kind, value, entry=0):
    """The same archive with a field of one entry of its directory changed."""
    changed, place = bytearray(content), -1
    for _ in range(entry + 1):
        place = changed.index(b"PK\x01\x02", place + 1)
    struct.pack_into(kind, changed, place + offset, value)
    return bytes(changed)


def test_a_cell_at_the_end_of_the_largest_sheet_is_refused_with_its_address():
    """A file of under 5 kB that makes openpyxl hold 17 thousand million cells."""

    def fill(book, sheet):
        sheet["A1"], sheet["XFD1048576"] = "Donor", "x"

    content = workbook(fill)
    assert len(content) < 5000
    assert refusal(content).startswith("Cell XFD1048576 has something in it")
    unaddressed = "<c><v>1</v></c>" * 501
    assert "Cell SG1 lies beyond the 500 columns" in refusal(
        sheet_of(f"<row>{unaddressed}</row>")
    )


def test_only_far_cells_with_something_in_them_are_refused():
    table, rows = read(
        sheet_of(
            '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2">'
            '<c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="XFD2" s="1"/></row>'
        )
    )

    assert (len(table.headings), rows[0].cells) == (2, ("3", "4"))


@pytest.mark.parametrize(
    "part", [SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"]
)
def test_entities_are_refused_wherever_they_are_declared(part):
    assert "declares entities" in refusal(with_part(PLAIN, part, lambda xml: DTD + xml))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (forged(PLAIN, 24, "<I", 0xF0000000), "unpacks to far more"),
        (with_part(PLAIN, "xl/media/a", lambda _: bytes(70 << 20)), "far more"),
        (forged(PLAIN, 24, "<I", 10, entry=1), "damaged"),
        (forged(PLAIN, 42, "<I", 0, entry=3), "far more"),
        (forged(PLAIN, 8, "<H", 1), "protected by a password"),
        (PLAIN[: len(PLAIN) // 2], "damaged or was cut off"),
        (with_part(PLAIN, SHEET, lambda xml: xml[: len(xml) // 2]), "damaged"),
        (with_part(PLAIN, "xl/workbook.xml", lambda xml: b"<workbook/>"), "no sheet"),
        (sheet_of(f'<row a="{"x" * (3 << 20)}"/>'), "mark without an end"),
        (sheet_of(f"<!--{'a>' * (1 << 20)}--><row/>"), "mark without an end"),
        (sheet_of('<row r="5"/><row r="5"/>'), "not in their order"),
        (sheet_of('<row><c r="1A"><v>5</v></c></row>'), "damaged"),
    ],
)
def test_an_archive_that_is_not_what_it_says_is_refused(content, words):
    assert words in refusal(content)


def test_parts_without_number_or_of_one_name_are_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for number in range(5001):
            file.writestr(f"xl/{number}", b"")
    assert "has 5,001 parts" in refusal(buffer.getvalue())

    twice = with_part(PLAIN, "XL/WORKBOOK.XML", lambda _: b"<a/>")
    assert "two parts of one name" in refusal(twice)


def test_more_shared_text_than_there_is_room_for_is_refused(monkeypatch):
    monkeypatch.setattr(strings, "MOST_STRINGS", 10_000)
    for one in (b"<si><t>abcdefgh</t></si>" * 1000, b"<si><t>" + b"a" * 20_000):
        with pytest.raises(Refused, match="more text than is read"):
            strings.strings_of([f'<sst xmlns="{MAIN}">'.encode(), one])


def test_a_row_of_more_than_a_million_characters_is_a_problem_of_its_own():
    long = f'<c t="str"><v>{"x" * 1_200_000}</v></c>'
    rows = read(
        sheet_of(
            '<row><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row>'
            f'<row>{long}</row><row><c t="str"><v>C</v></c></row>'
        )
    )[1]

    assert [row.problem for row in rows] == [
        "The row has more than a million characters.",
        "",
    ]
    assert len(rows[0].cells[0]) <= 100


@pytest.mark.parametrize(
    "program", ["import os; os.abort()", "import time; time.sleep(9)"]
)
def test_a_process_that_was_stopped_or_is_silent_reads_nothing(program, monkeypatch):
    monkeypatch.setattr(messages, "PROGRAM", program)
    monkeypatch.setattr(messages, "MOST_SILENT_SECONDS", 0.3)

    began = monotonic()
    assert "within the memory and the time" in refusal(PLAIN)
    assert monotonic() - began < 5


def test_the_process_is_given_nothing_of_ours(monkeypatch):
    """Neither our environment, nor our packages, nor memory without end."""
    monkeypatch.setenv("SECRET_KEY", "ours")
    monkeypatch.setattr(messages, "PROGRAM", TELLS)

    told = refusal(PLAIN)

    assert "ours" not in told
    assert " 0 [" in told
    assert "site-packages" not in told
