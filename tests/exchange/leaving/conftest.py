"""One database that people worked in, its whole export, and empty ones to arrive in."""

import io
import json
import zipfile
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from partnership.accounts.actions import sync_roles
from partnership.accounts.models import AuditEntry
from partnership.bench.databases import fresh_copy
from partnership.evidence.history import change_by
from partnership.evidence.models import Source
from partnership.exchange.leaving.departure import write_everything
from tests.exchange.leaving.lived_in import SECRETS, live_in
from tests.factories import make_all_markings

INSTANTS = ("2006-02-09", "2006-05-30")
KEYS_AND_TRIGGERS = """
    SELECT (SELECT count(*) FROM pg_constraint WHERE contype = 'f'),
        (SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'),
        (SELECT sum(coalesce(last_value, 0)) FROM pg_sequences)
"""


@contextmanager
def database(blocker):
    """Inside, we work in a copy of the test database, as its owner.

    There is one only if a test that was chosen is marked with `django_db`.
    """
    assert connection.settings_dict["NAME"].startswith("test_")
    with blocker.unblock(), fresh_copy(connection.settings_dict["NAME"]):
        yield


def state():
    """What an import that fails must leave as it was."""
    with connection.cursor() as cursor:
        cursor.execute(KEYS_AND_TRIGGERS)
        return cursor.fetchone(), Source.objects.count()


def exported():
    """A whole export, as bytes."""
    file = io.BytesIO()
    write_everything(file)
    return file.getvalue()


def gap_reports(folder):
    """The gap report of now and of two instants, each without when it was made."""
    found = []
    for known in (None, *INSTANTS):
        place = folder / "gap.json"
        options = ["--as-known", known] if known else []
        call_command(
            *("export", "pledge-gap", "--format", "json", "--output", str(place)),
            *options,
        )
        report = json.loads(place.read_text())
        del report["generated_at"], report["reproduce"]
        found.append(report)
    return found


@pytest.fixture(scope="session")
def left(django_db_setup, django_db_blocker, tmp_path_factory):
    """The Iraq example after two people's work; what left, and what it answers."""
    folder = tmp_path_factory.mktemp("left")
    with database(django_db_blocker):
        make_all_markings()
        sync_roles()
        call_command("load_example", "iraq2006", verbosity=0)
        lived = live_in()
        place = folder / "everything.zip"
        call_command("export_all", "--output", str(place))
        entries = audited()
        return SimpleNamespace(
            place=place,
            content=place.read_bytes(),
            again=exported(),
            reports=gap_reports(tmp_path_factory.mktemp("reports")),
            entries=entries,
            secrets=SECRETS,
            **lived,
        )


def audited():
    """What the audit log says of whole exports and imports, oldest first."""
    found = AuditEntry.objects.filter(details__has_key="whole_record").order_by("pk")
    return [(entry.name, entry.details) for entry in found]


@pytest.fixture(scope="module")
def empty(django_db_setup, django_db_blocker):
    """A database that migrate has just made; no test of a module fills it."""
    with database(django_db_blocker):
        yield


@pytest.fixture
def arrived(left, django_db_setup, django_db_blocker):
    """A database of its own in which the file was taken in by the command."""
    with database(django_db_blocker):
        call_command("import_all", str(left.place))
        yield


@pytest.fixture(scope="session")
def members(left):
    """The members of the file, to spoil a copy of."""
    with zipfile.ZipFile(io.BytesIO(left.content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def edit_a_source(title):
    with change_by(None, reason="a better title"):
        source = Source.objects.order_by("pk").first()
        source.title = title
        source.updated_at = timezone.now()
        source.save()
    return source
