"""Find every route, ask it, and read whatever it answers, files included."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access.families import ONE_SIGHT, SIGHTS, WORD
from tests.access.routes import ROUTES, Route


def names_of_routes(patterns=None, space: str = "", prefix: str = "") -> Iterator[str]:
    """Every route of the product, as `reverse` names it, or by its pattern."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        place = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from names_of_routes(pattern.url_patterns, inside, place)
        elif isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name}" if pattern.name else place


TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
MOMENT = re.compile(r"\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d\S*")


@dataclass(frozen=True)
class Visit:
    """One address, with the family of the record that it names, if it names one."""

    name: str
    route: Route
    address: str
    family: str = ""


def visits(world, role: str, sight: str, clock: str = "") -> list[Visit]:
    """Every address that this reader can try.

    Where it names a record: one that they may see, and one of each family that they may
    not. Who may not open the route at all is refused before any record is looked for,
    whatever their sight.
    """
    found, by_model = [], {m.lower(): rows for m, rows in world.by_model().items()}
    may_see = SIGHTS[sight]
    for name, route in ROUTES.items():
        every = route.every_sight and role in route.roles
        if not every and sight != ONE_SIGHT:
            continue
        for part in route.parts:
            if not route.of:
                found.append(Visit(name, route, address_of(name, part) + clock))
                continue
            for family, row in tried(by_model[route.of.lower()], route, role, may_see):
                key = row.pk if route.by == "object_id" else getattr(row, route.by)
                place = address_of(name, part | {route.by: key}) + clock
                found.append(Visit(name, route, place, family))
    return found


def tried(rows, route: Route, role: str, may_see: set[str]) -> list:
    visible = [(family, row) for family, row in rows if family in may_see]
    hidden = [(family, row) for family, row in rows if family not in may_see]
    if role not in route.roles:
        return hidden[:1]
    return visible[:1] + (hidden if route.by != "object_id" else hidden[-1:])


def address_of(name: str, parts: dict) -> str:
    if not name.startswith("admin/"):
        return reverse(name, kwargs=parts)
    place = name.replace("<path:object_id>", str(parts.get("object_id")))
    place = place.replace("<int:content_type_id>", "1")
    return "/" + place.replace("(?P<url>.*)$", str(parts.get("url")))


def ask(cookie: str, visit: Visit, method: str = "get") -> tuple[HttpResponse, str]:
    """What a reader gets, and everything in it as text; nothing that it did stays."""
    client = Client(raise_request_exception=True)
    if cookie:
        client.cookies[settings.SESSION_COOKIE_NAME] = cookie
    try:
        with transaction.atomic():
            response = getattr(client, method)(visit.address)
            text = text_of(response)
            raise Undo
    except Undo:
        return response, text


class Undo(Exception):
    """Take back what the request did."""


def text_of(response: HttpResponse) -> str:
    pieces = response.streaming_content if response.streaming else [response.content]
    body = b"".join(pieces)
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as workbook:
            body = b"\n".join(workbook.read(name) for name in workbook.namelist())
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    return f"{headers}\n{body.decode('utf-8', 'replace')}".lower()


def steady(text: str) -> str:
    """Without what differs each time: tokens against forgery, and when it was made."""
    text = TOKEN.sub("", text)
    return MOMENT.sub("", text)


def families_in(text: str, asked: str = "") -> set[str]:
    """The families whose words it holds, but for what the reader typed themselves."""
    typed = asked.lower()
    return {m[1] for m in WORD.finditer(text) if m[0] not in typed}
