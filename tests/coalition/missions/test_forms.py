"""The forms of missions and options: what they write, and what they refuse."""

from datetime import date

import pytest

from coalition.missions import actions
from coalition.models import Mission, MissionOption, OptionState, OptionStep
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import make_contributor
from tests.coalition.missions.factories import (
    make_mission,
    make_option,
    make_step,
)
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

DAY = date(2006, 2, 1)


def answers(state, since=DAY, **values):
    step = {"state": state, "since_precision": "day"} | day("since", since)
    return common(**step | values)


def move_address(option):
    return f"/security/options/{option.pk}/move/"


def correct_address(step):
    return f"/security/option-steps/{step.pk}/correct/"


def test_a_mission_is_added_to_the_catalogue_and_edited(officer):
    make_mission("Other")
    mission = {"name": "Police training", "kind": "policing", "personnel_needed": "40"}
    response = officer.post("/security/missions/add/", common(**mission))
    assert response.status_code == 302, text_of(response)
    added = Mission.objects.get(name="Police training")
    assert added.personnel_needed == 40

    edited = common(
        **mission | {"personnel_needed": "50"},
        reason_code="mistake",
        reason="Counted again",
        version=added.version,
        opened_version=added.version,
    )
    address = f"/security/missions/{added.pk}/edit/"
    assert officer.post(address, edited).status_code == 302
    added.refresh_from_db()
    assert added.personnel_needed == 50


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": ""}, "Enter a name for the mission"),
        ({"kind": ""}, "Choose what is done on it"),
        ({"kind": "dancing"}, "dancing"),
        ({"personnel_needed": "many"}, "in figures, such as 120"),
        ({"personnel_needed": "-1"}, "cannot be below zero"),
        ({"personnel_needed": "9" * 30}, "2,147,483,647"),
        ({"name": "Guard at Camp Ashraf"}, "already exists"),
        ({"name": "x" * 121}, "at most 120 characters"),
        (day("proposed_on", date(2006, 2, 2)), "is in the future"),
    ],
)
def test_a_mission_that_cannot_be_is_refused_in_words(officer, wrong, words):
    make_mission()

    response = officer.post(
        "/security/missions/add/", common(name="Guard", kind="guard") | wrong
    )

    assert response.status_code == 200
    assert words in text_of(response)
    assert Mission.objects.count() == 1


def test_an_option_begins_with_its_first_step_and_its_source(officer):
    mission, bulgaria = make_mission(), make_contributor("Bulgaria")
    address = f"/security/contributors/{bulgaria.pk}/option/"

    response = officer.post(
        address,
        answers("explored", mission=mission.pk, personnel_offered="120", about="Near"),
    )

    assert response.status_code == 302, text_of(response)
    step = OptionStep.objects.get()
    assert (step.option.contributor, step.option.mission) == (bulgaria, mission)
    assert (step.state, step.since, step.personnel_offered) == ("explored", DAY, 120)
    assert (step.source, step.option.note) == (make_source(), "Near")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"mission": ""}, "Choose the mission"),
        ({"mission": "999999"}, "Select a valid choice"),
        ({"state": ""}, "Choose how far it has come"),
        ({"state": "deployed"}, "An option cannot begin as deployed"),
        ({"state": "dancing"}, "dancing"),
        (day("since", date(2006, 2, 2)), "is in the future"),
        ({"since_day": "30"}, "February 2006 has 28 days"),
        ({"personnel_offered": "-5"}, "cannot be below zero"),
        ({"note": "x" * 301}, "at most 300 characters"),
    ],
)
def test_an_option_that_cannot_be_is_refused_in_words(officer, wrong, words):
    bulgaria = make_contributor("Bulgaria")
    typed = answers("explored", mission=make_mission().pk) | wrong

    response = officer.post(f"/security/contributors/{bulgaria.pk}/option/", typed)

    assert response.status_code == 200
    assert words in text_of(response)
    assert not MissionOption.objects.exists()


@pytest.mark.parametrize(
    ("marking", "words"),
    [
        ("declassified", "This is an option of theirs already"),
        ("secret", "This option is recorded; you may not see it"),
    ],
)
def test_an_option_is_recorded_once(officer, marking, words):
    option = make_option(marking=make_marking(marking))
    typed = answers("explored", mission=option.mission_id)

    response = officer.post(
        f"/security/contributors/{option.contributor_id}/option/", typed
    )

    assert words in text_of(response)
    assert MissionOption.objects.count() == 1


def test_an_option_moves_on_by_the_steps_that_are_offered(officer):
    option = make_option()
    make_step(option, OptionState.EXPLORED, date(2006, 1, 20))
    text = text_of(officer.get(move_address(option)))
    assert 'value="offered"' in text
    assert 'value="declined"' in text
    assert 'value="deployed"' not in text

    refused = officer.post(move_address(option), answers("deployed"))
    assert "cannot become deployed: choose offered or declined" in text_of(refused)
    early = officer.post(move_address(option), answers("offered", date(2006, 1, 19)))
    assert "on or after 20 January 2006" in text_of(early)
    assert option.steps.count() == 1

    assert officer.post(move_address(option), answers("offered")).status_code == 302
    assert option.steps.count() == 2


def test_who_comes_second_is_told_that_a_colleague_was_first(officer, monkeypatch):
    option = make_option()
    make_step(option, OptionState.OFFERED, date(2006, 1, 20))
    checked = actions.refuse_out_of_order

    def after_a_colleague(option, *args, **kwargs):
        if option.steps.count() == 1:
            make_step(option, OptionState.DECLINED, date(2006, 1, 21))
        return checked(option, *args, **kwargs)

    monkeypatch.setattr(actions, "refuse_out_of_order", after_a_colleague)
    response = officer.post(move_address(option), answers("accepted", note="kept"))

    text = text_of(response)
    assert response.status_code == 200
    assert "The option is declined since 21 January 2006" in text
    assert "kept" in text
    assert not option.steps.filter(state="accepted").exists()


def test_a_step_is_corrected_with_a_reason_and_between_its_neighbours(officer):
    option = make_option()
    make_step(option, OptionState.OFFERED, date(2006, 1, 10))
    accepted = make_step(option, OptionState.ACCEPTED, date(2006, 1, 15))
    make_step(option, OptionState.DEPLOYED, date(2006, 1, 20))
    edit = {"reason_code": "mistake", "version": 1, "opened_version": 1}

    def correct(state, since, **values):
        typed = answers(state, date(2006, 1, since), **edit | values)
        return officer.post(correct_address(accepted), typed)

    assert "on or after 10 January 2006" in text_of(correct("accepted", 9))
    assert "on or before 20 January 2006" in text_of(correct("accepted", 21))
    refused = text_of(correct("declined", 15))
    assert "which cannot come after declined" in refused
    assert correct("accepted", 16, reason_code="").status_code == 200
    accepted.refresh_from_db()
    assert accepted.version == 1

    good = correct("accepted", 16, note="a")
    assert good.status_code == 302, text_of(good)
    accepted.refresh_from_db()
    assert (accepted.since, accepted.version) == (date(2006, 1, 16), 2)


def test_two_corrections_of_one_step_meet_on_the_conflict_page(officer):
    step = make_step(since=DAY)
    OptionStep.objects.filter(pk=step.pk).update(version=2, note="theirs")
    edit = {"reason_code": "mistake", "version": 1, "opened_version": 1}

    response = officer.post(
        correct_address(step), answers("explored", note="ours", **edit)
    )

    assert response.status_code == 409
    assert "theirs" in text_of(response)
    assert "ours" in text_of(response)


def test_a_form_offers_no_mission_that_its_reader_may_not_see(officer):
    make_mission("Hidden mission", marking=make_marking("secret"))
    bulgaria = make_contributor("Bulgaria")

    text = text_of(officer.get(f"/security/contributors/{bulgaria.pk}/option/"))

    assert "Hidden mission" not in text


def test_the_forms_of_a_hidden_contributor_do_not_exist(officer):
    step = make_step()
    actor = make_actor("Bulgaria")
    type(actor).objects.filter(pk=actor.pk).update(marking=make_marking("secret"))

    for address in (move_address(step.option), correct_address(step)):
        assert officer.get(address).status_code == 404
