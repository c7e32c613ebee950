"""A new event looks up what came before it, however much stands on record."""

from datetime import date

import pytest
from django.db import connection

from donors.models import Pledge
from partnership.exchange.imports.adding_rows import add_rows
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db

READ = """
    SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
    FROM pg_stat_xact_user_tables WHERE relname = 'donors_pledgeevent'
"""


def events_read() -> int:
    with connection.cursor() as cursor:
        cursor.execute(READ)
        return cursor.fetchone()[0]


@pytest.mark.parametrize("analysed", [False, True])
def test_adding_many_records_reads_no_more_events_the_more_there_are(analysed):
    """In a table that was last analysed when it held nothing, or never."""
    if analysed:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE donors_pledgeevent")
    borne = {"marking": make_marking()}
    said = {"donor_id": make_actor("Denmark").pk, "pledged_on": date(2005, 1, 1)}
    read = []
    for count in (200, 3000, 300):
        before = events_read()
        rows = [{**said, "title": str(n), "currency": "USD"} for n in range(count)]
        add_rows(Pledge, rows, borne)
        read.append((events_read() - before) / count)

    # What holds next to nothing may be read whole.
    assert max(read[1:]) <= 2
