"""What is measured of the security line: its pages, its calendar and its rules."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.urls import reverse

from coalition.ladder import ladder
from coalition.mandates.falls import falls
from coalition.models import Mandate
from coalition.projection.projection import project
from coalition.queries.on_ladder import how_many, on_ladder
from coalition.steps import HORIZON_DAYS
from coalition.timeline import build as timeline
from partnership.accounts.models import User
from partnership.alerts.rules import RULES, facts_sql
from partnership.bench.clock import Probe
from partnership.bench.limits import EMPTY
from partnership.bench.probes import WrongAnswer, asked, get, page, sql, sql_for
from partnership.bench.security_limits import (
    LINEAR_PAGES,
    LONG_LISTS,
    ONE_RECORD,
    RULES_MEASURED,
)
from partnership.bench.world import LAST_DAY
from partnership.evidence.models import Marking

# On which hundreds of others rest, in a world of any size.
CARRIES = 1


def probes_of_security(client: Client, reader: User) -> list[Probe]:
    """Everything that `security_limits.py` asks for."""
    everybody = list(Marking.objects.values_list("pk", flat=True))
    pages = {**LONG_LISTS, **LINEAR_PAGES}
    return [
        Probe(EMPTY, page(client, "empty")),
        Probe("ladder", lambda: _ladder(reader)),
        Probe("ladder, SQL", sql_for(reader, "ladder")),
        Probe("timeline", asked(timeline, LAST_DAY, reader)),
        Probe("what falls", lambda: _falls(reader)),
        Probe("projection of a year", asked(project, LAST_DAY, reader)),
        *(
            Probe(name, page(client, url_name, **query))
            for name, (url_name, query) in pages.items()
        ),
        *(
            Probe(name, get(client, reverse(url_name, args=[key]), {}))
            for name, (url_name, key) in ONE_RECORD.items()
        ),
        *(Probe(f"rule {name}", _rule(name)) for name in RULES_MEASURED),
        Probe("rule mandate_renewal, SQL", sql(everybody, "expiring")),
    ]


def _ladder(reader: User) -> None:
    """The first entries, and how many there are."""
    waiting, _ = how_many(on_ladder(LAST_DAY, reader, HORIZON_DAYS))
    if not waiting or not ladder(LAST_DAY, reader, HORIZON_DAYS):
        raise WrongAnswer("Nothing is on the ladder.")


def _falls(reader: User) -> None:
    mandate = Mandate.objects.at(LAST_DAY, reader).get(pk=CARRIES)
    if not falls(mandate, LAST_DAY, reader).mandates:
        raise WrongAnswer("Nothing falls.")


def _rule(name: str) -> Callable[[], None]:
    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT * FROM ({facts_sql(RULES[name], LAST_DAY)}) AS fact"
            )
            cursor.fetchall()

    return run
