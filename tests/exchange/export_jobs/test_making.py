"""A worker makes a file once, with the rights of the moment, or says why not."""

import io
from datetime import timedelta

import pytest
from django.utils import timezone

from partnership.accounts.models import AuditEntry, User
from partnership.evidence.models import Marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.export_jobs import bounds, making
from partnership.exchange.export_jobs import progress as telling
from partnership.exchange.export_jobs.making import make
from partnership.exchange.export_jobs.sweeping import send_again
from partnership.exchange.models import ExportJob, ExportPart, JobState
from partnership.exchange.models.export_job import MOST_TURNS, SILENT
from partnership.exchange.report import Reading
from tests.exchange.export_jobs.factories import make_job, register
from tests.exchange.factories import ROW, SUMMARY
from tests.factories import make_marking, make_user

# A worker tells how far it is beside a transaction that only reads.
pytestmark = pytest.mark.django_db(transaction=True)


def content(job):
    return b"".join(bytes(part.content) for part in job.parts.all())


def test_a_file_is_made_once_with_its_rows_its_size_and_its_entries(monkeypatch):
    register(monkeypatch)
    monkeypatch.setattr(making, "PIECE", 64)
    job = make_job()

    assert make(job.pk, timezone.now())
    assert not make(job.pk, timezone.now())

    job.refresh_from_db()
    file = content(job)
    assert (job.state, job.rows, job.size, job.turns) == ("done", 1, len(file), 1)
    assert b"Spain,177000000.00,2006-02-01,yes" in file
    assert file.decode().splitlines()[-1] == "# End of file: 1 rows"
    assert job.parts.count() > 3
    told = AuditEntry.objects.order_by("pk").values_list("kind", "path", "by")
    path = f"/files/{job.pk}/"
    assert list(told) == [
        ("export_begun", path, job.person_id),
        ("export_ended", path, job.person_id),
    ]


def test_who_lost_the_right_meanwhile_gets_no_file(monkeypatch):
    register(monkeypatch)
    closed, lesser = make_job(), make_job()
    User.objects.filter(pk=closed.person_id).update(is_active=False)
    lesser.person.user_permissions.clear()

    for job in (closed, lesser):
        assert not make(job.pk, timezone.now())
        job.refresh_from_db()
        assert job.state == JobState.FAILED
        assert "no longer have the right" in job.error
    assert not ExportPart.objects.exists()


def test_a_fault_in_the_rows_leaves_nothing_but_its_words(monkeypatch):
    register(monkeypatch, ("not a number", "x", None, None))
    job = make_job()

    assert not make(job.pk, timezone.now())

    job.refresh_from_db()
    assert (job.state, job.size) == ("failed", 0)
    assert job.error.startswith("A fault of ours")
    assert not ExportPart.objects.exists()


def test_a_file_beyond_the_room_that_is_left_is_not_kept(monkeypatch):
    register(monkeypatch)
    person = make_user("donors.export_pledge")
    make_job(person, state="done", size=bounds.MOST_BYTES - 20)
    job = make_job(person)

    assert not make(job.pk, timezone.now())

    job.refresh_from_db()
    assert "larger than the room" in job.error


def test_a_file_that_is_removed_while_it_is_made_stops_at_once(monkeypatch):
    read = []

    def rows(question):
        return Reading(SUMMARY, (read.append(ROW) or ROW for _ in range(5_000)))

    register(monkeypatch, read=rows)
    monkeypatch.setattr(telling, "SECONDS", 0)
    monkeypatch.setattr(telling.Progress, "_tell", gone(telling.Progress._tell))

    assert not make(make_job().pk, timezone.now())
    assert 0 < len(read) < 1_000
    assert not ExportPart.objects.exists()


def gone(tell):
    """The row is removed just before the worker tells of its first rows."""

    def told(self):
        if self.rows:
            with self._beside.cursor() as cursor:
                cursor.execute("DELETE FROM exchange_exportjob")
        tell(self)

    return told


def test_what_a_dead_worker_left_is_another_turn_and_in_the_end_given_up(monkeypatch):
    sent = []
    monkeypatch.setattr("partnership.exchange.export_jobs.sweeping.send", sent.append)
    register(monkeypatch)
    now = timezone.now()
    fresh = make_job(state="running", seen_at=now, turns=1, asked_at=now)
    silent = now - 2 * SILENT
    dead = make_job(state="running", seen_at=silent, turns=1)
    spent = make_job(state="running", seen_at=silent, turns=MOST_TURNS)
    lost = make_job(asked_at=silent)

    assert send_again(now) == 2
    assert set(sent) == {dead.pk, lost.pk}
    assert not make(fresh.pk, now)
    assert make(dead.pk, now)
    spent.refresh_from_db()
    dead.refresh_from_db()
    assert spent.state == "failed"
    assert (dead.state, dead.turns) == ("done", 2)
    assert send_again(now) == 1


def test_a_turn_that_is_over_keeps_nothing(monkeypatch):
    """The first worker was only slow: another has made the file meanwhile."""
    register(monkeypatch)
    job = make_job()
    turn = ExportJob.objects.claim(job.pk, timezone.now())
    ExportJob.objects.filter(pk=job.pk).update(turns=turn + 1)

    with pytest.raises(telling.Cancelled):
        making._keep(job, turn, open_file(b"late"), [], "")

    assert not ExportPart.objects.exists()


def open_file(words):
    file = io.BytesIO(words)
    file.seek(0, io.SEEK_END)
    return file


def test_files_are_removed_after_a_week():
    now = timezone.now()
    old = make_job(state="done", ended_at=now - timedelta(days=8))
    ExportPart.objects.create(job=old, number=0, content=b"x")
    kept = make_job(state="done", ended_at=now - timedelta(days=6))

    assert ExportJob.objects.remove_old(now) == 1
    assert ExportJob.objects.remove_old(now) == 0
    assert list(ExportJob.objects.all()) == [kept]
    assert not ExportPart.objects.exists()


def test_the_file_bears_the_markings_that_its_report_says(monkeypatch):
    marking = make_marking("restricted")
    whole = OverallMarking.of(Marking.objects.with_caveats(), None)
    register(monkeypatch, marking=lambda question: whole)
    job = make_job()

    assert make(job.pk, timezone.now())

    job.refresh_from_db()
    assert job.marking_ids == [marking.pk]
    assert job.marked == whole.in_words(job.person)
