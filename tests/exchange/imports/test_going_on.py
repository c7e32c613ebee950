"""Two tabs, a double click, a killed worker, a record that changed: never a half."""

from datetime import timedelta

import pytest
from celery import Celery
from django.db import connection, transaction
from django.utils import timezone

from donors.models import Conference
from partnership.accounts.models import AuditEntry
from partnership.evidence.history import change_by
from partnership.evidence.refusal import Refused
from partnership.exchange.imports import jobs
from partnership.exchange.imports.forgetting import forget_files
from partnership.exchange.models import (
    DataImport,
    ImportedRecord,
    ImportPart,
    ImportRow,
)
from tests.exchange.imports.factories import import_text
from tests.factories import make_marking, make_programme

TWO = "A1,Madrid,Madrid,Denmark,1.5\nA2,Tokyo,Tokyo,Sweden,2\n"


def make_conference(name: str, **values) -> Conference:
    values.setdefault("marking", make_marking())
    return Conference.objects.create(name=name, slug=name.lower(), **values)


def test_a_load_that_fails_in_the_middle_leaves_nothing(officer):
    checked = officer.check(TWO)
    # Hidden from the officer, and so not found before; its name is taken all the same.
    make_conference("Tokyo", marking=make_marking("top-secret"))
    loaded = officer.load(checked)
    assert loaded.state == "checked"
    assert loaded.message.startswith("Row 3: the record does not allow what it says")
    assert "Tokyo" not in loaded.message
    assert not Conference.objects.filter(name="Madrid").exists()
    assert ImportedRecord.objects.count() == 0


def test_a_record_that_changed_since_is_looked_at_once_more(officer):
    officer.load(officer.check(TWO))
    checked = officer.check(TWO.replace("Tokyo,Tokyo", "Tokyo,Kyoto"))
    with change_by(None, reason="a colleague was first"):
        Conference.objects.filter(name="Tokyo").update(place="Osaka")
    again = officer.load(checked)
    assert again.state == "checked"
    assert again.seen_digest != checked.seen_digest
    page = officer.look(again, "?outcome=changed")
    assert "The record has changed since this file was checked" in page
    assert "was Osaka; will be Kyoto" in page
    # What was agreed to in the first tab is not what would be done now.
    assert officer.load(checked).state == "checked"
    assert "checked again meanwhile" in officer.look(checked)
    assert officer.load(again).state == "loaded"


def test_a_second_click_or_a_second_worker_loads_nothing_twice(officer):
    checked = officer.check(TWO)
    loaded = officer.load(checked)
    assert officer.load(loaded).state == "loaded"
    with pytest.raises(Refused, match="has gone on meanwhile"):
        checked.move("checked", to="loading")
    DataImport.objects.filter(pk=loaded.pk).update(state="loading")
    # As after a worker that was killed: none of its work is there, and it runs again.
    Conference.objects.all().delete()
    ImportedRecord.objects.all().delete()
    jobs.run_load(loaded.pk)
    jobs.run_load(loaded.pk)
    jobs.run_check(loaded.pk)
    assert Conference.objects.count() == ImportedRecord.objects.count() == 2
    kinds = AuditEntry.objects.filter(kind__startswith="import")
    assert list(kinds.order_by("pk").values_list("kind", flat=True)) == [
        "import_begun",
        "import_loaded",
        "import_loaded",
    ]


@pytest.mark.django_db(transaction=True)
def test_an_import_in_hand_is_left_to_its_worker_and_can_be_given_up(
    officer, monkeypatch, request
):
    checked = officer.check(TWO)
    DataImport.objects.filter(pk=checked.pk).update(state="loading")
    other = connection.copy()
    request.addfinalizer(other.close)
    with other.cursor() as cursor:
        cursor.execute("BEGIN")
        lock = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
        cursor.execute(lock, [f"import {checked.pk}"])
        with pytest.raises(jobs.InHand):
            jobs.run_load(checked.pk)
        cursor.execute(lock, ["load gatherings OCHA"])
        cursor.execute("ROLLBACK")
        cursor.execute("BEGIN")
        cursor.execute(lock, ["load gatherings OCHA"])
        jobs.run_load(checked.pk)
        cursor.execute("ROLLBACK")
    checked.refresh_from_db()
    assert (checked.state, Conference.objects.count()) == ("checked", 0)
    assert "Another file of this sender is being loaded" in checked.message

    tell = jobs.telling

    def given_up_meanwhile(data_import, state):
        with other.cursor() as cursor:
            cursor.execute("UPDATE exchange_dataimport SET state = 'given_up'")
        return tell(data_import, state)

    monkeypatch.setattr(jobs, "telling", given_up_meanwhile)
    assert officer.load(checked).state == "given_up"
    other.close()
    assert Conference.objects.count() == 0
    assert officer.load(checked).state == "given_up"
    assert "Nothing of it is in the record" in officer.look(checked)


def test_a_large_file_is_a_job_that_the_page_waits_for(officer, monkeypatch, settings):
    queued = []
    monkeypatch.setattr("partnership.exchange.views.imports.columns.AT_ONCE", 1)
    monkeypatch.setattr(jobs, "_queue", lambda *job: queued.append(job))
    checking = officer.check(TWO)
    assert queued == [("check_import", checking.pk)]
    page = officer.look(checking)
    assert "Being checked" in page
    assert officer.answer.headers["Refresh"] == "3"
    # Without its cache there is no progress to show, and nothing else is missing.
    settings.CACHES = {
        "default": {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:1"}
    }
    jobs.run_check(checking.pk)
    checking.refresh_from_db()
    assert checking.state == "checked"


def test_without_a_broker_nothing_is_lost(officer, monkeypatch):
    monkeypatch.setattr("partnership.exchange.views.imports.columns.AT_ONCE", 1)
    away = Celery("away", broker="redis://127.0.0.1:1", set_as_current=False)
    monkeypatch.setattr(jobs, "current_app", away)
    waiting = officer.check(TWO)
    assert waiting.state == "uploaded"
    page = officer.look(waiting, "columns/")
    assert "Jobs cannot be begun at the moment" in page
    assert "As you said" in page


def test_files_are_forgotten_after_a_week_and_with_what_is_given_up(officer):
    loaded, checked = officer.load(officer.check(TWO)), officer.check(TWO)
    given_up = officer.go(officer.check(TWO), "give-up/")
    assert not ImportPart.objects.filter(data_import=given_up).exists()
    now = timezone.now()
    assert forget_files(now) == 0
    assert forget_files(now + timedelta(days=8)) == 2
    assert forget_files(now + timedelta(days=8)) == 0
    assert ImportPart.objects.count() == ImportRow.objects.count() == 0
    loaded.refresh_from_db()
    checked.refresh_from_db()
    assert (loaded.state, checked.state) == ("loaded", "given_up")
    with transaction.atomic():
        assert "The file was kept for 7 days" in officer.look(checked)


def test_what_a_command_loads_is_in_the_audit_log_too(db, tmp_path):
    make_programme()
    text = "Conference,City\nIrbil 2006,Irbil\n"
    assert import_text(tmp_path, "conferences", text, "--dry-run")[0] == 0
    assert not AuditEntry.objects.exists()
    assert import_text(tmp_path, "conferences", text)[0] == 0

    entry = AuditEntry.objects.get()
    assert (entry.kind, entry.details["rows"]) == ("import_loaded", 1)
    assert entry.name.startswith("command line: ")
