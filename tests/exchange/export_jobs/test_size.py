"""A file of any size is made within the same memory, and taken within it.

EXPORT_ROWS=1000000 tries what docs/exports.md promises; it takes some minutes.
"""

import os
import resource
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.utils import timezone

from partnership.exchange.export_jobs.making import make
from partnership.exchange.export_jobs.taking import kept_file
from partnership.exchange.report import Column, Kind, Reading, Summary
from tests.exchange.export_jobs.factories import make_job, register

ROWS = int(os.environ.get("EXPORT_ROWS", 3_000))
MOST_KILOBYTES = 60 * 1024
KINDS = (Kind.TEXT, Kind.USD, Kind.DATE, Kind.COUNT)
COLUMNS = tuple(Column(f"c{n}", f"Column {n}", KINDS[n % 4]) for n in range(12))

pytestmark = pytest.mark.django_db(transaction=True)


def rows(question):
    on = date(2006, 2, 1)
    row = ("A donor of the pledge", Decimal("177000000.00"), on)
    found = ((*row, n, *row, n, *row, n) for n in range(ROWS))
    return Reading(Summary({}, []), found)


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_a_file_of_many_rows_is_made_and_taken_within_its_memory(
    monkeypatch, rf, file_format
):
    register(monkeypatch, read=rows, columns=COLUMNS)
    job = make_job(file_format=file_format)
    before = resource.getrusage(resource.RUSAGE_SELF)

    assert make(job.pk, timezone.now())

    job.refresh_from_db()
    request = rf.get("/")
    request.user, request.resolver_match = job.person, None
    size, kept = 0, []
    for piece in kept_file(request, job).streaming_content:
        size += len(piece)
        kept.append(piece if ROWS < 10_000 else b"")
    after = resource.getrusage(resource.RUSAGE_SELF)
    assert (job.state, job.rows, job.size) == ("done", ROWS, size)
    assert after.ru_maxrss - before.ru_maxrss < MOST_KILOBYTES
    if ROWS < 10_000 and file_format == "xlsx":
        assert zipfile.ZipFile(BytesIO(b"".join(kept))).testzip() is None
    if ROWS > 10_000:
        seconds = after.ru_utime - before.ru_utime
        grown = (after.ru_maxrss - before.ru_maxrss) // 1024
        print(f"\n{file_format}: {size:,} bytes, {seconds:.0f} s, +{grown} MB")  # noqa: T201
