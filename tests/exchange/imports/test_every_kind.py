"""What every kind of import owes: few queries, a way back, and no doubling."""

from decimal import Decimal

import psycopg2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from donors.models import Transaction
from partnership.evidence.history import change_by
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport, ImportedRecord
from tests.exchange.imports.factories import import_text, make_context
from tests.exchange.imports.files_of_kinds import (
    KINDS,
    make_record,
    said_of,
    text_of,
)

pytestmark = pytest.mark.django_db
LEDGERS = ("flows", "transactions")


@pytest.fixture
def record():
    make_record()


def run(folder, kind, rows, *options, first=10):
    text = text_of(kind, rows, first)
    return import_text(folder, kind, text, *said_of(kind), *options)


def take_back(kind):
    newest = DataImport.objects.order_by("-pk").first()
    return undo(newest, find_kind(kind), make_context(reason="sent by mistake"))


@pytest.mark.parametrize("kind", KINDS)
def test_two_hundred_rows_take_as_many_queries_as_twenty(record, tmp_path, kind):
    run(tmp_path, kind, 1)
    counts = []
    for first, rows in ((11, 20), (31, 200)):
        for expected in ("rows_new", "rows_same"):
            with CaptureQueriesContext(connection) as queries:
                report = run(tmp_path, kind, rows, first=first)[1]
            assert report[expected] == rows, report
            counts.append((expected, len(queries)))

    assert counts[:2] == counts[2:]


@pytest.mark.parametrize("kind", KINDS)
def test_an_import_is_taken_back_whole_and_may_be_loaded_again(record, tmp_path, kind):
    model = KINDS[kind][0]
    before = model.objects.count()
    assert run(tmp_path, kind, 5)[1]["rows_loaded"] == 5
    take_back(kind)

    left = model.objects.count() - before
    if kind in LEDGERS:
        entries = Transaction.objects.values_list("kind", "amount")
        assert sum(amount for which, amount in entries if which == "3") == Decimal(0)
    else:
        assert left == 0
    with pytest.raises(Refused, match="nothing to undo"):
        take_back(kind)
    assert run(tmp_path, kind, 5)[1]["rows_loaded"] == 5


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in LEDGERS])
def test_a_later_edit_of_one_record_keeps_all_of_them(record, tmp_path, kind):
    model = KINDS[kind][0]
    run(tmp_path, kind, 5)
    written = ImportedRecord.objects.filter(model=model._meta.label_lower)
    middle = written.order_by("pk")[2].object_id
    with change_by(None, reason="mended"):
        model.objects.filter(pk=middle).save_version(1, None)
    before = model.objects.count()

    with pytest.raises(Refused, match="edited since"):
        take_back(kind)
    assert model.objects.count() == before
    assert DataImport.objects.get().state == "loaded"


def test_a_file_that_is_being_loaded_is_not_loaded_beside_it(record, tmp_path):
    other = psycopg2.connect(**connection.get_connection_params())
    with other.cursor() as cursor:
        name = ["load pledges OCHA"]
        cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", name)
        status, report = run(tmp_path, "pledges", 5, "--set", "sender=OCHA")
    other.close()

    assert (status, "being loaded" in report["refused"]) == (1, True)
    assert DataImport.objects.count() == 0 == ImportedRecord.objects.count()
