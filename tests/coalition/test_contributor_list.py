"""The list of contributors: what it says, narrows, sorts and pages."""

from urllib.parse import parse_qs

import pytest

from tests.coalition.factories import (
    make_contributor,
    make_strength,
)
from tests.coalition.pages import LIST, contributor_page, page

pytestmark = pytest.mark.django_db


def test_the_list_says_strength_intent_and_the_next_decision(login, denmark):
    text = page(login("Policy officer"), LIST)

    for words in [
        "Denmark",
        "Contributing",
        "530",
        "2 Dec 2005",
        "Stay: likely or probable",
        "7 days old",
        "1 Jul 2006",
        "150 days",
        "Decision due",
    ]:
        assert words in text


def test_the_list_says_what_nobody_recorded(login):
    make_contributor("Moldova")

    text = page(login("Minister"), LIST)

    assert "no figure recorded" in text
    assert "no expiry recorded" in text
    assert "Not recorded" in text


def test_an_empty_list_says_what_will_be_there(login):
    assert "No contributor is recorded" in page(login("Minister"), LIST)
    assert "No contributor fits these filters" in page(login("Minister"), LIST, q="x")


def test_filters_live_in_the_address_and_links_keep_them(login, denmark):
    make_strength("Italy", 2900)
    client = login("Policy officer")

    text = page(client, LIST, status="contributing", as_at="2006-05-31", sort="name")

    assert "Italy" not in text
    links = [part.split('"')[0] for part in text.split('href="?')[1:]]
    kept = parse_qs(links[0].replace("&amp;", "&"))
    assert kept["status"] == ["contributing"]
    assert kept["as_at"] == ["2006-05-31"]
    assert f'{contributor_page(denmark)}?as_at=2006-05-31"' in text


def test_a_filter_that_cannot_be_says_so_and_the_list_stays(login, denmark):
    asked = {"status": "nonsense", "force": "9", "page": "x", "sort": "y"}

    wrong = login("Minister").get(LIST, asked)

    text = wrong.content.decode()
    assert wrong.status_code == 400
    assert "<title>Error:" in text
    assert "There is a problem" in text
    assert "Denmark" in text
    assert "Asked for:" not in text


def test_the_list_says_what_it_is_narrowed_to_also_on_paper(login, denmark):
    text = page(login("Minister"), LIST, q="den", status="contributing", tier="none")

    assert (
        "Asked for: name or words “den”; status “Contributing”; in touch “No interval"
        " recorded”.</p>" in text
    )
    assert "Asked for:" not in page(login("Minister"), LIST)


def test_pages_hold_fifty(login):
    for number in range(51):
        make_contributor(f"Country {number:02}")
    client = login("Minister")

    first, second = page(client, LIST), page(client, LIST, page="2")

    assert "Showing 1 to 50 of 51" in first
    assert "Country 50" not in first
    assert "Country 50" in second
