"""Importing a file of rates on its page: looked at first, then meant."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from donors.models import RateSet
from donors.rates.decoding import MOST_BYTES
from tests.donors.factories import make_pledge
from tests.donors.pages import text
from tests.donors.rates.factories import add_rates, make_rate_set
from tests.factories import TODAY, make_marking, make_source

IMPORT = "/economic/rates/import/"
FILE = "Date,USD,SEK\n2006-02-01,1.2092,9.2352\n"


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def ecb(db):
    rates = make_rate_set(is_default=True)
    add_rates(rates, TODAY, USD="1.2092", SEK="9.25")
    return rates


def chosen(content=FILE, **values):
    content = content.encode() if isinstance(content, str) else content
    return {"file": SimpleUploadedFile("rates.csv", content), **values}


def meant(response, **values):
    """The answers of the second step, as the page of the first has them."""
    initial = response.context["form"].initial
    return {"token": initial["token"], "expected": initial["expected"], **values}


def new_set(**values):
    return {
        "name": "Sveriges Riksbank",
        "base_currency": "EUR",
        "marking": make_marking().pk,
        **values,
    }


def test_a_new_set_is_looked_at_and_then_made(officer):
    source = make_source()

    looked = officer.post(IMPORT, chosen(**new_set(source=source.pk)))
    assert "Import 2 rates into Sveriges Riksbank" in text(looked)
    assert not RateSet.objects.exists()
    done = officer.post(IMPORT, meant(looked), follow=True)

    made = RateSet.objects.get(code="sveriges-riksbank")
    assert (made.is_default, made.source, made.grade) == (True, source, source.grade)
    assert made.rates.count() == 2
    assert "2 rates are added, 0 have a new value, 0 were the same." in text(done)
    again = officer.post(IMPORT, meant(looked))
    assert "The file is no longer kept." in text(again)
    assert RateSet.objects.count() == 1


def test_a_correction_says_what_rests_on_the_old_value_and_needs_a_reason(officer, ecb):
    make_pledge(
        "Sweden",
        currency="SEK",
        amount=100,
        amount_usd=13,
        rate_set=ecb,
        rated_on=TODAY,
        usd_per_unit=Decimal("0.13"),
    )

    looked = officer.post(IMPORT, chosen(rate_set=ecb.pk))
    page = text(looked)
    assert "<b>1 amount</b> was converted at an old value. It keeps it" in page
    assert [tuple(row) for row in looked.context["preview"].corrected] == [
        ("SEK", TODAY, Decimal("9.25"), Decimal("9.2352"))
    ]
    refused = officer.post(IMPORT, meant(looked))
    assert "Choose the reason for the change" in text(refused)
    assert ecb.rates.get(currency="SEK").units_per_base == Decimal("9.25")

    officer.post(IMPORT, meant(looked, reason_code="restated"))

    assert ecb.rates.get(currency="SEK").units_per_base == Decimal("9.2352")


def test_a_set_that_changed_meanwhile_is_looked_at_again(officer, ecb):
    looked = officer.post(IMPORT, chosen(rate_set=ecb.pk))
    ecb.rates.all().delete()

    again = officer.post(IMPORT, meant(looked, reason_code="restated"))

    assert "The set has changed since you looked" in text(again)
    assert again.context["preview"].counts.new == 2
    assert not ecb.rates.exists()


def test_every_problem_stands_at_its_line_and_nothing_is_kept(officer, ecb):
    wrong = "Date,USD,QQQ\n2006-02-30,1.2,1\n2006-02-01,0,1\n"

    response = officer.post(IMPORT, chosen(wrong, rate_set=ecb.pk))

    page = text(response)
    assert "3 problems are in the file, so nothing was read from it" in page
    assert "Line 1, QQQ: “QQQ” is no currency of ISO 4217." in page
    assert "Line 2, Date: “2006-02-30” is no day." in page
    assert "Line 3, USD: 0 is not above zero." in page


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04", "The file is a workbook or an archive"),
        (b"\x00\x01\x02", "The file is not text"),
        (b"hello", "The first line must be"),
    ],
)
def test_what_is_no_file_of_rates_is_said_at_the_file(officer, ecb, content, said):
    response = officer.post(IMPORT, chosen(content, rate_set=ecb.pk))

    assert said in str(response.context["form"].errors["file"])


def test_a_file_that_is_too_large_is_refused(officer, ecb):
    response = officer.post(IMPORT, chosen(b"x" * (MOST_BYTES + 1000), rate_set=ecb.pk))

    assert response.status_code == 413 or "larger than" in text(response)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "…"}, "name"),
        ({"name": "ECB"}, "name"),
        ({"base_currency": ""}, "base_currency"),
        ({"marking": ""}, "marking"),
        ({"rate_set": "0"}, "rate_set"),
    ],
)
def test_a_new_set_that_lacks_something_says_what(officer, ecb, values, field):
    response = officer.post(IMPORT, chosen(**new_set(**values)))

    assert field in response.context["form"].errors


def test_another_persons_file_is_not_found(officer, login, ecb):
    looked = officer.post(IMPORT, chosen(rate_set=ecb.pk))
    other = login("Policy officer")

    response = other.post(IMPORT, meant(looked, reason_code="restated"))

    assert "The file is no longer kept." in text(response)


def test_only_who_keeps_the_record_imports(login, ecb):
    assert login("Analyst").get(IMPORT).status_code == 403
    assert login("Administrator").get(IMPORT).status_code == 200
