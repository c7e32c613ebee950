"""Each record's own page shows its history, and bears what that shows."""

import pytest

from donors.models import Conference
from partnership.evidence.history import change_by
from tests.coalition.factories import make_contributor, make_denmark_mandate
from tests.diplomacy.factories import make_meeting
from tests.donors.factories import make_conference, make_pledge
from tests.factories import make_marking

RECORDS = {
    "contributor": lambda: make_contributor("Denmark"),
    "mandate": make_denmark_mandate,
    "pledge": lambda: make_pledge("Sweden"),
    "conference": make_conference,
    "meeting": make_meeting,
}


def address(record) -> str:
    if isinstance(record, Conference):
        return f"/economic/conferences/{record.slug}/"
    return record.get_absolute_url()


def page_of(client, record) -> str:
    answer = client.get(address(record))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_shows_its_latest_changes_and_the_way_to_all(login, kind):
    officer = login("Policy officer")
    record = RECORDS[kind]()

    page = page_of(officer, record)

    assert "Latest changes of this record" in page
    assert "All changes of this record" in page
    assert "recorded" in page.split("Latest changes of this record")[1]


@pytest.mark.parametrize("kind", RECORDS)
def test_a_page_bears_the_marking_that_a_change_on_it_bore(login, kind):
    officer = login("Policy officer", ceiling="secret-2006")
    record = RECORDS[kind]()
    rows = type(record).objects.filter(pk=record.pk)
    with change_by(None, reason="Reviewed."):
        rows.update(marking=make_marking("secret-2006"))
        rows.update(marking=make_marking())

    assert "<b>Secret</b>" in page_of(officer, record)


@pytest.mark.parametrize("kind", RECORDS)
def test_a_history_costs_the_same_however_long(login, count_queries, kind):
    officer = login("Policy officer")
    record = RECORDS[kind]()

    def mark(*codes: str) -> None:
        for code in codes:
            with change_by(None, reason="Reviewed."):
                rows = type(record).objects.filter(pk=record.pk)
                rows.update(marking=make_marking(code))

    mark("unclassified", "declassified")
    few = count_queries(lambda: officer.get(address(record)))
    mark(*["unclassified", "declassified"] * 4)

    assert count_queries(lambda: officer.get(address(record))) == few
