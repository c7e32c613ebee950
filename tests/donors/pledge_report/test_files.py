"""The files: exactly what is on the screen, and the same again when made again."""

import csv
import io
import json
import re
from decimal import Decimal

import openpyxl
import pytest

from donors.pledge_report.page import cell_words
from partnership.exchange.report import Kind
from partnership.exchange.writers import FORMATS
from tests.donors.factories import make_pledge, make_rate
from tests.donors.pledge_report.files import ASKED, PAGE, fetch, note
from tests.donors.pledge_report.world import make_kronor, make_world
from tests.factories import make_actor
from tests.paper import words_on_paper


def rows_of_csv(file: bytes) -> list[list[str]]:
    lines = file.decode("utf-8-sig").split("\r\n")
    return list(csv.reader(line for line in lines if line and line[:2] != "# "))


def rows_on_screen(page: str) -> list[list[str]]:
    """The cells of the table of the page, as text."""
    body = page[page.index("Every figure of the report") :]
    body = body[body.index("<tbody>") : body.index("</tbody>")]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL)
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows)
    return [[re.sub("<.*?>", "", cell).strip() for cell in row] for row in cells]


def on_screen(cell: str, column: str) -> str:
    """What the page writes for a cell of the file."""
    if not cell:
        return "none recorded"
    if column.startswith("Pledges, "):
        return cell_words(int(cell), Kind.COUNT)
    if column.endswith("(SEK)"):
        return cell_words(Decimal(cell), Kind.MONEY)
    return cell


@pytest.mark.django_db
def test_each_file_has_exactly_the_rows_of_the_screen(login):
    make_world()
    client = login("Analyst", ceiling="top-secret")

    screen = rows_on_screen(client.get(PAGE, ASKED).content.decode())
    headings, *rows = rows_of_csv(fetch(client, "csv"))

    shown = [
        [on_screen(cell, column) for cell, column in zip(row, headings, strict=True)]
        for row in rows
    ]
    assert shown == screen[:-1]
    found = json.loads(fetch(client, "json"))
    as_text = [["" if v is None else str(v) for v in r.values()] for r in found["rows"]]
    assert as_text == rows
    book = openpyxl.load_workbook(io.BytesIO(fetch(client, "xlsx")))
    sheet = list(book["Data"].iter_rows(values_only=True))
    assert list(sheet[0]) == headings
    for in_sheet, in_csv in zip(sheet[1:], rows, strict=True):
        for cell, word in zip(in_sheet, in_csv, strict=True):
            assert str(cell or "") == word or Decimal(str(cell)) == Decimal(word)
    paper = re.sub(r"\s+", "", words_on_paper(fetch(client, "pdf")))
    amounts = [cell for row in rows for cell in row if re.fullmatch(r"\d+\.\d\d", cell)]
    assert amounts
    for amount in amounts:
        assert f"{Decimal(amount):,}" in paper


@pytest.mark.django_db
def test_the_total_of_each_file_is_that_of_the_screen(login):
    make_world()
    client = login("Analyst", ceiling="top-secret")

    total = rows_on_screen(client.get(PAGE, ASKED).content.decode())[-1]
    found = json.loads(fetch(client, "json"))["totals"]

    keys = [
        f"{one}{side}"
        for one in ASKED["measure"]
        for side in ("", "_before", "_change")
    ]
    said = [
        cell_words(
            None if found[key] is None else Decimal(str(found[key])),
            Kind.COUNT if key.startswith("pledges") else Kind.MONEY,
        )
        for key in keys
    ]
    assert [re.sub("<.*?>", "", one) for one in said] == total[1:-1]
    assert found["originals"] == total[-1]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("currency", "units", "said"),
    [("JPY", "117.35", "821"), ("KWD", "0.29207", "2.044"), ("USD", "1", "7.00")],
)
def test_each_file_writes_amounts_to_the_smallest_coin(login, currency, units, said):
    make_pledge("Spain", "0.000007")
    make_rate(currency, units)
    client = login("Analyst", ceiling="top-secret")
    asked = {"measure": "pledged", "currency": currency, "as_at": "2006-02-01"}

    table, found = (fetch(client, one, asked=asked) for one in ("csv", "json"))

    (_, row) = rows_of_csv(table)
    found = json.loads(found)
    assert [row[1], note(table, "Total pledged")] == [said, said]
    assert [found["rows"][0]["pledged"], found["totals"]["pledged"]] == [said, said]
    assert note(table, "Total pledged_left_out_usd") == "no figure"
    assert said in words_on_paper(fetch(client, "pdf", asked=asked))


@pytest.mark.django_db
def test_a_file_lists_the_rates_of_both_of_its_dates(login):
    make_kronor()
    client = login("Analyst", ceiling="top-secret")
    asked = {"compare_at": "2005-02-01", "as_at": "2006-02-01"}

    rates = json.loads(fetch(client, "json", asked=asked))["rates"]

    assert rates == [
        "Test rates: SEK 1 was US$ 0.125 on 2003-10-24.",
        "Test rates, as at 2006-02-01: SEK 1 is US$ 0.15384615 (rate of 2006-02-01).",
        "Test rates, as at 2005-02-01: SEK 1 is US$ 0.14285714 (rate of 2005-02-01).",
    ]


@pytest.mark.django_db
def test_a_file_of_dollars_alone_names_the_rate_of_the_report_and_no_other(login):
    make_pledge("Spain", 2)
    make_rate("SEK")
    client = login("Analyst", ceiling="top-secret")

    (rate,) = json.loads(fetch(client, "json", asked={"currency": "SEK"}))["rates"]

    assert rate.startswith("Amounts are in SEK at one rate, 6.5")


@pytest.mark.django_db
def test_one_digest_names_the_data_in_every_format(login):
    make_world()
    client = login("Analyst", ceiling="top-secret")

    digest = note(fetch(client, "csv"), "SHA-256 of the rows")

    assert json.loads(fetch(client, "json"))["rows_sha256"] == digest
    book = openpyxl.load_workbook(io.BytesIO(fetch(client, "xlsx")))
    notes = dict(row[:2] for row in book["Notes"].iter_rows(values_only=True))
    assert notes["SHA-256 of the rows"] == digest
    assert digest in words_on_paper(fetch(client, "pdf"))
    make_pledge("Greece", 1)
    assert note(fetch(client, "csv"), "SHA-256 of the rows") != digest


@pytest.mark.django_db
@pytest.mark.parametrize("file_format", FORMATS)
def test_no_cell_of_a_file_is_a_formula(login, file_format):
    make_pledge("=HYPERLINK(1)", 220)
    client = login("Analyst", ceiling="top-secret")

    file = fetch(client, file_format, asked={"measure": ["pledged"]})

    if file_format == "csv":
        assert rows_of_csv(file)[1][0] == "'=HYPERLINK(1)"
    if file_format == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(file))
        assert book["Data"]["A2"].data_type == "s"
    if file_format == "pdf":
        assert "=HYPERLINK(1)" in words_on_paper(file)


@pytest.mark.django_db
def test_the_same_data_give_the_same_paper_and_letters_it_lacks_become_marks():
    from tests.exchange.factories import ROW, make_extract

    extract = make_extract(
        ROW, (make_actor("日本 \u200b العراق").name, None, None, None)
    )

    first, again = (b"".join(FORMATS["pdf"].write(extract)) for _ in range(2))

    assert first == again
    words = words_on_paper(first)
    assert words.count("\N{REPLACEMENT CHARACTER}") >= 2
