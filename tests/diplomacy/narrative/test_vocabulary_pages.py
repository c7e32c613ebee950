"""The pages of the vocabulary: its list, and everywhere its words stand."""

from datetime import date

import pytest

from partnership.diplomacy.models import Term
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.narrative.pages import edited, plain, typed
from tests.diplomacy.narrative_factories import (
    make_statement,
    make_term,
    make_version,
)
from tests.factories import TODAY, make_marking

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
    ("answers", "messages"),
    [
        (
            {"word": "", "why": "", "holds": "everywhere"},
            [
                "Enter the word or phrase",
                "Enter why it is avoided",
                "everywhere is not one of",
            ],
        ),
        ({"word": "!!"}, ["Enter a word with letters or figures in it"]),
        ({"word": "one, two"}, ["Enter one word or phrase"]),
        ({"word": "TAKEN"}, ["“taken” is on the list already"]),
        ({"word": "Hidden"}, ["It is on the list; you may not see it"]),
        (
            {"word": "a\u2066b"}
            | typed("held_from", date(2006, 2, 1))
            | typed("held_until", date(2006, 1, 1)),
            [
                "Take away the character that nobody sees",
                "Enter the day it begins or a day after it",
            ],
        ),
    ],
)
def test_a_wrong_answer_is_said_and_nothing_is_lost(officer, answers, messages):
    make_term("taken")
    make_term("hidden", marking=make_marking("secret"))

    page = officer.post(f"{LIST}add/", words(**answers))

    assert [one for one in messages if one not in plain(page)] == []
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


@pytest.mark.parametrize(
    ("right", "shown"),
    [
        ("view_linetotake", {"Written"}),
        ("view_meeting", {"Pointed"}),
        ("view_statement", {"Spoken"}),
        ("view_ask", set()),
    ],
)
def test_each_kind_of_text_needs_its_own_right(login, right, shown):
    reader = login("diplomacy.view_term", f"diplomacy.{right}")
    make_term("coalition")
    make_version(text="Written coalition.")
    make_point(make_meeting(), text="Pointed coalition.")
    make_statement(text="Spoken coalition.")

    page = plain(reader.get(f"{LIST}found/"))

    assert {word for word in ("Written", "Pointed", "Spoken") if word in page} == shown


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


def test_a_word_of_the_list_in_a_public_text_asks_for_a_tick(officer):
    make_term("coalition")
    version = make_version(public_text="The coalition stays.")
    path = f"/political/versions/{version.pk}/public/clear/"

    assert "“coalition”: say “partnership” instead." in plain(officer.get(path))
    refused = plain(officer.post(path, {"version": 1}))
    assert "Tick that the words of the list are meant, or reword the text" in refused
    version.refresh_from_db()
    assert version.public_cleared_on is None

    officer.post(path, {"version": 1, "words_are_meant": "on"})
    version.refresh_from_db()
    assert version.public_cleared_on == TODAY
