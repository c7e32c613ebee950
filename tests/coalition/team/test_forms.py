"""What an officer records of a team, and what is refused at its question."""

from datetime import date

import pytest

from coalition.models import (
    PRT,
    FundingStatement,
    Participation,
    PostStatement,
    PRTStatus,
    TeamAssessment,
)
from partnership.actors.models import Actor, Province
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import make_team
from tests.coalition.pages import TEAMS, team_page
from tests.coalition.team.factories import (
    make_assessment,
    make_funding,
    make_participation,
    make_post,
    team,
)
from tests.factories import make_actor, make_marking, make_province, make_source

pytestmark = pytest.mark.django_db

JANUARY = date(2006, 1, 10)
TOMORROW = date(2006, 2, 2)


def post(**values):
    known = {"actor": make_actor().pk, "skill": "engineering"}
    figures = {"authorised": "3", "filled": "1"}
    return common(**known, **figures) | day("stated_on", JANUARY) | values


def money(**values):
    known = {"kind": "secured", "donor": make_actor().pk}
    figures = {"amount": "1,500,000", "currency": "DKK"}
    return common(**known, **figures) | day("stated_on", JANUARY) | values


def part(**values):
    return common(actor=make_actor().pk, part="staff") | day("since", JANUARY) | values


def assessment(**values):
    return common(area="governance", rating="2") | day("assessed_on", JANUARY) | values


def status(**values):
    said = {"status": "open", "since_precision": "day", "lead": make_actor().pk}
    why = {"reason_code": "decided", "reason": "The Cabinet agreed"}
    return common(**said, **why) | day("since", JANUARY) | values


def new_team(**values):
    basra = Province.objects.first() or make_province()
    said = {"name": "Babil PRT", "province": basra.pk, "status": "open"}
    return common(**said) | day("since", JANUARY) | values


@pytest.mark.parametrize(
    ("action", "answers", "model", "facts"),
    [
        ("posts/", post, PostStatement, {"authorised": 3, "filled": 1}),
        ("money/", money, FundingStatement, {"amount": 1_500_000, "currency": "DKK"}),
        ("participants/", part, Participation, {"part": "staff", "ended_on": None}),
        ("assessments/", assessment, TeamAssessment, {"rating": 2}),
        ("status/", status, PRTStatus, {"status": "open", "since": JANUARY}),
    ],
)
def test_an_officer_records_what_is_dated_of_a_team(
    officer, action, answers, model, facts
):
    address = team_page(team(), action)
    assert officer.get(address).status_code == 200

    response = officer.post(address, answers())

    assert response.url == team_page(team()), text_of(response)
    newest = model.objects.latest("pk")
    assert {name: getattr(newest, name) for name in facts} == facts
    assert newest.prt == team()
    assert newest.created_by.has_perm("coalition.change_prt")
    assert "recorded" in text_of(officer.get(team_page(team())))


def test_an_officer_adds_a_team_that_then_is_on_the_list(officer):
    response = officer.post(f"{TEAMS}add/", new_team(lead=make_actor().pk))

    added = PRT.objects.get()
    assert response.url == team_page(added)
    assert added.statuses.get().lead == make_actor()
    assert "Babil PRT" in text_of(officer.get(TEAMS))
    again = officer.post(f"{TEAMS}add/", new_team())
    assert "A team of this name is recorded already" in text_of(again)
    assert PRT.objects.count() == 1


WRONG = [
    ("posts/", post, {"authorised": "-1"}, "cannot be below zero"),
    ("posts/", post, {"filled": "a few"}, "posts filled in figures, such as 12"),
    ("posts/", post, {"filled": "9" * 12}, "Enter a smaller number"),
    *(
        ("posts/", post, {"authorised": odd}, "posts authorised in figures, such as 12")
        for odd in ("1e5", "1e30", "Infinity", "NaN", "٣", "１２", "1.000", "1_000")
    ),
    *(
        ("money/", money, {"amount": odd}, "Enter the amount in figures")
        for odd in ("1e5", "1e30", "Infinity", "NaN", "٣", "１２", "1_000")
    ),
    ("money/", money, {"amount": "1" + "0" * 19}, "an amount of at most 18 digits"),
    ("money/", money, day("stated_on", date(1000, 1, 1)), "Enter a year from 1900"),
    ("money/", money, {"note": "by \u202edrow"}, "character that nobody sees: U+202E"),
    ("posts/", post, {"note": "by\x1b word"}, "character that nobody sees: U+001B"),
    ("money/", money, {"stated_on_day": "٣"}, "is not a day"),
    ("posts/", post, {"authorised": "", "filled": ""}, "Enter posts authorised"),
    ("posts/", post, {"skill": "other"}, "Enter which skill it is"),
    ("posts/", post, {"other_skill": "Plumbing"}, "Take this away, or choose"),
    ("posts/", post, {"skill": "sorcery"}, "Select a valid choice"),
    ("posts/", post, day("stated_on", TOMORROW), "is in the future"),
    ("posts/", post, {"actor": ""}, "Choose who is to fill the posts"),
    ("money/", money, {"amount": "-5"}, "The amount cannot be below zero"),
    ("money/", money, {"amount": "1,5"}, "Enter the amount in figures"),
    ("money/", money, {"currency": "XYZ"}, "Select a valid choice"),
    ("money/", money, {"currency": "DEM"}, "German mark ended on 28 February 2002"),
    ("money/", money, {"currency": "JPY", "amount": "1.5"}, "have no decimals"),
    ("money/", money, {"donor": ""}, "Choose the donor that has secured it"),
    ("money/", money, {"kind": "needed"}, "What the team needs has no donor"),
    ("money/", money, {"kind": ""}, "Choose what is stated"),
    ("money/", money, day("stated_on", TOMORROW), "is in the future"),
    ("participants/", part, day("ended_on", JANUARY), "must come after the beginning"),
    ("participants/", part, day("ended_on", TOMORROW), "is in the future"),
    ("participants/", part, day("since", TOMORROW), "is in the future"),
    ("participants/", part, {"part": ""}, "Choose what they do"),
    ("assessments/", assessment, {"rating": "6"}, "Select a valid choice"),
    ("assessments/", assessment, {"rating": ""}, "Choose how far it has come"),
    ("assessments/", assessment, {"area": ""}, "Choose an area"),
    ("status/", status, day("since", TOMORROW), "is in the future"),
    ("status/", status, {"reason_code": "", "reason": ""}, "reason"),
    ("add/", new_team, {"name": " "}, "Enter a name for the team"),
    ("add/", new_team, {"province": ""}, "Choose the province"),
    ("add/", new_team, {"status": ""}, "Choose a status"),
    ("add/", new_team, day("since", TOMORROW), "is in the future"),
]


@pytest.mark.parametrize(("action", "answers", "wrong", "said"), WRONG)
def test_what_is_wrong_is_said_and_nothing_is_written(
    officer, action, answers, wrong, said
):
    address = f"{TEAMS}add/" if action == "add/" else team_page(team(), action)
    models = (PostStatement, FundingStatement, Participation, TeamAssessment)
    before = PRTStatus.objects.count()

    response = officer.post(address, answers(**wrong))

    assert response.status_code == 200
    assert said in text_of(response)
    assert not any(model.objects.exists() for model in models)
    assert PRTStatus.objects.count() == before


@pytest.mark.parametrize(
    ("action", "answers", "make"),
    [
        ("posts/", post, make_post),
        ("money/", money, lambda **v: make_funding(currency="DKK", **v)),
        ("participants/", part, make_participation),
        ("assessments/", assessment, make_assessment),
    ],
)
def test_one_source_says_it_once_a_day(officer, action, answers, make):
    known = make(source=make_source())
    address = team_page(team(), action)

    seen = text_of(officer.post(address, answers()))
    type(known).objects.update(marking=make_marking("secret"))
    hidden = text_of(officer.post(address, answers()))

    assert "recorded already" in seen
    assert "you may not see it" not in seen
    assert "you may not see it" in hidden
    assert type(known).objects.count() == 1


def test_a_part_may_begin_again_where_it_has_ended(officer):
    make_participation(since=date(2005, 1, 1), ended_on=JANUARY)

    response = officer.post(team_page(team(), "participants/"), part())

    assert response.status_code == 302
    assert Participation.objects.count() == 2


@pytest.mark.parametrize(
    ("place", "answers", "make", "changed"),
    [
        ("posts", post, make_post, {"filled": 2}),
        ("money", money, make_funding, {"amount": 7}),
        ("participants", part, make_participation, {"part": "adviser"}),
        ("assessments", assessment, make_assessment, {"rating": 4}),
        ("statuses", status, make_team, {"status": "dropped"}),
    ],
)
def test_a_fact_is_corrected_with_its_reason(officer, place, answers, make, changed):
    fact = make()
    address = f"{TEAMS}{place}/{fact.pk}/correct/"
    assert officer.get(address).status_code == 200
    typed = answers() | changed | {"reason_code": "mistake", "version": fact.version}

    response = officer.post(address, typed | {"opened_version": fact.version})

    assert response.status_code == 302, text_of(response)
    fact.refresh_from_db()
    assert {name: getattr(fact, name) for name in changed} == changed
    stale = officer.post(address, typed | {"opened_version": 1, "note": "Again"})
    assert stale.status_code in (302, 409)


def test_forms_offer_no_actor_and_no_province_above_the_ceiling(officer):
    make_actor("Denmark")
    make_province("Quiet province", "IQ-QP")
    address = team_page(team(), "posts/")
    assert "Denmark" in text_of(officer.get(address))
    Actor.objects.filter(name="Denmark").update(marking=make_marking("secret"))
    provinces = type(team().province).objects.filter(name="Quiet province")
    provinces.update(marking=make_marking("secret"))

    assert "Denmark" not in text_of(officer.get(address))
    assert "Quiet province" not in text_of(officer.get(f"{TEAMS}add/"))


def test_a_minister_may_change_nothing(login):
    minister = login("Minister")
    for action in ["edit/", "status/", "posts/", "money/", "participants/"]:
        assert minister.get(team_page(team(), action)).status_code == 403
    assert minister.get(f"{TEAMS}add/").status_code == 403
