"""The log on its page and in its file."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnership.accounts import audit
from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditEntry, AuditKind
from tests.accounts.factories import make_minister
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_the_page_finds_by_kind_person_and_day(login):
    client = login("Administrator", username="chief")
    minister = make_minister()
    record(AuditKind.REFUSED, Origin(by=minister, name="minister"))
    record(AuditKind.RIGHTS_CHANGED, Origin(name="chief"), about=minister)
    record(AuditKind.SIGN_IN_FAILED, Origin(name="stranger"))
    today = timezone.localdate()

    def found(**asked):
        page = client.get(reverse("accounts:audit_list"), asked).context["page"]
        return [entry.kind for entry in page.rows]

    assert found() == ["sign_in_failed", "rights_changed", "refused"]
    assert found(kind="refused") == ["refused"]
    assert found(person="MINISTER") == ["rights_changed", "refused"]
    assert found(person="stranger") == ["sign_in_failed"]
    assert len(found(since=today, until=today)) == 3
    assert found(until=today - timedelta(days=1)) == []


def test_a_last_day_before_the_first_is_refused_in_words(login):
    page = login("Administrator").get(
        reverse("accounts:audit_list"), {"since": "2026-02-02", "until": "2026-02-01"}
    )

    assert page.status_code == 400
    assert "on or after the first one" in page.content.decode()


def test_the_page_costs_the_same_however_many_entries(login, count_queries):
    client = login("Administrator", username="chief")
    address = reverse("accounts:audit_list")
    record(AuditKind.REFUSED, Origin(by=make_minister(), name="minister"))
    one = count_queries(lambda: client.get(address))

    for number in range(60):
        person = make_user(username=f"person{number}")
        record(AuditKind.REFUSED, Origin(by=person, name="x"), about=person)

    assert count_queries(lambda: client.get(address)) == one


def test_older_entries_are_a_page_further(login):
    client = login("Administrator", username="chief")
    for number in range(55):
        record(AuditKind.REFUSED, Origin(name=f"n{number}"))

    first = client.get(reverse("accounts:audit_list")).context["page"]
    second = client.get(reverse("accounts:audit_list") + first.next_url).context["page"]

    names = [entry.name for entry in [*first.rows, *second.rows]]
    assert names == [f"n{number}" for number in reversed(range(55))]


@pytest.mark.parametrize("after", ["x~y", "1~2", "~", "9" * 40 + "~" + "9" * 40])
def test_a_page_that_makes_no_sense_is_the_first(login, after):
    client = login("Administrator")

    page = client.get(reverse("accounts:audit_list"), {"after": after})

    assert page.status_code == 200


def test_the_file_has_the_pages_rows_and_is_audited_itself(login):
    client = login("Administrator", username="chief")
    record(AuditKind.SIGN_IN_FAILED, Origin(name="=HYPERLINK(1)"))

    response = client.get("/files/audit-log/csv/", {"kind": "sign_in_failed"})
    text = b"".join(response.streaming_content).decode()

    assert "'=HYPERLINK(1)" in text
    assert "End of file: 1 rows" in text
    begun, ended = AuditEntry.objects.order_by("pk")[1:]
    assert begun.details["report"] == "audit-log"
    assert begun.details["filter_kind"] == "sign_in_failed"
    assert ended.details["rows"] == 1
    assert ended.details["how"] == "complete"


@pytest.mark.parametrize("name", ["json", "xlsx"])
def test_the_log_comes_in_every_format(login, name):
    client = login("Administrator")
    record(AuditKind.SIGN_IN_FAILED, Origin(name="someone"))

    assert b"".join(client.get(f"/files/audit-log/{name}/").streaming_content)


def test_strangers_names_make_keys_that_the_cache_takes():
    assert audit.hash_of("a name\nwith spaces").isalnum()
