"""What the paper asks of whom, as the example has it on the paper's day."""

from datetime import date

import pytest

from partnership.diplomacy.asks.standing import asks_at
from partnership.diplomacy.models import Ask, AskStep, Contact, Stance
from partnership.diplomacy.naming import names_of
from tests.factories import make_user

PAPER = date(2006, 2, 1)
pytestmark = pytest.mark.usefixtures("iraq")


def test_the_paper_s_asks_are_planned_but_for_what_it_continues_to_press():
    reader = make_user("Minister")
    asks = list(asks_at(PAPER, reader))

    assert len(asks) == 20
    assert {a.actor.name for a in asks if a.state == "made"} == {
        "United Nations",
        "World Bank",
    }
    assert {a.state for a in asks} == {"planned", "made"}
    assert {ask.paragraph for ask in asks} == {"4", "5", "6"}
    assert {ask.source.code for ask in asks} == {"SEED"}
    assert not asks_at(date(2006, 1, 31), reader).exists()


def test_each_ask_names_the_record_that_it_is_about():
    reader = make_user("Minister")
    asks = list(asks_at(PAPER, reader).exclude(about_model=""))
    named = names_of(asks, PAPER, reader)

    def about(who):
        keys = [(a.about_model, a.about_id) for a in asks if a.actor.name == who]
        return {named[key].words for key in keys}

    assert about("Denmark") == {"Mandate: Denmark: Folketing vote, January 2006"}
    assert about("Kuwait") == {"Debt: Kuwait"}
    assert about("Japan") == {"Mission of the catalogue: Different missions in MND(SE)"}
    assert len(about("Italy")) == 3
    assert all(one.startswith("Pledge: ") for one in about("Spain"))
    assert all(one.url or "Alternative" in one.words for one in named.values())


def test_no_contact_stance_or_answer_is_invented():
    assert not Contact.objects.exists()
    assert not Stance.objects.exists()
    assert not AskStep.objects.exclude(answer="").exists()
    assert not Ask.objects.exclude(wanted_by=None).exists()


def test_an_ask_about_a_record_that_is_not_there_is_a_problem(spoiled):
    from partnership.examples.loading.example import BadExample, load

    with pytest.raises(BadExample) as bad:
        load(spoiled("asks.csv", 2, "about_name", "No such vote"))

    assert "there is no mandate" in str(bad.value.problems[0])
