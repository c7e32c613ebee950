"""Pages of needs, offers and editions: the finding first, filters, who may see what."""

from datetime import date

import pytest

from partnership.diplomacy.models import Need, NeedPart, Offer, OfferState
from partnership.diplomacy.needs.actions import carry_over
from partnership.diplomacy.needs.kinds import Kind
from tests.diplomacy.needs_factories import (
    make_edition,
    make_interest,
    make_match,
    make_mix,
    make_need,
    make_offer,
    make_part,
    make_step,
)
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_marking, make_province, make_user

pytestmark = pytest.mark.django_db
NEEDS, OFFERS, EDITIONS = (
    "/political/needs/",
    "/political/offers/",
    "/political/needs/editions/",
)


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.mark.parametrize(
    ("address", "invites"),
    [
        (NEEDS, "Record the first edition"),
        (OFFERS, "Record the first offer"),
        (EDITIONS, "Record the first edition"),
    ],
)
def test_an_empty_room_invites_its_first_record(officer, login, address, invites):
    assert invites in text(officer.get(address))
    assert invites not in text(login("Minister").get(address))


def test_the_list_says_first_what_has_no_offer_and_what_is_covered(officer):
    make_mix()
    make_part(make_need("Police", priority=1), 18)
    make_offer("Norway", 3, title="Nurses")

    page = text(officer.get(NEEDS))

    assert "1 of 2 needs has no offer; 5 of 30 posts are covered;" in page
    assert "USD 2,900,000 of USD 4,000,000 is covered." in page
    assert "1 offer is matched to no need." in page
    assert "Norway: Nurses" in page
    assert "apart: EUR 1,000,000" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kind=trainers", {"Police"}),
        ("sector=151", {"Police"}),
        ("sector=15132", {"Police"}),
        ("province=IQ-BA", {"Clinic"}),
        ("province=country", {"Police", "Roads"}),
        ("priority=1", {"Roads"}),
        ("coverage=1-none", {"Police", "Roads"}),
        ("coverage=3-full", {"Clinic"}),
        ("q=road", {"Roads"}),
        ("edition=2", {"Ports"}),
    ],
)
def test_the_list_is_narrowed(officer, asked, found):
    make_part(make_need("Police", sector="15132"), 6, Kind.TRAINERS)
    clinic = make_part(make_need("Clinic", province=make_province()), 2)
    make_match(make_offer("Norway", 2), clinic, 2, 2)
    make_part(make_need("Roads", priority=1), 5, Kind.MONEY)
    make_need("Ports", make_edition(2, None))

    page = officer.get(f"{NEEDS}?{asked}")

    assert {row.need.title for row in page.context["list"].rows} == found


@pytest.mark.parametrize(
    "address",
    [f"{NEEDS}?kind=gold", f"{NEEDS}?edition=x", f"{OFFERS}?state=mad"],
)
def test_a_filter_that_makes_no_sense_is_said_and_answers_400(officer, address):
    make_part()
    response = officer.get(address)

    assert response.status_code == 400
    assert "Error" in text(response)


def test_the_need_says_what_is_left_what_fits_and_who_may_help(officer):
    need = make_need("Police in Basra", sector="15132", province=make_province())
    part = make_part(need, 12, Kind.TRAINERS)
    make_match(make_offer("Denmark", 5, Kind.TRAINERS), part, 5, 5)
    make_offer("Norway", 4, Kind.TRAINERS, sector="151", title="Trainers")
    make_interest("Italy", "15132")
    make_interest("", "151", kind="obliged", why="The law binds them.")

    page = text(officer.get(need.get_absolute_url()))

    assert "7 trainers of 12 trainers still to be covered." in page
    assert "Norway: Trainers" in page
    assert "Government and civil society, which takes in Police (18 of 25)" in page
    assert "4 trainers left, towards the rest: 7 trainers (5 of 10)" in page
    assert "Is to be asked" in page
    assert "International partners" in page
    assert "/match/?offer=" in page


def test_facts_after_the_date_do_not_exist_on_the_pages(officer):
    need = make_need("Later", stated_on=date(2006, 3, 1))
    make_part(need)
    offer = make_offer("Spain", 2, offered_on=date(2006, 3, 1))

    for address in (need.get_absolute_url(), offer.get_absolute_url()):
        assert officer.get(address).status_code == 404
        assert officer.get(f"{address}?as_at=2006-03-01").status_code == 200
    assert "Later" not in text(officer.get(NEEDS))
    assert "Spain" not in text(officer.get(OFFERS))


def test_a_hidden_actor_province_or_offer_is_named_nowhere(login):
    hidden = make_marking("secret-2006")
    part = make_part(make_need("Judges"), 12)
    offer = make_offer("Ruritania", 5, title="Court clerks")
    make_match(offer, part, 5, 5)
    type(offer.actor).objects.filter(pk=offer.actor_id).update(marking=hidden)
    basra = make_province()
    make_need("Harbour master", province=basra)
    type(basra).objects.filter(pk=basra.pk).update(marking=hidden)
    reader, cleared = login("Analyst"), login("Analyst", ceiling="secret-2006")

    for address in (NEEDS, OFFERS, part.need.get_absolute_url()):
        shown = text(reader.get(address))
        assert not [
            word for word in ("Ruritania", "Court", "Harbour", "Basra") if word in shown
        ]
    assert "12 of 12" not in text(reader.get(NEEDS))
    page = cleared.get(NEEDS)
    assert "Harbour master" in text(page)
    assert "<b>Secret</b>" in text(page)
    assert reader.get(offer.get_absolute_url()).status_code == 404


def test_exactly_one_edition_is_in_force_and_the_next_supersedes_it(officer):
    make_edition(1, date(2006, 1, 1))
    make_edition(2, date(2006, 2, 1), drafted_on=date(2006, 1, 15))

    def lede(on):
        return text(officer.get(f"{EDITIONS}?as_at={on}"))

    assert "No edition is in force" in lede("2005-12-31")
    before, after = lede("2006-01-31"), lede("2006-02-01")
    assert "edition 1 is in force since 1 January 2006" in before
    assert "1 draft waits" in before
    assert "edition 2 is in force since 1 February 2006" in after
    assert "Superseded" in after
    assert "Superseded" not in before


def test_what_changed_between_two_editions_is_said_need_by_need(officer):
    judges, roads = make_part(make_need("Judges"), 12), make_part(make_need("Roads"), 3)
    police = make_part(make_need("Police"), 6)
    second = make_edition(2, None)
    carry_over(needs=[judges.need, police.need], into=second, on=TODAY, by=make_user())
    NeedPart.objects.filter(need__edition=second, quantity=12).update(quantity=20)
    Need.objects.filter(edition=second, title="Judges").update(priority=1)
    make_need("Ports", second)

    page = officer.get(f"{EDITIONS}{second.pk}/")

    found = page.context["difference"]
    assert found.finding == "1 added, 1 dropped, 1 changed; 1 stands as it was."
    assert [str(one) for one in found.added] == ["Ports"]
    assert found.dropped == [roads.need]
    assert found.changed[0].words == [
        "priority 2 becomes 1",
        "12 posts becomes 20 posts (+8 posts)",
    ]
    assert officer.get(f"{EDITIONS}{second.pk}/?against=one").status_code == 400


def test_an_offer_tells_its_steps_its_matches_and_what_it_could_cover(officer):
    part = make_part(make_need("Judges"), 12)
    offer = make_offer("Denmark", 5, conditions="Helmets")
    make_match(offer, part, 3, 3)
    make_part(make_need("Clerks", priority=1), 4)
    make_step(offer, OfferState.WITHDRAWN, date(2006, 2, 10))

    page = text(officer.get(offer.get_absolute_url()))
    assert "5 posts, offered. Not matched: 2 posts." in page
    assert "Clerks" in page
    assert "Withdrawn" not in page.partition("Latest changes")[0]
    after = text(officer.get(f"{offer.get_absolute_url()}?as_at=2006-02-10"))
    assert "withdrawn. It covers nothing." in after


@pytest.mark.parametrize("address", [NEEDS, OFFERS])
def test_a_list_costs_the_same_however_many_rows(officer, count_queries, address):
    make_mix()
    make_interest("Italy")
    one = count_queries(lambda: officer.get(address))

    for number in range(4):
        part = make_part(make_need(f"Need {number}"), 3)
        make_match(make_offer(f"State {number}", 9), part, 2, 2)
        make_offer(f"Country {number}", 1)
        make_interest(f"Country {number}")

    assert count_queries(lambda: officer.get(address)) == one


def test_a_need_and_an_edition_cost_the_same_however_much_hangs_on_them(
    officer, count_queries
):
    posts, _ = make_mix()
    second = make_edition(2, None)
    carry_over(needs=[posts.need], into=second, on=TODAY, by=make_user())
    addresses = (posts.need.get_absolute_url(), f"{EDITIONS}{second.pk}/")
    before = [count_queries(lambda a=a: officer.get(a)) for a in addresses]

    for number in range(4):
        make_match(make_offer(f"State {number}", 9), posts, 2, 2)
        make_offer(f"Free {number}", 9)
        make_part(make_need(f"Need {number}"), 3)
        make_part(make_need(f"Next {number}", second), 3)

    after = [count_queries(lambda a=a: officer.get(a)) for a in addresses]
    assert after == before
    assert Offer.objects.count() > 8


def test_the_file_has_a_row_for_each_part_and_never_adds_up_two_units(login):
    make_mix()
    analyst = login("Analyst")

    file = analyst.get(f"{NEEDS}csv/")
    rows = b"".join(file.streaming_content).decode() if file.streaming else text(file)

    assert "Courts in Basra" in rows
    assert ",USD,4000000.00,2900000.00,1100000.00" in rows
    assert ",posts,12" in rows
    assert "EUR 1,000,000" in rows
    assert login("Minister").get(f"{NEEDS}csv/").status_code == 403
    assert analyst.get(f"{NEEDS}csv/?kind=gold").status_code == 400
