"""Every export is in the audit log, and one that cannot be audited does not happen."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from partnership.accounts.audit import Origin
from partnership.accounts.models import AuditEntry
from partnership.exchange.stream import pieces
from tests.exchange.factories import ROW, make_question, make_report
from tests.factories import make_programme, make_user

pytestmark = pytest.mark.django_db


def entries():
    return list(AuditEntry.objects.order_by("pk"))


def begun_export(report, file_format="csv", **filters):
    origin = Origin(by=make_user(), name="analyst")
    return pieces(report, make_question(report, **filters), file_format, origin)


@pytest.mark.parametrize("file_format", ["csv", "json", "xlsx"])
def test_an_export_says_what_was_asked_and_how_many_rows_there_were(file_format):
    b"".join(begun_export(make_report(ROW, ROW, ROW), file_format, word="oil"))

    begun, ended = entries()
    assert begun.kind == "export_begun"
    assert begun.details == {
        "report": "try",
        "format": file_format,
        "as_at": "2006-02-01",
        "as_known": "now",
        "filter_word": "oil",
    }
    assert ended.kind == "export_ended"
    assert (ended.details["rows"], ended.details["how"]) == (3, "complete")


def test_an_export_that_its_reader_leaves_says_that_it_broke_off():
    file = begun_export(make_report(ROW))

    next(file)
    file.close()

    assert entries()[-1].details["how"] == "broke off"


def test_an_export_that_fails_says_that_it_broke_off():
    def fault():
        yield ROW
        raise ZeroDivisionError

    report = make_report(ROW)
    object.__setattr__(
        report, "read", lambda question: (make_report().read(question)[0], fault())
    )
    with pytest.raises(ZeroDivisionError):
        b"".join(begun_export(report))

    last = entries()[-1].details
    assert (last["rows"], last["how"]) == (1, "broke off")


def test_an_export_that_cannot_be_audited_does_not_begin(monkeypatch):
    def refuse(*args, **kwargs):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr("partnership.exchange.trail.record", refuse)

    with pytest.raises(DatabaseError):
        begun_export(make_report(ROW))


def test_a_page_that_exports_names_who_asked(login):
    client = login("Analyst", username="analyst")

    address = reverse("donors:pledge_gap_file", args=["csv"])
    response = client.get(address)
    b"".join(response.streaming_content)

    assert {entry.by.username for entry in entries()} == {"analyst"}
    assert {entry.details["report"] for entry in entries()} == {"pledge-gap"}


def test_the_command_is_in_the_log_too(tmp_path):
    make_programme()

    call_command("export", "audit-log", output=str(tmp_path / "log.csv"))

    begun, ended = entries()
    assert begun.name.startswith("command line")
    assert ended.details["how"] == "complete"


@pytest.mark.django_db(transaction=True)
def test_an_export_from_a_transaction_that_only_reads_is_audited_beside_it():
    """As a page of the past is read: the entry may not be refused with the rest."""
    user = make_user()
    report = make_report(ROW)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        origin = Origin(by=user, name="analyst")
        b"".join(pieces(report, make_question(report), "csv", origin))

    assert [entry.kind for entry in entries()] == ["export_begun", "export_ended"]
