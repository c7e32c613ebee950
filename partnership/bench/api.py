"""What is measured of the API: pages of a thousand records, first and deep ones."""

from collections.abc import Callable, Iterable

from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from partnership.accounts.models import User
from partnership.bench.bare import queries
from partnership.bench.clock import Probe
from partnership.bench.limits import API_DEEP, api_page
from partnership.bench.probes import get
from partnership.bench.world import LAST_DAY
from partnership.exchange.api.asking import Reading
from partnership.exchange.api.cursor import Cursor
from partnership.exchange.api.registry import RESOURCES

ROWS = {"limit": "1000"}


def probes_of_the_api(
    client: Client, reader: User, names: Iterable[str]
) -> list[Probe]:
    """The page of each of these resources, the same by bare SQL, and a deep page."""
    found = []
    for name in names:
        address, page = reverse("api:list", args=[name]), api_page(name)
        found.append(Probe(page, get(client, address, ROWS)))
        found.append(Probe(f"{page}, SQL", _bare(reader, name)))
        if name in API_DEEP:
            found.append(_deep(client, address, name))
    return found


def _bare(reader: User, name: str) -> Callable[[], None]:
    """The rows with the same fields, fetched, and written as JSON."""

    def run() -> None:
        queries.in_json(f"api {name}", LAST_DAY, reader.visible_marking_ids)

    return run


def _deep(client: Client, address: str, name: str) -> Probe:
    """The page that begins three quarters of the way through the table."""

    query: dict[str, str] = {}

    def begin() -> None:
        resource = RESOURCES[name]
        keys = resource.model.objects.order_by("-pk").values_list("pk", flat=True)
        key = keys[0] * 3 // 4
        asked = Reading(resource, QueryDict("")).read(is_list=True)
        cursor = Cursor(key, key).sign(asked.question(LAST_DAY, "now"))
        query.update(ROWS, cursor=cursor)

    return Probe(
        f"{api_page(name)}, deep", lambda: get(client, address, query)(), begin
    )
