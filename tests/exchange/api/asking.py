"""Ask the API as a signed-in reader does, and read its answers."""

from typing import Any
from urllib.parse import urlencode, urlsplit

from django.test import Client

MEDIA_TYPE = "application/problem+json"


def address(name: str, **asked: Any) -> str:
    return f"/api/v1/{name}/?{urlencode(asked)}"


def read(client: Client, name: str, **asked: Any) -> dict:
    """What a list or a record answers; it must be there."""
    response = client.get(address(name, **asked))
    assert response.status_code == 200, response.content
    return response.json()


def rows(client: Client, name: str, **asked: Any) -> list[dict]:
    return read(client, name, **asked)["rows"]


def row(client: Client, name: str, **asked: Any) -> dict:
    return read(client, name, **asked)["row"]


def follow(client: Client, url: str) -> dict:
    """The page behind an address that an answer gave."""
    there = urlsplit(url)
    return client.get(f"{there.path}?{there.query}").json()


def problem(client: Client, url: str, method: str = "get", **headers: Any) -> dict:
    """What is wrong with a request, once it is well said."""
    response = getattr(client, method)(url, headers=headers)
    assert response.headers["Content-Type"] == MEDIA_TYPE, (url, response.status_code)
    found = response.json()
    assert found["status"] == response.status_code
    assert {"type", "title", "detail", "instance"} <= found.keys()
    return found
