"""The slip ledger as a file."""

import csv
import io
from datetime import date

import pytest

from tests.coalition.handover_factories import (
    make_day_plan,
    make_handover,
    make_muthanna,
    make_plan,
)
from tests.factories import make_marking, make_province, make_source

pytestmark = pytest.mark.django_db
ADDRESS = "/security/provinces/handover/"


def file_of(client, ending="csv", **query):
    response = client.get(f"{ADDRESS}{ending}/", query)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def rows_of(text):
    lines = text.decode("utf-8-sig").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("Province,"))
    return list(csv.DictReader(io.StringIO("\n".join(lines[start:]))))


@pytest.fixture
def ledger():
    make_plan(source=make_source(), grade="official")
    make_day_plan(
        date(2006, 6, 20), date(2006, 5, 20), slip_reason="capacity", note="Police"
    )
    make_handover()
    make_plan(province=make_province("Maysan", "IQ-MA"))


def test_each_statement_is_a_line_with_its_days(login, ledger):
    rows = rows_of(file_of(login("Analyst"), as_at="2006-07-13"))

    said = [
        (
            row["Province"],
            row["What was recorded"],
            row["Moved by, fewest days"],
            row["Moved by, most days"],
            row["From the first plan, fewest days"],
        )
        for row in rows
        if row["What was recorded"]
    ]
    assert said == [
        ("Al Muthanna", "First plan", "", "", ""),
        ("Al Muthanna", "Moved", "20", "50", "20"),
        ("Al Muthanna", "Handed over", "23", "23", "43"),
        ("Maysan", "First plan", "", "", ""),
    ]
    assert rows[1]["Reason"] == "Capacity of the host nation’s forces"
    assert rows[0]["Source"] == str(make_source())


def test_a_file_of_one_province_and_of_an_earlier_day(login, ledger):
    text = file_of(login("Analyst"), province="IQ-MU", as_at="2006-05-19").decode()

    assert "Maysan" not in text
    assert "Handed over" not in text.split("Province,")[1]


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx", "pdf"])
def test_every_format_is_written(login, ledger, ending):
    assert len(file_of(login("Analyst"), ending, as_at="2006-07-13")) > 500


def test_a_file_bears_the_marking_of_what_it_names(login):
    quiet = make_source("quiet", title="Quiet", marking=make_marking("secret"))
    make_plan(source=quiet)

    assert b"Secret" in file_of(login("Analyst", ceiling="secret"))
    text = file_of(login("Analyst"))
    assert b"Quiet" not in text
    assert b"Secret" not in text


def test_an_unknown_province_or_format_is_refused(login):
    make_muthanna()
    client = login("Analyst")

    response = client.get(f"{ADDRESS}csv/", {"province": "Atlantis"})
    assert response.status_code == 400
    assert "No province called “Atlantis” is recorded." in response.content.decode()
    assert client.get(f"{ADDRESS}doc/").status_code == 404
    assert login("Minister").get(f"{ADDRESS}csv/").status_code == 403
