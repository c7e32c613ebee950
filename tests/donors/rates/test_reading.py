"""Files of rates, good and bad: what is read, and what is said of the rest."""

from datetime import date
from decimal import Decimal

import pytest

from donors.rates.decoding import MOST_BYTES, Unreadable
from donors.rates.reading import read_rates
from tests.factories import TODAY

LONG = "currency,date,units_per_base\n"
DAY = date(2006, 1, 31)


def read(text, base="EUR", encoding="utf-8"):
    return read_rates(text.encode(encoding), base=base, today=TODAY)


def found(text, **values):
    file = read(text, **values)
    assert [str(problem) for problem in file.problems] == []
    return {(quote.currency, quote.on): quote.units for quote in file.quotes}


def problems(text):
    return [str(problem) for problem in read(text).problems]


def test_the_banks_own_wide_form_with_its_last_comma_and_gaps():
    text = "Date,USD,SEK,ISK,\n2006-01-31,1.2118,9.2335,N/A,\n2006-02-01,1.2092,,76,\n"

    assert found(text) == {
        ("USD", DAY): Decimal("1.2118"),
        ("SEK", DAY): Decimal("9.2335"),
        ("USD", TODAY): Decimal("1.2092"),
        ("ISK", TODAY): Decimal(76),
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_long_form_in_any_order_of_columns_and_any_encoding(encoding):
    text = "\r\ndate,units_per_base,currency\r\n2006-01-31, 1.2118 ,usd\r\n\r\n"

    assert found(text, encoding=encoding) == {("USD", DAY): Decimal("1.2118")}


@pytest.mark.parametrize("separator", [";", "\t"])
def test_semicolons_and_tabs_have_decimal_commas(separator):
    text = f"Date{separator}USD{separator}SEK\n2006-01-31{separator}1,2118{separator}9"

    assert found(text) == {("USD", DAY): Decimal("1.2118"), ("SEK", DAY): 9}


def test_a_rate_that_stands_twice_counts_once():
    file = read(f"{LONG}USD,2006-01-31,1.2118\nUSD,2006-01-31,1.21180\n")

    assert (len(file.quotes), file.repeated, file.problems) == (1, 1, [])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("XXQ,2006-01-31,1.2", "Line 2, currency: “XXQ” is no currency of ISO 4217."),
        (
            "EUR,2006-01-31,1",
            "Line 2, currency: EUR is the base of the set, of which one is always one.",
        ),
        ("USD,2006-01-31,0", "Line 2, units_per_base: 0 is not above zero."),
        ("USD,2006-01-31,-1.2", "Line 2, units_per_base: -1.2 is not above zero."),
        (
            "USD,2006-01-31,1e3",
            "Line 2, units_per_base: “1e3” is no number such as 1.2113.",
        ),
        (
            "USD,2006-01-31,",
            "Line 2, units_per_base: “” is no number such as 1.2113.",
        ),
        (
            "USD,2006-01-31,1.123456789",
            "Line 2, units_per_base: 1.123456789 has more than 8 decimals.",
        ),
        (
            "USD,2006-01-31,100000001",
            "Line 2, units_per_base: 100000001 is above 100,000,000.",
        ),
        ("USD,2006-02-02,1.2", "Line 2, date: 2006-02-02 is in the future."),
        (
            "USD,2006-02-30,1.2",
            "Line 2, date: “2006-02-30” is no day. Write it as 2006-02-01.",
        ),
        (
            "USD,31/01/2006,1.2",
            "Line 2, date: “31/01/2006” is no day. Write it as 2006-02-01.",
        ),
        ("USD,1899-12-31,1.2", "Line 2, date: 1899-12-31 is before 1900."),
        ("USD,2006-01-31", "Line 2: has 2 of 3 cells."),
        ("USD,2006-01-31,1.2,9", "Line 2: has more cells than the 3 headings."),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(row, said):
    assert problems(f"{LONG}{row}\n") == [said]


def test_every_wrong_cell_of_a_row_is_named():
    assert len(problems(f"{LONG}XXQ,yesterday,much\n")) == 3


def test_two_values_of_one_day_are_named_with_both_lines():
    text = f"{LONG}USD,2006-01-31,1.2\nSEK,2006-01-31,9\nUSD,2006-01-31,1.3\n"

    assert problems(text) == [
        "Line 4, units_per_base: USD on 2006-01-31 is 1.2 in line 2."
    ]


def test_a_wide_heading_is_checked_once_a_column():
    text = "Date,USD,XXQ,USD\n2006-01-31,1.2,5,1.2\n2006-02-01,1.2,5,1.2\n"

    assert problems(text) == [
        "Line 1, XXQ: “XXQ” is no currency of ISO 4217.",
        "Line 1, USD: USD has a column already.",
    ]


def test_no_more_than_a_hundred_problems_are_kept_and_all_are_counted():
    file = read(LONG + "USD,2006-01-31,0\n" * 150)

    assert (len(file.problems), file.problem_count) == (100, 150)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty."),
        (b" \n ", "The file is empty."),
        (b"PK\x03\x04rest", "The file is a workbook or an archive."),
        (b"\xd0\xcf\x11\xe0rest", "The file is a workbook or an archive."),
        (b"\x89PNG\r\n\0\0", "The file is not text, so no CSV."),
        (b"\xff\xfeP\x00\x00\x00", "The file is not text, so no CSV."),
        (b"Dear colleague,\nplease find the rates", "The first line must be"),
        (b"Date\n2006-01-31\n", "The first line must be"),
        (b"Date,USD\n", "The file has no rate."),
        (b'Date,USD\n2006-01-31,"1.2', "The file is no CSV: line 2 breaks off"),
        (b"x" * (MOST_BYTES + 1), "The file is larger than 8 MB."),
    ],
)
def test_what_is_no_file_of_rates_says_what_it_is(content, said):
    with pytest.raises(Unreadable) as refused:
        read_rates(content, base="EUR", today=TODAY)

    assert str(refused.value).startswith(said)


def test_a_file_with_too_many_rates_is_refused_as_it_is_read(
    monkeypatch,
):
    monkeypatch.setattr("donors.rates.reading.MOST_RATES", 2)

    with pytest.raises(Unreadable, match="more than 2 rates"):
        read("Date,USD,SEK,DKK\n2006-01-31,1,9,7\n")
