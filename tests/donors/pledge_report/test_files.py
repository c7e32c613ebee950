"""The files: exactly what is on the screen, and the same again when made again."""

import csv
import io
import json
import re
import shlex
from datetime import timedelta
from decimal import Decimal
from urllib.parse import urlsplit

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from donors.pledge_report.page import cell_words
from partnership.evidence.history import recorded_at
from partnership.exchange.report import Kind
from partnership.exchange.writers import FORMATS
from tests.donors.factories import make_disbursement, make_pledge, make_rate
from tests.donors.pledge_report.world import (
    make_kronor,
    make_membership,
    make_world,
)
from tests.factories import make_actor, make_marking, make_programme
from tests.paper import words_on_paper

PAGE = "/economic/reports/pledges/"
ASKED = {
    "by": "grouping",
    "then_by": "donor",
    "measure": ["pledges", "pledged", "gap", "rate_effect"],
    "compare_at": "2005-02-01",
    "currency": "SEK",
    "as_at": "2006-02-01",
}


def fetch(client, file_format, address=PAGE, asked=ASKED) -> bytes:
    response = client.get(f"{address}{file_format}/", asked)
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content)


def rows_of_csv(file: bytes) -> list[list[str]]:
    lines = file.decode("utf-8-sig").split("\r\n")
    return list(csv.reader(line for line in lines if line and line[:2] != "# "))


def data_of_csv(file: bytes) -> bytes:
    """The headings and the rows, byte by byte."""
    return file[: file.index(b"# Report: ")]


def note(file: bytes, label: str) -> str:
    found = re.search(rf"^# {label}: (.*)\r$", file.decode("utf-8-sig"), re.MULTILINE)
    return found[1]


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


def begin_the_record() -> None:
    """Some time ago, so that the files can look back to an instant since."""
    with recorded_at(timezone.now() - timedelta(hours=2)):
        make_programme()
        make_world()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("role", ["everything", "only what they may see"])
def test_a_file_is_made_again_by_its_command_and_its_address(login, tmp_path, role):
    make_marking("top-secret"), make_marking("restricted")
    begin_the_record()
    ceiling = "top-secret" if role == "everything" else "declassified"
    client = login("Analyst", ceiling=ceiling, username="ana lyst")
    with recorded_at(timezone.now() - timedelta(hours=1)):
        make_pledge("Belgium", 77, marking=make_marking("restricted"))
    first = fetch(client, "csv")
    # Afterwards the record changes: a late disbursement, a new member, another rate.
    make_disbursement(make_pledge("Poland", 30), 5)
    make_membership("Kuwait", "NATO")
    make_rate("SEK", "9", "2006-01-31")
    assert data_of_csv(fetch(client, "csv")) != data_of_csv(first)

    command = shlex.split(note(first, "Reproduce by command"))
    assert command[:3] == ["manage.py", "export", "pledge-report"]
    call_command(*command[1:], "--output", str(tmp_path / "again.csv"))
    by_command = (tmp_path / "again.csv").read_bytes()
    address = urlsplit(note(first, "Reproduce by address"))
    answer = client.get(f"{address.path}?{address.query}")
    by_address = b"".join(answer.streaming_content)

    assert data_of_csv(by_command) == data_of_csv(first)
    assert data_of_csv(by_address) == data_of_csv(first)
    for again in (by_command, by_address):
        assert note(again, "SHA-256 of the rows") == note(first, "SHA-256 of the rows")
    assert ("Belgium" in first.decode()) == (role == "everything")
    assert ("--reader" in command) == (role != "everything")


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
@pytest.mark.parametrize("file_format", FORMATS)
def test_the_gap_report_says_how_it_is_made_again_in_every_format(login, file_format):
    make_world()
    client = login("Analyst", ceiling="top-secret")

    file = fetch(client, file_format, "/economic/reports/pledge-gap/", {"donor": "ESP"})

    if file_format == "csv":
        assert " --donor spain" in note(file, "Reproduce by command")
        assert note(file, "Reproduce by address").startswith("http://testserver/econ")
    if file_format == "json":
        assert "donor=spain" in json.loads(file)["reproduce"]["Reproduce by address"]
    if file_format == "pdf":
        words = words_on_paper(file)
        assert "177,000,000.00" in words
        assert "Page 1 of" in words.replace("\u00a0", " ")


@pytest.mark.django_db
def test_a_pdf_of_too_many_rows_says_what_to_take_instead(login, monkeypatch, tmp_path):
    monkeypatch.setattr("partnership.exchange.writers.paper.MOST_ROWS", 2)
    make_world()
    client = login("Analyst", ceiling="top-secret")

    response = client.get(f"{PAGE}pdf/")

    assert response.status_code == 400
    assert "A PDF bears 2 rows, and this report has more." in response.content.decode()
    with pytest.raises(CommandError, match="A PDF bears 2 rows"):
        call_command(
            "export", "pledge-report", format="pdf", output=str(tmp_path / "a.pdf")
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_the_command_says_what_it_cannot_answer():
    make_programme()
    for options, sentence in (
        (["--currency", "EUR"], "--currency: There are no exchange rates"),
        (["--measure", "gap", "--measure", "luck"], "--measure: Select a valid choice"),
        (["--by", "donor", "--then-by", "donor"], "--then-by: It is grouped by this"),
        (["--reader", "nobody"], "--reader: nobody is called “nobody”."),
    ):
        with pytest.raises(CommandError, match=re.escape(sentence)):
            call_command("export", "pledge-report", *options)


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
