"""The quick update: all or nothing, in one visit, with the rights that one has."""

from datetime import date

import pytest

from coalition.models import ContributorStatus, Intent, Mandate, Strength
from partnership.evidence.models import Grade
from tests.coalition.answers import day
from tests.coalition.contributors.answers import (
    FEBRUARY,
    address_of,
    errors,
    opened,
    send,
)
from tests.coalition.factories import (
    make_contributor,
    make_deployment,
    make_intent,
    make_status,
    make_strength,
)
from tests.factories import make_source

pytestmark = pytest.mark.django_db
LIST = "/security/?status=contributing&sort=-personnel&page=1"


def test_one_page_records_all_four_and_goes_back_to_the_row(officer, denmark):
    row = f"{LIST}#contributor-{denmark.pk}"
    done = send(
        officer,
        denmark,
        next_page=row,
        status="reducing",
        personnel="480",
        intent="reduce",
        likelihood="likely",
        personnel_after="450",
        steps=[],
        reason="The Danish desk said so",
        reason_code="told",
        citation="Paragraph 5",
        **day("takes_effect_on", date(2006, 7, 1)),
        **day("decision_on", date(2006, 5, 30)),
    )

    assert (done.status_code, done["Location"]) == (302, row)
    status = ContributorStatus.objects.get(status="reducing")
    strength = Strength.objects.get(personnel=480)
    intent = Intent.objects.get(intent="reduce")
    for fact, on in (
        (status, status.since),
        (strength, strength.stated_on),
        (intent, intent.stated_on),
    ):
        assert on == FEBRUARY
        assert fact.source == make_source()
        assert fact.grade == Grade.OFFICIAL
        assert fact.citation == "Paragraph 5"
        assert fact.note == "The Danish desk said so"
    assert (intent.likelihood, intent.personnel_after) == ("likely", 450)
    assert intent.takes_effect_on == date(2006, 7, 1)
    assert strength.deployment.force.code == "MNF-I"
    assert Mandate.objects.get().decision_expected_on == date(2006, 5, 30)


def test_what_is_left_blank_is_not_recorded(officer, denmark):
    assert send(officer, denmark, personnel="480").status_code == 302

    assert ContributorStatus.objects.count() == 1
    assert Intent.objects.count() == 1
    assert Mandate.objects.get().version == 1
    assert Strength.objects.filter(stated_on=FEBRUARY).count() == 1


def test_the_page_says_what_stands_under_each_question(officer, denmark):
    text = officer.get(address_of(denmark)).content.decode()

    for words in [
        "Now: contributing, since 1 June 2003",
        "In MNF-I. Now: 530, stated 2 December 2005",
        "Now: stay: likely or probable (55 to 75%), as at 25 January 2006",
        "Folketing, on what follows the mandate to 1 July 2006. Now: none recorded",
    ]:
        assert words in text


def test_a_status_and_a_decision_need_a_reason_and_a_strength_does_not(
    officer, denmark
):
    wanted = {"reason_code": ["Choose the reason for the change"]}

    assert errors(send(officer, denmark, status="leaving")) == wanted
    decision = day("decision_on", date(2006, 5, 30))
    assert errors(send(officer, denmark, **decision)) == wanted
    assert send(officer, denmark, personnel="480").status_code == 302


def test_where_it_has_several_contingents_one_is_chosen(officer, denmark):
    make_deployment("Denmark", "NTM-I", "Baghdad")

    missing = errors(send(officer, denmark, personnel="7"))
    trainers = make_deployment("Denmark", "NTM-I", "Baghdad")
    done = send(officer, denmark, personnel="7", deployment=trainers.pk)

    assert missing == {
        "deployment": ["Choose the force and sector that the figure is of"]
    }
    assert done.status_code == 302
    assert Strength.objects.get(personnel=7).deployment == trainers


def test_where_it_has_no_contingent_a_force_is_asked_for(officer):
    moldova = make_contributor("Moldova")
    force = make_deployment("Denmark").force

    missing = errors(send(officer, moldova, personnel="11"))
    alone = errors(send(officer, moldova, force=force.pk))
    done = send(officer, moldova, personnel="11", force=force.pk)

    assert missing == {"force": ["Choose the force in which they serve"]}
    assert alone == {"personnel": ["Enter the number of personnel, or clear the place"]}
    assert done.status_code == 302
    assert Strength.objects.get().deployment.contributor == moldova


@pytest.mark.parametrize(
    ("right", "asked"),
    [
        ("coalition.change_contributor", {"status"}),
        ("coalition.add_strength", {"personnel"}),
        ("coalition.add_intent", {"intent", "likelihood", "steps"}),
        ("coalition.change_mandate", {"decision_on"}),
    ],
)
def test_each_is_asked_only_what_they_may_record(login, denmark, right, asked):
    form = opened(login("coalition.view_contributor", right), denmark)

    groups = {"status", "personnel", "intent", "likelihood", "steps", "decision_on"}
    assert groups & set(form.fields) == asked


def test_an_update_that_is_sent_twice_writes_once(officer, denmark):
    form = opened(officer, denmark)
    send(officer, denmark, form, personnel="480", **{"entry_token": TOKEN})

    again = errors(
        send(officer, denmark, form, personnel="480", **{"entry_token": TOKEN})
    )

    assert again["__all__"][0].startswith("This is recorded already")
    assert Strength.objects.filter(personnel=480).count() == 1


TOKEN = "6f2f4f5e-52a0-4b57-8a59-0f7a4d7b4f10"


def test_the_page_leads_back_only_to_a_page_of_ours(officer, denmark):
    done = send(
        officer, denmark, personnel="480", next_page="https://elsewhere.example/"
    )

    assert done["Location"].startswith(f"/security/contributors/{denmark.pk}/")


def test_on_a_page_of_a_later_day_the_update_is_of_today(officer, denmark):
    make_strength(personnel=490, stated_on=date(2006, 2, 10))

    form = opened(officer, denmark, as_at="2006-05-31")

    assert form.initial["stated_on"] == FEBRUARY
    assert "530" in form.fields["personnel"].help_text


def test_an_update_of_a_page_in_the_past_is_of_its_day(officer):
    make_status("Italy", since=date(2003, 6, 1))
    make_intent("Italy", "stay", date(2006, 1, 1))
    make_intent("Italy", "leave", date(2006, 1, 19))
    italy = make_contributor("Italy")

    form = opened(officer, italy, as_at="2006-01-10")

    assert form.initial["stated_on"] == date(2006, 1, 10)
    assert [label for _, label in form.fields["steps"].choices] == ["Stay"]


def test_a_number_may_be_typed_as_the_pages_write_it(officer, denmark):
    assert send(officer, denmark, personnel="1,200").status_code == 302
    assert Strength.objects.filter(personnel=1200).exists()
    assert set(errors(send(officer, denmark, personnel="1,20"))) == {"personnel"}
