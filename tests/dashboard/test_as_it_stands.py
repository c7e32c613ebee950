"""The front page is kept until anything is written, for whoever sees the same."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from donors.models import LedgerChange, StandingQuestion, StandingSum
from partnership.dashboard import front_page
from partnership.dashboard.front.changed import Changed
from partnership.evidence.models import Programme
from partnership.evidence.unwritten.onlooker import Onlooker
from partnership.evidence.unwritten.told_of import tables_that_tell
from tests.coalition.factories import make_strength
from tests.coalition.missions.test_pages import plain
from tests.factories import TODAY, make_all_markings, make_marking, make_user

# Sums that are worked out again from records, which tell.
OF_RECORDS = {
    model._meta.db_table for model in (LedgerChange, StandingQuestion, StandingSum)
}
TABLE = re.compile(r'(?:FROM|JOIN|,)\s+(?:public\.)?"?([a-z]+_[a-z_]+)"?')
# Who looks, whether they may, when they looked, what changed: asked of each reader.
OF_A_READER = 15


def tables() -> set[str]:
    return set(connection.introspection.table_names())


@pytest.mark.parametrize("on", [date(2005, 7, 1), TODAY, date(2006, 7, 15)])
def test_whatever_it_reads_tells_that_it_is_written_to(iraq, on):
    reader = Onlooker.of(make_user("Policy officer"))
    with CaptureQueriesContext(connection) as asked:
        front_page.build(on, reader, Programme.objects.first(), "all")
    read = {
        table for one in asked.captured_queries for table in TABLE.findall(one["sql"])
    }
    known = read & tables()
    assert len(known) > 50
    assert known <= tables_that_tell() | OF_RECORDS


@pytest.mark.django_db(transaction=True)
def test_the_second_look_asks_little_and_says_the_same_and_a_change_is_there(client):
    make_all_markings()
    make_strength("Denmark")
    client.force_login(make_user("Policy officer"))
    client.get(reverse("dashboard:front_page"))
    before = _page(client)
    with CaptureQueriesContext(connection) as asked:
        again = _page(client)
    assert len(asked) <= OF_A_READER
    assert again == before
    make_strength("Italy")
    with CaptureQueriesContext(connection) as asked:
        changed = _page(client)
    assert len(asked) > OF_A_READER
    assert changed != before
    assert ("1 of 1" in plain(before), "2 of 2" in plain(changed)) == (True, True)


@pytest.mark.django_db(transaction=True)
def test_who_sees_less_is_given_a_page_of_their_own(client):
    make_all_markings()
    make_strength("Denmark")
    make_strength("Italy", marking=make_marking("restricted"))
    cleared = make_user("Policy officer", ceiling="restricted")
    other = make_user("Policy officer", ceiling="declassified")
    for _ in range(2):
        numbers = [_numbers(reader) for reader in (cleared, other)]
        assert numbers == [2, 1]


@pytest.mark.django_db(transaction=True)
def test_what_changed_for_a_reader_is_theirs_and_raises_what_the_page_bears():
    make_all_markings()
    make_strength("Denmark")
    reader = make_user("Policy officer", ceiling="restricted")
    restricted = make_marking("restricted")
    changed = Changed(marking_ids=(restricted.pk,))
    plain = front_page.as_it_stands(TODAY, reader, None, "firm", Changed())
    page = front_page.as_it_stands(TODAY, reader, None, "firm", changed)
    assert (page.changed, plain.changed) == (changed, Changed())
    assert page.marking.rank == restricted.rank > plain.marking.rank
    assert page.personnel is plain.personnel


def _page(client) -> str:
    answer = client.get(reverse("dashboard:front_page"))
    return re.sub(
        r'nonce="[^"]+"|name="csrfmiddlewaretoken" value="[^"]+"',
        "",
        answer.content.decode(),
    )


def _numbers(reader) -> int:
    page = front_page.as_it_stands(TODAY, reader, None, "firm", Changed())
    return page.personnel.with_figure
