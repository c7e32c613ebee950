"""Whichever way the list is read, page by page it is the whole list in its order."""

import pytest
from django.http import QueryDict

from donors import listing
from donors.listing import PledgeListFilter, build
from donors.models import Pledge
from partnership.evidence import keyset, tried_page
from tests.donors.factories import make_disbursement, make_pledge, millions
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db
ROWS = 3


@pytest.fixture
def short_pages(monkeypatch):
    """Three rows a page, with more pledges than are counted."""
    monkeypatch.setattr(keyset, "ROWS", ROWS)
    monkeypatch.setattr(tried_page, "ROWS", ROWS)
    monkeypatch.setattr(keyset, "COUNTED_UP_TO", 4)
    monkeypatch.setattr(tried_page, "TRIED_FIRST", 2)


def make_list():
    """Eleven pledges of five donors; those of 10 million are delivered."""
    for donor, number in (("Spain", 4), ("Canada", 1), ("Åland", 3), ("Norway", 2)):
        for place in range(number):
            pledge = make_pledge(donor, 10 * (place % 2 + 1), title=f"Pledge {place}")
            if pledge.amount == millions(10):
                make_disbursement(pledge, 10)
    make_pledge("Italy", None)
    make_pledge("Oman", 5, marking=make_marking("secret"))


def page_of(reader, address):
    asked = QueryDict(address)
    form = PledgeListFilter(asked, reader=reader)
    assert form.is_valid()
    return build(form, TODAY, reader, asked)


def walked(reader, address, way="next_url"):
    """The keys of this page and of all pages from it on, and the last page."""
    keys, url = [], address
    while url:
        found = page_of(reader, url)
        assert len(found.rows) <= ROWS
        keys.append([row.id for row in found.rows])
        assert len(keys) < 50
        url = getattr(found.page, way).lstrip("?")
    return keys, found


@pytest.mark.parametrize("sort", listing.ORDERS)
@pytest.mark.parametrize("status", ["", "delivered", "behind_schedule", "waiting"])
def test_pages_are_the_whole_list_in_order(reader, short_pages, sort, status):
    make_list()
    order = listing.ORDERS[sort]
    everything = PledgeListFilter(QueryDict(f"sort={sort}"), reader=reader)
    assert everything.is_valid()
    positions = Pledge.objects.visible_to(reader).with_position(TODAY, reader)
    in_state = {row.id for row in positions.rows() if status in ("", row.status)}
    sign = "-" if order.descending else ""
    rows = everything.narrow(TODAY).order_by(f"{sign}{order.column}", f"{sign}pk")
    expected = [row.pk for row in rows if row.pk in in_state]

    pages, last = walked(reader, f"sort={sort}&status={status}")

    assert [key for page in pages for key in page] == expected
    if last.page.previous_url:
        before = last.page.previous_url.lstrip("?")
        back, _ = walked(reader, before, "previous_url")
        found = [key for page in reversed(back) for key in page]
        assert found == expected[: len(expected) - len(pages[-1])]


def test_words_are_found_by_their_beginning_in_title_note_and_name(reader):
    titled = make_pledge("Spain", 10, title="Water for Basra (2004)")
    noted = make_pledge("Canada", 10, note="Paid by the World-Bank's fund.")
    named = make_pledge("Åland", 10)

    def found(words):
        return {row.id for row in page_of(reader, f"q={words}").rows}

    assert found("wat") == found("BASRA wat") == found("2004") == {titled.pk}
    assert found("world-bank") == found("bank fund") == {noted.pk}
    assert found("ålan") == {named.pk}
    assert found("ater") == found("basra bank") == set()
    assert found("wat':* | basra & ! ( <-> ") == {titled.pk}
    assert found("%27 & !") == {titled.pk, noted.pk, named.pk}


def test_a_rare_state_is_looked_for_page_by_page(reader, short_pages, monkeypatch):
    monkeypatch.setattr(tried_page, "TRIED_AT_MOST", 4)
    make_list()

    first = page_of(reader, "status=waiting")

    assert first.rows == []
    assert first.found == "0 among the next 6 pledges; the next page looks on"
    assert first.page.next_url
