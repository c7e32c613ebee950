"""The pages of the vocabulary: its list, and everywhere its words stand."""

from datetime import date

import pytest

from partnership.diplomacy.models import Term
from tests.diplomacy.narrative.pages import edited, plain, typed
from tests.diplomacy.narrative_factories import (
    make_statement,
    make_term,
    make_version,
)
from tests.factories import make_marking

pytestmark = pytest.mark.django_db

LIST = "/political/vocabulary/"


@pytest.fixture
def officer(login):
    return login("Policy officer")


def words(**answers):
    return {
        "word": "coalition",
        "other_forms": "coalitions, coalition’s",
        "say_instead": "partnership",
        "why": "Paragraph 4: shift the focus.",
        "holds": "both",
        "marking": make_marking().pk,
        **answers,
    }


def test_a_word_is_put_on_the_list_and_taken_off_it(officer):
    assert "Add the first word" in plain(officer.get(LIST))

    officer.post(f"{LIST}add/", words())
    term = Term.objects.get()
    page = plain(officer.get(LIST))
    assert "1 word to avoid on 1 February 2006" in page
    assert "coalition also: coalitions, coalition’s" in page

    until = typed("held_until", date(2006, 1, 31))
    officer.post(f"{LIST}{term.pk}/edit/", edited(term, **words(**until)))
    page = plain(officer.get(LIST))
    assert "No word is on the list on 1 February 2006" in page
    assert "Not on the list at this date" in page
    before = plain(officer.get(LIST, {"as_at": "2006-01-31"}))
    assert "1 word to avoid on 31 January 2006" in before


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"word": ""}, "Enter the word or phrase"),
        ({"word": "!!"}, "Enter a word with letters or figures in it"),
        ({"word": "one, two"}, "Enter one word or phrase"),
        ({"word": "TAKEN"}, "“taken” is on the list already"),
        ({"word": "Hidden"}, "It is on the list; you may not see it"),
        ({"why": ""}, "Enter why it is avoided"),
        ({"holds": "everywhere"}, "everywhere is not one of"),
        (
            typed("held_from", date(2006, 2, 1))
            | typed("held_until", date(2006, 1, 1)),
            "Enter the day it begins or a day after it",
        ),
        ({"word": "a\u2066b"}, "Take away the character that nobody sees"),
    ],
)
def test_a_wrong_answer_is_said_and_nothing_is_lost(officer, answers, message):
    make_term("taken")
    make_term("hidden", marking=make_marking("secret"))

    page = officer.post(f"{LIST}add/", words(**answers))

    assert message in plain(page)
    assert "coalitions, coalition’s" in page.content.decode()
    assert Term.objects.count() == 2


def test_the_page_of_uses_shows_each_word_where_it_stands(login):
    reader = login("Minister", ceiling="restricted")
    make_term("coalition")
    version = make_version(text="<i>Every</i> coalition partner.")
    make_statement(text="Our coalition.", marking=make_marking("secret"))

    page = reader.get(f"{LIST}found/")

    html = page.content.decode()
    assert "&lt;i&gt;Every&lt;/i&gt; <b>coalition</b> partner." in html
    assert f'href="/political/lines/{version.line_to_take_id}/"' in html
    assert "Our coalition" not in html
    assert "1 text with a word of the list stands here" in plain(page)


def test_the_page_of_uses_costs_the_same_however_many_texts(login, count_queries):
    reader = login("Minister")
    make_term("coalition")
    path = f"{LIST}found/"
    make_version(text="The coalition.")
    make_statement(text="The coalition.")
    one = count_queries(lambda: reader.get(path))

    for number in range(5):
        make_term(f"word{number}")
        make_version(f"Topic {number}", text=f"A coalition with word{number}.")
        make_statement(text="The coalition.", actor=f"Actor {number}")

    assert count_queries(lambda: reader.get(path)) == one
