"""Tokens, and how a program sends one."""

from datetime import UTC, datetime

import time_machine
from django.test import Client

from partnership.accounts.api_tokens import Wish, make_token
from partnership.accounts.audit import Origin
from tests.factories import make_marking

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
EVERYTHING = ["read:security", "read:political", "read:economic", "read:reports"]


def make_wish(**values) -> Wish:
    values.setdefault("name", "Notebook")
    values.setdefault("scopes", ["read:economic"])
    values.setdefault("ceiling", make_marking("restricted"))
    values.setdefault("with_caveats", False)
    values.setdefault("days", 90)
    return Wish(**values)


def token_of(person, at=NOW, **values) -> str:
    return make_token(person, make_wish(**values), origin=Origin(by=person), at=at)


def ask(token: str, path: str = "/api/try/", at=NOW, **values):
    """What a program that has this token is answered."""
    headers = {"Authorization": f"Bearer {token}"} | values.pop("headers", {})
    with time_machine.travel(at, tick=False):
        return Client().get(path, headers=headers, **values)
