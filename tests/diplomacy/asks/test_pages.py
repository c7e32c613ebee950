"""The page of one ask: what it says at a date, names and bears."""

from datetime import date

import pytest

from partnership.diplomacy.models import Ask
from tests.coalition.factories import make_mandate
from tests.diplomacy.asks.conftest import plain
from tests.diplomacy.asks_factories import (
    make_ask,
    make_contact,
    make_step,
)
from tests.factories import make_marking

pytestmark = pytest.mark.django_db

LIST = "/political/asks/"
MADE = ("made", date(2006, 1, 10))


def test_the_page_of_an_ask_answers_at_its_date(minister):
    ask = make_ask("Denmark", "Stay", MADE, paragraph="5")
    make_step(
        ask,
        "promised",
        date(2006, 1, 20),
        answer="Yes",
        contact=make_contact(summary="A long call"),
    )
    address = f"{LIST}{ask.pk}/"

    now, before = (
        plain(minister.get(f"{address}?as_at={on}"))
        for on in ("2006-02-01", "2006-01-19")
    )

    assert "Promised since 20 January 2006." in now
    assert "1 contact moved it" in now
    assert "A long call" in now
    assert "Made since 10 January 2006. No answer yet." in before
    assert "Yes" not in before
    assert "A long call" not in before
    assert minister.get(f"{address}?as_at=2005-12-31").status_code == 404


def test_what_an_ask_is_about_is_named_only_to_who_may_see_it(login):
    client = login("Minister")
    mandate = make_mandate()
    ask = make_ask(about=mandate)
    address = f"{LIST}{ask.pk}/"

    assert f"Mandate: {mandate}" in plain(client.get(address))
    type(mandate).objects.update(marking=make_marking("secret"))
    hidden = plain(client.get(address))
    assert "a record you may not see" in hidden
    assert mandate.title not in hidden
    Ask.objects.update(about_id=mandate.pk + 1000)
    assert "no longer on record" in plain(client.get(address))


def test_the_pages_bear_what_they_show_or_name(login):
    client = login("Minister", ceiling="secret")
    mandate = make_mandate(marking=make_marking("confidential"))
    ask = make_ask(about=mandate)
    seen = plain(client.get(f"{LIST}{ask.pk}/"))
    assert "CONFIDENTIAL" in seen.upper()[:3000]
    assert "CONFIDENTIAL" in plain(client.get(LIST)).upper()[:3000]

    make_step(ask, "made", marking=make_marking("secret"))
    for address in (LIST, f"{LIST}{ask.pk}/"):
        assert "SECRET" in plain(client.get(address)).upper()[:3000]
