"""A pledge's ledger as a statement of account, with what each entry left."""

from datetime import date

import pytest

from donors.actions import record_disbursement
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_disbursement,
    make_part,
    make_pledge,
    make_rate,
    millions,
)
from tests.donors.ledgers import DAY, entry, make_every_kind_of_entry, sek_pledge
from tests.donors.pages import text
from tests.donors.positions import position
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def account(client, pledge, **asked):
    return client.get(pledge.get_absolute_url(), asked).context["dossier"].account


def test_each_entry_says_what_it_is_and_what_is_left_after_it(login):
    pledge = make_every_kind_of_entry()

    shown = account(login("Analyst"), pledge)

    assert shown.opening == millions(220)
    assert [(line.words, line.left) for line in shown.lines] == [
        ("Commitment, confirmed in writing", millions(220)),
        ("Disbursement", millions(190)),
        ("Takes back: Disbursement", millions(220)),
        ("Revised up", millions(240)),
        ("Cancelled", millions(225)),
        ("Transferred to Qatar: Madrid pledge", millions(220)),
        ("Disbursement", millions(195)),
    ]


def test_the_last_line_leaves_the_computed_gap(login, reader):
    pledge = make_every_kind_of_entry()

    last = account(login("Analyst"), pledge).lines[-1]

    assert last.left == position(pledge, reader).gap_usd


def test_what_is_not_counted_leaves_what_was_left(login):
    pledge = make_pledge("Spain", 220)
    make_disbursement(pledge, 20, grade=Grade.PRESS)
    client = login("Analyst")

    assert account(client, pledge).lines[0].left == millions(220)
    assert account(client, pledge, evidence="all").lines[0].left == millions(200)
    assert "not counted" in text(client.get(pledge.get_absolute_url()))


def test_an_amount_in_another_currency_counts_in_the_pledges_own_and_names_its_rate(
    login,
):
    make_rate("SEK", "10", on=DAY)
    make_rate("JPY", "100", on=DAY)
    pledge = sek_pledge()
    record_disbursement(**entry(pledge, 100, currency="JPY"))

    client = login("Analyst")
    page = text(client.get(pledge.get_absolute_url()))

    assert account(client, pledge).lines[0].left == millions(70)
    assert "JPY 100,000,000 " in page
    assert "counts as SEK 10,000,000.00" in page
    assert "JPY 1 = US$ 0.01, 1 Jun 2005, Test rates" in page


def test_the_account_of_a_whole_names_the_parts_of_its_entries(login):
    whole = make_pledge("Japan", 220)
    make_disbursement(make_part(whole, "grant", 60), 5)

    (line,) = account(login("Analyst"), whole).lines

    assert (line.part, line.left) == ("As a grant", millions(215))


def test_a_hidden_entry_is_in_no_line_and_in_no_balance(login):
    pledge = make_pledge("Spain", 220)
    make_disbursement(pledge, 5, marking=make_marking("secret"))
    make_disbursement(pledge, 6)

    (line,) = account(login("Analyst", ceiling="declassified"), pledge).lines

    assert line.left == millions(214)


def test_the_oldest_lines_of_a_long_ledger_are_brought_forward(login, monkeypatch):
    monkeypatch.setattr("donors.account.MOST_LINES", 2)
    pledge = make_pledge("Spain", 220)
    for month in (1, 2, 3):
        make_disbursement(pledge, month, transacted_on=date(2005, month, 1))

    client = login("Analyst")
    shown = account(client, pledge)

    assert (shown.is_cut, shown.opening) == (True, millions(219))
    assert [line.left for line in shown.lines] == [millions(217), millions(214)]
    assert "Brought forward" in text(client.get(pledge.get_absolute_url()))


def test_what_is_left_is_not_said_where_deliveries_are_not_recorded(login):
    pledge = make_pledge("Spain", 220, delivery_is_tracked=False)

    page = text(login("Analyst").get(pledge.get_absolute_url()))

    assert "Left to deliver" not in page
    assert "so what is left is not known" in page
