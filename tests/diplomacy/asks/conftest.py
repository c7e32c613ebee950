"""Who uses the ledger of asks, and what they type."""

import re

import pytest

from partnership.diplomacy.models import Contact
from tests.coalition.answers import day
from tests.diplomacy.asks_factories import make_home
from tests.factories import TODAY, make_marking


@pytest.fixture
def officer(login):
    client = login("Policy officer")
    make_home()
    return client


@pytest.fixture
def minister(login):
    client = login("Minister")
    make_home()
    return client


def plain(response) -> str:
    """The words of a page, without its markup."""
    words = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", words)


def call(ask=None, state="", answer="", on=TODAY, **values) -> dict:
    """What is typed of a call in which an ask moves."""
    typed = {
        "kind": "call",
        "counterpart": "Defence Minister",
        "summary": "",
        "by": make_home().pk,
        "grade": "",
        "marking": make_marking().pk,
        **day("held_on", on),
    }
    if ask:
        newest = ask.steps.order_by("-pk").values_list("pk", flat=True).first()
        typed |= {
            f"state_{ask.pk}": state,
            f"answer_{ask.pk}": answer,
            f"seen_{ask.pk}": newest or 0,
        }
    return typed | values


def contacts() -> int:
    return Contact.objects.count()
