"""A transfer takes from one pledge and gives to another, by a pair of entries."""

import pytest
from django.urls import reverse

from donors.actions import transfer_pledge
from donors.balance import balance_of
from donors.models import Transaction
from tests.donors.factories import make_part, make_pledge, make_rate, millions
from tests.donors.ledgers import DAY, answers, entry, sek_pledge
from tests.donors.pages import day, text
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def address(name, pledge):
    return reverse(f"donors:{name}_add", args=[pledge.pk])


def test_a_transfer_takes_from_one_pledge_and_gives_to_the_other(officer):
    pledge, other = make_pledge("Spain", 220), make_pledge("Japan", 50)
    asked = answers(to=other.pk)

    assert officer.post(address("transfer", pledge), asked).status_code == 302

    gained = Transaction.objects.get(pledge=other)
    lost = Transaction.objects.get(pledge=pledge)
    assert gained.takes_from == lost
    assert (lost.amount, gained.amount) == (millions(-10), millions(10))
    assert lost.nature == gained.nature == "transfer"
    assert (balance_of(pledge).left, balance_of(other).left) == (
        millions(210),
        millions(60),
    )
    page = text(officer.get(pledge.get_absolute_url()))
    assert "Transferred to Japan: Madrid pledge" in page
    page = text(officer.get(other.get_absolute_url()))
    assert "Transferred from Spain: Madrid pledge" in page


def test_a_transfer_names_no_pledge_that_its_reader_may_not_see(login):
    secret = make_pledge("Iran", 50, marking=make_marking("secret"))
    pledge = make_pledge("Spain", 220)
    transfer_pledge(**entry(pledge, 10, to=secret))
    officer = login("Policy officer", ceiling="declassified")

    page = text(officer.get(pledge.get_absolute_url()))
    assert "Transferred to another pledge" in page
    assert "Iran" not in page
    assert "Iran:" not in text(officer.get(address("transfer", pledge)))

    refused = officer.post(address("transfer", pledge), answers(to=secret.pk))
    assert "Choose a pledge that exists and that you may see" in text(refused)
    lost = Transaction.objects.get(pledge=pledge)
    taking_back = reverse("donors:transaction_reverse", args=[lost.pk])
    asked = {**day("transacted_on", TODAY), "reason_code": "mistake", "reason": "no"}
    assert "The other side of this transfer" in text(officer.post(taking_back, asked))
    assert Transaction.objects.count() == 2


@pytest.mark.parametrize("to", ["itself", "whole", "part"])
def test_a_pledge_is_not_transferred_to_its_own_family(officer, to):
    whole = make_pledge("Spain", 220)
    part, sibling = make_part(whole, "grant", 60), make_part(whole, "loan", 60)
    targets = {"itself": part, "whole": whole, "part": sibling}

    refused = officer.post(address("transfer", part), answers(to=targets[to].pk))

    errors = refused.context["form"].errors
    assert errors["to"][0].startswith("A pledge cannot be transferred to itself")
    assert not Transaction.objects.exists()


def test_the_pledge_that_receives_is_found_by_words(officer):
    pledge = make_pledge("Spain", 220)
    make_pledge("Japan", 50)
    make_pledge("Qatar", 60)
    make_pledge("Germany", None)

    page = officer.get(address("transfer", pledge), {"q": "jap mad"})
    labels = [str(label) for _, label in page.context["form"].fields["to"].choices]
    assert labels == ["Choose a pledge", "Japan: Madrid pledge, USD 50,000,000.00"]

    everything = text(officer.get(address("transfer", pledge)))
    assert "2 pledges to choose from" in everything


def test_a_transfer_converts_once_for_each_pledge():
    make_rate("JPY", "100", on=DAY)
    make_rate("SEK", "10", on=DAY)
    pledge, dollars = sek_pledge(), make_pledge("Spain", 220)

    transfer_pledge(**entry(pledge, 400, to=dollars, currency="JPY"))

    lost, gained = Transaction.objects.order_by("pk")
    assert (lost.amount_usd, gained.amount_usd) == (millions(-4), millions(4))
    assert (lost.in_pledge_currency, gained.in_pledge_currency) == (
        millions(-40),
        millions(4),
    )
    assert balance_of(pledge).left == millions(40)
