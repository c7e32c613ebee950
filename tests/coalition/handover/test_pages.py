"""The page of the handover and the page of one province."""

from datetime import date

import pytest

from tests.coalition.factories import make_responsibility, make_sector, make_team
from tests.coalition.handover_factories import (
    JULY,
    make_assessment,
    make_condition,
    make_day_plan,
    make_handover,
    make_muthanna,
    make_plan,
)
from tests.coalition.pages import PROVINCES, page, province_page
from tests.factories import make_actor, make_province, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def muthanna():
    province = make_muthanna()
    make_responsibility(
        province, since=date(2006, 1, 1), sector=make_sector(), lead=make_actor()
    )
    make_plan(source=make_source(), grade="official")
    make_handover(source=make_source("press", title="Wire report"), grade="press")
    return province


def test_before_the_handover_nothing_of_it_is_told(login, muthanna):
    make_province("Maysan", "IQ-MA")
    client = login("Minister")

    for address in (PROVINCES, province_page(muthanna)):
        text = page(client, address, as_at="2006-07-12")
        assert "13 Jul" not in text
        assert "Wire report" not in text
        assert "43" not in text.split("<main")[1].split("</svg>")[0]
    text = page(client, PROVINCES)
    assert "None of 2 provinces is handed over to the host nation." in text
    assert "Planned next: Al Muthanna, May 2006." in text


def test_the_page_says_how_late_the_handover_was(login, muthanna):
    text = page(login("Minister"), PROVINCES, as_at="2006-07-13")

    assert "1 of 1 province is handed over to the host nation." in text
    assert "43–73 days late" in text
    assert (
        "By the end of July 2006, 1 was to be handed over by the first plans, 1 by"
        in text
    )
    assert "It is press only or unverified." in text
    assert "Press only" in text


def test_a_late_province_is_named(login, muthanna):
    text = page(login("Minister"), PROVINCES, as_at="2006-06-01")

    assert "Al Muthanna is late." in text


def test_moves_are_counted_in_one_form(login, muthanna):
    make_day_plan(date(2006, 6, 20), date(2006, 5, 20), slip_reason="capacity")
    maysan = make_province("Maysan", "IQ-MA")
    for month, said in ((5, 2), (8, 3), (10, 4)):
        plan = date(2006, month, 1), date(2006, said, 1)
        make_day_plan(*plan, province=maysan, slip_reason="capacity")

    text = page(login("Minister"), PROVINCES, as_at="2006-06-01")

    assert '<div class="note">1 move</div>' in text
    assert '<div class="note">2 moves</div>' in text


def test_a_province_shows_all_that_is_recorded(login, muthanna):
    make_day_plan(
        date(2006, 6, 20), date(2006, 5, 20), slip_reason="capacity", note="Police"
    )
    make_assessment(make_condition(), "partly", note="Two posts of five")
    team = make_team("Muthanna PRT", province=muthanna)

    text = page(login("Policy officer"), province_page(muthanna), as_at="2006-07-13")

    for words in [
        "Handed over to the host nation on 13 July 2006.",
        "First planned for May 2006: 43–73 days late.",
        "Last planned for 20 June 2006: 23 days late.",
        "20–50 days later",
        "23 days late",
        "Capacity of the host nation’s forces",
        "Police can hold Samawah",
        "partly met; Two posts of five",
        f'href="/security/teams/{team.prt_id}/?as_at=2006-07-13">Muthanna PRT</a>',
        "MND(SE)",
        "Wire report",
        "Record a planned date",
        "0 of 1 condition met",
    ]:
        assert words in text, words


def test_a_minister_has_no_links_to_forms(login, muthanna):
    text = page(login("Minister"), province_page(muthanna))

    for words in ["Record a planned date", "Set a condition", "Correct<"]:
        assert words not in text


def test_without_anything_the_pages_say_what_will_stand_there(login):
    client = login("Minister")

    assert "No province is recorded" in page(client, PROVINCES)
    province = make_muthanna()
    assert "Nothing is planned or handed over by this date" in page(client, PROVINCES)
    text = page(client, province_page(province))
    assert "No date has been stated for the handover by this date" in text
    assert "No condition is recorded by this date" in text


def test_a_provinces_page_costs_the_same_however_long_its_record(login, count_queries):
    province = make_muthanna()
    client = login("Policy officer")
    address = province_page(province)

    def fill(day):
        source = make_source(f"s{day}")
        make_day_plan(JULY, date(2006, 1, day), province=province, source=source)
        make_responsibility(
            province,
            since=date(2006, 1, day),
            sector=make_sector(f"S{day}"),
            lead=make_actor(f"A{day}"),
            source=source,
        )
        condition = make_condition(f"Condition {day}")
        for other in (1, 2):
            make_assessment(
                condition, assessed_on=date(2006, 1, day + other), source=source
            )
        make_team(f"PRT {day}", province=province)

    fill(1)
    one = count_queries(lambda: client.get(address))
    for day in range(4, 9):
        fill(day)

    assert count_queries(lambda: client.get(address)) == one


def test_the_list_costs_the_same_however_many_provinces(login, count_queries):
    client = login("Policy officer")

    def fill(number):
        province = make_province(f"Province {number}", f"IQ-{number}")
        source = make_source(f"s{number}")
        make_plan(province=province, source=source)
        make_day_plan(JULY, date(2006, 3, 1), province=province)
        make_responsibility(province, lead=make_actor(f"A{number}"), source=source)
        make_assessment(make_condition(province=province))

    fill(1)
    one = count_queries(lambda: client.get(PROVINCES))
    for number in range(2, 6):
        fill(number)

    assert count_queries(lambda: client.get(PROVINCES)) == one


def test_a_long_ledger_is_cut_and_says_so(login):
    province = make_muthanna()
    make_plan()
    for number in range(60):
        stated = date.fromordinal(date(2006, 2, 2).toordinal() + number)
        make_day_plan(
            date.fromordinal(date(2006, 6, 1).toordinal() + number),
            stated,
            slip_reason="security",
        )

    text = page(login("Minister"), province_page(province), as_at="2006-05-01")

    assert "The first and the newest 50 of 61 statements." in text
    assert "May 2006" in text


def test_the_chart_against_plan_is_in_words_and_numbers(login, muthanna):
    make_province("Maysan", "IQ-MA")

    text = page(login("Minister"), PROVINCES, as_at="2006-07-13")

    assert "Provinces handed over against plan, May 2006 to Jul 2006" in text
    assert "First planned 1, Planned last 1, Handed over 1 at the end." in text
    for month in ("May 2006", "Jun 2006", "Jul 2006"):
        assert f'y="17">{month}</text>' in text
    assert ">As at 13 Jul 2006</text>" in text
