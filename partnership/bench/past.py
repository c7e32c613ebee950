"""The same pages now and as known at an instant, in a world with a long history."""

from django.test import Client

from partnership.alerts.jobs import jobs, run_job
from partnership.bench.clock import Probe
from partnership.bench.limits import LATELY, LONG_AGO, PAGES_OF_THE_PAST
from partnership.bench.probes import page
from partnership.bench.world import LAST_DAY
from partnership.bench.world.history import edited_at, make_history

# A pledge has four ledger entries and each record ten events: 50,000 and 500,000.
PLEDGES, EDITS = 10_000, 10
INSTANTS = {LATELY: edited_at(EDITS - 1), LONG_AGO: edited_at(EDITS // 2)}


def make_past() -> int:
    """Give the world its flags, then everything a history; return how many events."""
    for job in jobs():
        run_job(job, LAST_DAY)
    return make_history(EDITS)


def probes_of_the_past(client: Client) -> list[Probe]:
    """Each page now, as known before its last edit, and half-way."""
    found = []
    for name, url_name in PAGES_OF_THE_PAST.items():
        found.append(Probe(name, page(client, url_name)))
        for when, at in INSTANTS.items():
            then = page(client, url_name, as_known=at.isoformat())
            found.append(Probe(f"{name}, {when}", then))
    return found
