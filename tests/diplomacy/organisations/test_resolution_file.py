"""The resolutions of the page can be taken away, by who may see mandates."""

import csv
from datetime import date

import pytest

from tests.coalition.factories import make_mandate, make_un_mandate
from tests.diplomacy.influences_factories import make_presence
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
FILE = "/political/un-role/resolutions"
FEBRUARY = "?as_at=2006-02-01"
SOURCE = "FCO/IPU paper, 1 February 2006"


@pytest.fixture
def resolutions():
    """Two of the United Nations, one ended early; one of a bank, one that is hidden."""
    make_actor("United Nations", kind="organisation")
    bank = make_actor("Bank", kind="organisation")
    make_presence("Basra", 5, organisation=bank)
    newest = make_un_mandate(source=make_source())
    ended = make_un_mandate(
        title="UNSCR 1546", decided_on=date(2004, 6, 8), ended_on=date(2005, 11, 8)
    )
    make_mandate(bank.name, None, title="Decision", contributor=None)
    make_un_mandate(title="Hidden", marking=make_marking("secret"))
    make_mandate("Denmark")
    return newest, ended


def text_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content).decode("utf-8-sig")


def test_the_file_has_the_resolutions_of_the_page(resolutions, login):
    client = login("Analyst")
    page = client.get(f"/political/un-role/{FEBRUARY}").context
    files = {one["label"]: one["url"] for one in page["resolution_exports"]}

    rows = [one for one in text_of(client, files["CSV"]).splitlines() if one[0] != "#"]
    rows = list(csv.DictReader(rows))

    assert [row["Resolution"] for row in rows] == [
        one.title for one in page["resolutions"]
    ]
    assert [
        (row["Resolution"], row["Ended early on"], row["Source"]) for row in rows
    ] == [
        ("UNSCR 1637", "", SOURCE),
        ("UNSCR 1546", "2005-11-08", ""),
        ("Decision", "", ""),
    ]
    chosen = text_of(client, f"{FILE}/json/{FEBRUARY}&organisation=bank")
    assert '"row_count":1' in chosen.replace(" ", "")
    days = text_of(client, files["ICS"])
    assert days.count("BEGIN:VEVENT") == 1
    assert f"UID:mandate-{resolutions[0].pk}-expiry@partnership" in days


def test_it_needs_the_right_to_see_mandates_too(resolutions, login):
    page = ("diplomacy.view_organisationtask", "exchange.export_list")

    assert login(*page).get(f"{FILE}/csv/").status_code == 403
    seeing = login(*page, "coalition.view_mandate")
    assert seeing.get(f"{FILE}/csv/").status_code == 200
