"""Find every route, ask it, and read whatever it answers, files included."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.test.client import ClientHandler
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access.families import (
    ONE_SIGHT,
    READS_MOST,
    SIGHTS,
    WORD,
    governing,
    is_tried_otherwise,
)
from tests.access.route import Route
from tests.access.routes import ROUTES
from tests.paper import words_of


def names_of_routes(patterns=None, space: str = "", prefix: str = "") -> Iterator[str]:
    """Every route of the product, as `reverse` names it, or by its pattern."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        place = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from names_of_routes(pattern.url_patterns, inside, place)
        elif isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name}" if pattern.name else place


TOKEN = re.compile(
    r'name="(csrfmiddlewaretoken|signed_form|entry_token)" value="[^"]+"'
)
UP_TO = re.compile(r"recorded up to \d\d:\d\d on \d+ \w+ \d{4}")
# What is left of a caller's allowance falls with each answer of the API.
ALLOWANCE = re.compile(r"ratelimit-\w+: \d+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d\S*|dtstamp:\d{8}t\d{6}z")


@dataclass(frozen=True)
class Visit:
    """One address; whether it names a record that its reader may not see; and when."""

    name: str
    route: Route
    address: str
    is_hidden: bool = False
    clock: str = ""


def visits(world, role: str, sight: str, clock: str = "") -> list[Visit]:
    """Every address that this reader can try.

    Where it names a record: one that they may see, and what `tried` adds. Who may not
    open the route at all is refused before any record is looked for, whatever their
    sight.
    """
    found = []
    for name, route in ROUTES.items():
        every = route.every_sight and role in route.roles
        if not every and sight != ONE_SIGHT:
            continue
        if every and is_tried_otherwise(role, sight, clock, route.roles):
            continue
        # The formats of a file hold the same rows.
        for part in route.parts if sight == ONE_SIGHT else route.parts[:1]:
            rows = tried(world, route, role, sight, clock) if route.of else [None]
            for row in rows:
                parts = part | {route.by: row.key(route.by)} if row else part
                place = address_of(name, parts) + asked(route, clock)
                is_hidden = bool(row) and not row.is_seen
                found.append(Visit(name, route, place, is_hidden, clock))
    return found


@dataclass(frozen=True)
class Tried:
    """A row that an address names, and whether the reader may see it at the clock."""

    row: Any
    is_seen: bool

    def key(self, by: str) -> Any:
        """What stands in the address."""
        return self.row.pk if by == "object_id" else getattr(self.row, by)


def tried(world, route: Route, role: str, sight: str, clock: str) -> list[Tried]:
    """One that the reader may see, and some that they may not.

    One of each hidden family for the role that reads most, with the one sight that has
    all reasons to hide: a rank too high, and a caveat. With other sights the family
    that their own caveat hides; other roles are asked of only what is theirs to see.
    """
    if route.of.lower() in world.others:
        return [Tried(world.others[route.of.lower()], is_seen=True)]
    rows = [
        Tried(row, governing(family, clock) <= SIGHTS[sight])
        for family, row in world.rows_of(route.of)
    ]
    hidden = [one for one in rows if not one.is_seen]
    if role not in route.roles:
        return hidden[:1]
    visible = [one for one in rows if one.is_seen]
    if route.by == "object_id":
        return visible[:1] + hidden[-1:]
    if sight != ONE_SIGHT:
        return visible[:1] + hidden[:1]
    if role != READS_MOST:
        return visible[:1] or hidden[:1]
    return visible[:1] + hidden


def asked(route: Route, clock: str) -> str:
    """What stands behind an address: the second clock, and the route's own filters."""
    query = "&".join(filter(None, [f"as_known={clock}" if clock else "", route.query]))
    return f"?{query}" if query else ""


def address_of(name: str, parts: dict) -> str:
    if not name.startswith("admin/"):
        return reverse(name, kwargs=parts)
    place = name.replace("<path:object_id>", str(parts.get("object_id")))
    place = place.replace("<path:rest>", str(parts.get("rest")))
    return "/" + place.replace("(?P<url>.*)$", str(parts.get("url")))


def ask(cookie: str, visit: Visit, method: str = "get") -> tuple[HttpResponse, str]:
    """What a reader gets, and everything in it as text; nothing that it did stays."""
    client = Client(raise_request_exception=True)
    client.handler = kept_handler()
    if cookie:
        client.cookies[settings.SESSION_COOKIE_NAME] = cookie
    try:
        with transaction.atomic():
            response = getattr(client, method)(visit.address)
            text = text_of(response)
            raise Undo
    except Undo:
        return response, text


@cache
def kept_handler() -> ClientHandler:
    """One for all requests: each client would build all of the middleware again."""
    return Client().handler


class Undo(Exception):
    """Take back what the request did."""


def text_of(response: HttpResponse) -> str:
    pieces = response.streaming_content if response.streaming else [response.content]
    body = b"".join(pieces)
    if body[:15] == b"BEGIN:VCALENDAR":
        # A long line of a calendar goes on in the next, in the middle of a word.
        body = body.replace(b"\r\n ", b"")
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as workbook:
            body = b"\n".join(workbook.read(name) for name in workbook.namelist())
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    if body[:5] == b"%PDF-":
        body = words_of(body).encode()
    return f"{headers}\n{body.decode('utf-8', 'replace')}".lower()


def steady(text: str) -> str:
    """Without what differs each time: tokens against forgery, and when it was made."""
    text = UP_TO.sub("", TOKEN.sub("", text))
    return ALLOWANCE.sub("", MOMENT.sub("", text))


def families_in(text: str, asked: str = "") -> set[str]:
    """The families whose words it holds, but for what the reader typed themselves."""
    typed = asked.lower()
    return {m[1] for m in WORD.finditer(text) if m[0] not in typed}
