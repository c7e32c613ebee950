"""What is measured in a world: pages and jobs, and the bare SQL beside each."""

from collections import Counter
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import reverse

from donors.standing import Question, groups_of_donors
from donors.standing.donors import groups_of_donors_now
from donors.totals import totals_and_largest
from partnership.accounts.models import User
from partnership.alerts.jobs import jobs, run_job
from partnership.bench.bare import queries
from partnership.bench.clock import Probe
from partnership.bench.limits import DONOR_PAGE, EMPTY, LISTS
from partnership.bench.world import LAST_DAY
from partnership.evidence.models import Marking

OVERDUE_JOB = "flag_overdue_pledges"


class WrongAnswer(Exception):
    """A page did not answer as it should, so that its time would mean nothing."""


class Sink:
    """Swallows a file; knows when its first byte came."""

    def __init__(self) -> None:
        self.began = perf_counter()
        self.first_byte: float | None = None
        self.size = 0

    def write(self, piece: Any) -> None:
        """Count the piece and forget it."""
        if self.first_byte is None:
            self.first_byte = perf_counter() - self.began
        self.size += len(piece)

    @property
    def seconds(self) -> Mapping[str, float]:
        """What `Probe.run` returns beside its whole time."""
        return {"first byte": self.first_byte or 0.0}


def probes(client: Client, reader: User) -> list[Probe]:
    """Everything that `limits.py` asks for, for a reader who has signed in."""
    csv = reverse("donors:pledge_gap_file", args=["csv"])
    everybody = list(Marking.objects.values_list("pk", flat=True))
    question = Question(LAST_DAY, reader)
    found = [
        Probe(EMPTY, page(client, "empty")),
        # Before the pages, which then find the flags as on a morning after the jobs.
        Probe("overdue job, SQL", sql(everybody, "flag late pledges"), _no_flags),
        Probe("overdue job", _job, _no_flags),
        Probe("front page", page(client, "dashboard:front_page"), _the_other_jobs),
        Probe("front page, SQL", sql_for(reader, "front page", "flags")),
        Probe("dashboard figures", asked(totals_and_largest, LAST_DAY, reader)),
        Probe("gap report", page(client, "donors:pledge_gap")),
        Probe("gap report, SQL", sql_for(reader, "gap report", "choices")),
        Probe("gaps by donor, kept", asked(groups_of_donors, question)),
        Probe("gaps by donor, anew", asked(groups_of_donors_now, question)),
        Probe("gaps by donor, SQL", sql_for(reader, "by donor")),
        Probe("pledge list", page(client, "donors:pledge_list")),
        Probe("pledge list, SQL", sql_for(reader, "list", "choices")),
        Probe("donor list", page(client, "donors:donor_list")),
        Probe("CSV of all pledges", _file(client, csv)),
        Probe("CSV of all pledges, SQL", _copy(reader, "rows")),
        Probe(DONOR_PAGE, _page_of_a_donor(client)),
    ]
    for name, query in LISTS.items():
        found.append(Probe(name, page(client, "donors:pledge_list", **query)))
    return found


def asked(question: Callable[..., Any], *of_what: Any) -> Callable[[], None]:
    """Ask a question of the product; WrongAnswer if it finds nothing."""

    def run() -> None:
        if not question(*of_what):
            raise WrongAnswer(f"{question.__name__} found nothing.")

    return run


def _page_of_a_donor(client: Client) -> Callable[[], None]:
    """That of the donor with the most pledges."""
    return get(client, reverse("donors:donor", args=["donor-001"]), {})


def page(
    client: Client, url_name: str, **query: str
) -> Callable[[], Mapping[str, float]]:
    """Ask for a page by its URL name; WrongAnswer if it does not answer well."""
    return lambda: get(client, reverse(url_name), query)()


def get(
    client: Client, address: str, query: Mapping[str, str]
) -> Callable[[], Mapping[str, float]]:
    """The same by its address; it counts its queries."""

    def run() -> Mapping[str, float]:
        queries = Counter()

        def counted(execute: Callable[..., Any], *statement: Any) -> Any:
            queries["queries"] += 1
            return execute(*statement)

        with connection.execute_wrapper(counted):
            response = client.get(address, query)
        if response.status_code != 200 or not response.content:
            raise WrongAnswer(f"{address} answered with {response.status_code}.")
        return queries

    return run


def _file(client: Client, address: str) -> Callable[[], Mapping[str, float]]:
    def run() -> Mapping[str, float]:
        sink = Sink()
        response = client.get(address)
        if response.status_code != 200:
            raise WrongAnswer(f"{address} answered with {response.status_code}.")
        for piece in response.streaming_content:
            sink.write(piece)
        response.close()
        return sink.seconds

    return run


def sql_for(reader: User, *names: str) -> Callable[[], None]:
    """The bare SQL of these names, with this reader's eyes."""
    return sql(reader.visible_marking_ids, *names)


def sql(markings: list[int], *names: str) -> Callable[[], None]:
    """The bare SQL of these names, of what bears one of these markings."""

    def run() -> None:
        for name in names:
            queries.run(name, LAST_DAY, markings)

    return run


def _copy(reader: User, name: str) -> Callable[[], Mapping[str, float]]:
    def run() -> Mapping[str, float]:
        sink = Sink()
        queries.copy_out(name, LAST_DAY, reader.visible_marking_ids, sink)
        return sink.seconds

    return run


def _job() -> None:
    run_job(OVERDUE_JOB, LAST_DAY)


def _the_other_jobs() -> None:
    for job in jobs():
        if job != OVERDUE_JOB:
            run_job(job, LAST_DAY)


def _no_flags() -> None:
    """Both start where no flag stands; the database is thrown away afterwards."""
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE alerts_flag, alerts_flagevent, alerts_jobrun, alerts_jobrunevent"
        )
