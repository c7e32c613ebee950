"""The pages of alternative missions: what they say, show and bear."""

import re
from datetime import date

import pytest

from coalition.models import (
    Contributor,
    Force,
    Mission,
    MissionOption,
    OptionState,
    OptionStep,
    Sector,
    Status,
)
from partnership.actors.models import Actor
from partnership.evidence.models import Source
from tests.coalition.factories import make_force, make_sector, make_status
from tests.coalition.missions.factories import (
    make_bulgaria,
    make_mission,
    make_option,
    make_step,
)
from tests.coalition.pages import contributor_page, page
from tests.factories import make_marking, make_programme, make_source

pytestmark = pytest.mark.django_db

LIST = "/security/missions/"
FILE = "/security/missions/departures/csv/"


@pytest.fixture
def reader(login):
    return login("Minister")


def plain(text):
    words = re.sub(r"<[^>]+>", " ", text)
    return re.sub(r"\s+", " ", words)


def test_the_page_says_how_many_departures_are_retained(reader):
    make_bulgaria()
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))

    february = plain(page(reader, LIST, as_at="2006-02-01"))
    april = plain(page(reader, LIST, as_at="2006-04-01"))

    assert "0 of 2 departures are retained (0%)" in february
    assert "1 of 2 departures is retained (50%)" in april
    assert "Departed 31 December 2005, and back since" in april
    assert "31 Mar 2006 1 of 2, 50%" in april
    assert "28 Feb 2006 1 of 2, 50%" in april
    assert "31 Jan 2006 0 of 2, 0%" in april


def test_a_page_without_records_says_what_will_appear(reader):
    text = page(reader, LIST, as_at="2006-02-01")

    for words in (
        "No departure is recorded by",
        "No departure by this date",
        "no departure</i>",
        "No mission is in the catalogue by this date",
        "Nobody is leaving or reluctant without an option",
    ):
        assert words in text


def test_a_mission_of_a_later_day_does_not_exist_yet(reader):
    mission = make_mission(proposed_on=date(2006, 2, 10))

    assert mission.name not in page(reader, LIST, as_at="2006-02-09")
    assert mission.name in page(reader, LIST, as_at="2006-02-10")
    address = f"{LIST}{mission.pk}/"
    assert reader.get(address, {"as_at": "2006-02-09"}).status_code == 404
    assert reader.get(address, {"as_at": "2006-02-10"}).status_code == 200


def test_the_catalogue_lists_options_by_how_far_they_have_come(reader):
    make_step("Bulgaria", OptionState.ACCEPTED)
    make_step("Albania", OptionState.EXPLORED)

    text = plain(page(reader, LIST, as_at="2006-02-01"))

    assert "Accepted: Bulgaria . Explored: Albania" in text


def test_a_contributor_s_page_has_each_step_up_to_the_day(reader):
    option = make_bulgaria()

    text = page(reader, contributor_page(option.contributor), as_at="2006-02-25")

    assert "<b>Accepted</b>" in text
    assert "Offered before" in text
    assert "Deployed" not in text


def test_only_who_keeps_the_record_is_offered_its_forms(login):
    option = make_bulgaria()
    addresses = [LIST, contributor_page(option.contributor)]
    forms = ("/move/", "/correct/", "/option/", "missions/add/")

    for role, offered in (("Policy officer", True), ("Minister", False)):
        text = "".join(
            page(login(role), one, as_at="2006-02-25") for one in addresses
        ).split("Status over time")
        found = text[0] + text[1]
        assert any(f"options/{option.pk}/move/" in part for part in text) == offered
        assert ("missions/add/" in found) == offered, forms


@pytest.mark.parametrize(
    "model",
    [Actor, Contributor, Mission, MissionOption, OptionStep, Sector, Force, Source],
)
def test_the_pages_bear_the_marking_of_all_they_show_or_name(login, model):
    make_programme()
    mission = make_mission(sector=make_sector(), force=make_force())
    step = make_step(make_option(mission=mission), source=make_source())
    client = login("Policy officer", ceiling="secret")
    secret = make_marking("secret")
    addresses = [LIST, f"{LIST}{mission.pk}/"]
    if model not in (Sector, Force):
        addresses.append(contributor_page(step.option.contributor))
    for address in addresses:
        assert secret.name not in page(client, address, as_at="2006-02-01")

    model.objects.update(marking=secret)

    for address in addresses:
        assert secret.name in page(client, address, as_at="2006-02-01"), address


def test_the_pages_cost_the_same_however_many_rows(reader, count_queries):
    def costs(address):
        return count_queries(lambda: page(reader, address, as_at="2006-04-01"))

    make_status("Bulgaria", Status.DEPARTED, date(2005, 12, 31))
    mission = make_mission(sector=make_sector())
    make_step(make_option("Bulgaria", mission), source=make_source())
    addresses = [
        LIST,
        f"{LIST}{mission.pk}/",
        contributor_page(make_option().contributor),
    ]
    before = [costs(address) for address in addresses]

    for number in range(3):
        other = make_mission(f"Mission {number}", sector=make_sector(f"S{number}"))
        make_status(f"Country {number}", Status.LEAVING, date(2006, 1, 1))
        make_status(f"Reluctant {number}", Status.REDUCING, date(2006, 1, 1))
        source = make_source(f"s{number}")
        make_step(make_option(f"Country {number}", mission), source=source)
        make_step(make_option("Bulgaria", other), source=source)

    assert [costs(address) for address in addresses] == before


def test_the_file_has_a_row_for_each_option_and_each_departure_without(login):
    make_bulgaria()
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))
    make_step("Japan", OptionState.EXPLORED)
    client = login("Analyst")

    response = client.get(FILE, {"as_at": "2006-04-01"})
    text = b"".join(response.streaming_content).decode()

    rows = text.splitlines()
    assert rows[1].startswith('Ukraine,"Departed, no mission follows",2005-12-27')
    assert rows[2].startswith(
        "Bulgaria,Departed and retained,2005-12-31,2005-12-31,yes,"
        "Guard at Camp Ashraf,Guard,Deployed,2006-03-31"
    )
    assert rows[3].startswith("Japan,Not leaving,,,,")
    assert "# Total departures: 2" in text
    assert "# Total departures_retained: 1" in text


def test_a_date_that_is_none_is_no_file_of_another_day(login):
    assert login("Analyst").get(FILE, {"as_at": "2006-02-31"}).status_code == 400


def test_an_unknown_format_is_not_found(login):
    assert login("Analyst").get("/security/missions/departures/doc/").status_code == 404


def test_a_step_of_a_known_season_is_named_by_it(login):
    step = make_step(since=date(2005, 9, 1), since_precision="season")
    text = page(login("Policy officer"), contributor_page(step.option.contributor))

    assert "1 September 2005" not in plain(text)
    assert "explored since autumn 2005" in plain(text)
