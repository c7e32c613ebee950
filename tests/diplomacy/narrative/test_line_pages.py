"""The pages of a line to take: drafted, cleared, withdrawn, said in public."""

from datetime import date

import pytest

from partnership.diplomacy.models import LineToTake, LineVersion
from partnership.evidence.models import Grade
from tests.diplomacy.narrative.pages import edited, plain, typed
from tests.diplomacy.narrative_factories import make_line, make_term, make_version
from tests.factories import TODAY, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db

LIST = "/political/lines/"


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def minister(login):
    return login("Minister")


def page_of(line):
    return f"{LIST}{line.pk}/"


def version_url(version, what):
    return f"/political/versions/{version.pk}/{what}/"


def first_line(**answers):
    return {
        "topic": "A broader partnership",
        "line": "political",
        "text": "The Government needs wider support.",
        "audience": "EU partners",
        "marking": make_marking().pk,
        **typed("valid_from", TODAY),
        **typed("valid_until", date(2006, 6, 30)),
        **answers,
    }


def test_a_line_is_drafted_cleared_and_then_valid(officer, minister):
    drafted = officer.post(f"{LIST}add/", first_line(), follow=True)
    assert "version 1 is a draft" in plain(drafted)

    version = LineVersion.objects.get()
    assert (version.number, version.drafted_on) == (1, TODAY)
    assert "Clear version" not in plain(minister.get(page_of(version.line_to_take)))
    assert minister.post(version_url(version, "clear")).status_code == 403

    cleared = plain(
        officer.post(version_url(version, "clear"), {"version": 1}, follow=True)
    )
    assert "On 1 February 2006 version 1 is valid to 30 June 2006." in cleared
    assert "Cleared on 1 February 2006 by user1" in cleared
    version.refresh_from_db()
    assert (version.cleared_on, version.cleared_by.username) == (TODAY, "user1")


def test_the_clearance_of_a_later_day_changes_no_page_of_a_day_before(minister):
    version = make_version(drafted_on=date(2006, 1, 5), cleared_on=TODAY)

    before = plain(minister.get(page_of(version.line_to_take), {"as_at": "2006-01-31"}))

    assert "Nobody has cleared it by this date" in before
    assert "1 February" not in before


@pytest.mark.parametrize(
    ("answers", "messages"),
    [
        (
            {"topic": " ", "text": "", "audience": "", "line": "cultural"}
            | {"grade": "official"},
            [
                "Enter the topic",
                "Enter the line to take",
                "Enter audience",
                "cultural is not one of",
                "Name the source that makes it official",
            ],
        ),
        (
            {"topic": "taken ALREADY", "text": "x" * 5001, "valid_from_day": "31"},
            [
                "It has a line to take already",
                "Enter at most 5000 characters",
                "February 2006 has 28",
            ],
        ),
        (
            {"text": "Say\u202e this"} | typed("valid_until", date(2006, 1, 1)),
            [
                "Take away the character that nobody sees",
                "Enter the day it begins or a day",
            ],
        ),
    ],
)
def test_a_wrong_answer_is_said_at_its_question_and_nothing_is_lost(
    officer, answers, messages
):
    make_line("Taken already")

    page = officer.post(f"{LIST}add/", first_line(citation="Para 5.", **answers))

    assert [one for one in messages if one not in plain(page)] == []
    assert "Para 5." in page.content.decode()
    assert not LineVersion.objects.exists()
    assert LineToTake.objects.count() == 1


def test_nobody_keeps_a_line_that_they_may_not_see(officer):
    low = make_user("Policy officer", ceiling="unclassified", username="low")

    answers = first_line(owner=low.pk, marking=make_marking("restricted").pk)
    page = officer.post(f"{LIST}add/", answers)

    assert "low may not see what is marked so" in plain(page)
    assert not LineToTake.objects.exists()


def test_a_form_that_is_sent_twice_makes_one_line(officer):
    token = {"entry_token": "7e9d8fd2-9d3c-4d51-8f4b-6d0f2f4b3c11"}

    for _ in range(2):
        officer.post(f"{LIST}add/", first_line(**token))

    assert LineVersion.objects.count() == 1


def test_the_next_version_begins_with_the_words_of_the_last(officer):
    version = make_version(text="As it was said.")
    path = f"{page_of(version.line_to_take)}versions/add/"

    assert "As it was said." in officer.get(path).content.decode()
    answers = first_line(text="As it is said now.")
    officer.post(path, answers)

    draft = LineVersion.objects.get(number=2)
    assert (draft.text, draft.cleared_on) == ("As it is said now.", None)
    again = officer.get(path, follow=True).content.decode()
    assert "Version 2 is a draft already" in again


def test_a_draft_is_reworded_and_what_is_cleared_stays_as_it_is(officer):
    draft = make_version("Draft", cleared_on=None)
    words = {"text": "Better.", "audience": "All", **typed("valid_from", TODAY)}
    officer.post(version_url(draft, "edit"), edited(draft, **words))
    draft.refresh_from_db()
    assert draft.text == "Better."

    cleared = make_version("Cleared", text="Cleared words.")
    form = officer.get(version_url(cleared, "edit"))
    assert 'name="text"' not in form.content.decode()
    answers = edited(cleared, grade=Grade.OFFICIAL, source=make_source().pk, **words)
    officer.post(version_url(cleared, "edit"), answers)
    cleared.refresh_from_db()
    assert (cleared.text, cleared.grade) == ("Cleared words.", Grade.OFFICIAL)
    assert cleared.cleared_on is not None


def test_a_colleague_s_clearance_is_not_undone_by_a_form_opened_before(officer):
    draft = make_version(cleared_on=None)
    words = {"text": "Mine.", "audience": "All", **typed("valid_from", TODAY)}
    LineVersion.objects.update(version=2, cleared_on=TODAY)

    # As the form was sent, before the page of a cleared version was opened anew.
    page = officer.post(version_url(draft, "edit"), edited(draft, **words))

    draft.refresh_from_db()
    assert "A colleague has cleared or withdrawn this version" in plain(page)
    assert "Mine.</textarea>" in page.content.decode()
    assert (draft.text != "Mine.", draft.cleared_on) == (True, TODAY)


def test_a_stale_clearance_is_refused_in_words(officer):
    draft = make_version(cleared_on=None)
    LineVersion.objects.update(version=2, text="Other words.")

    for read in ("1", "", "nine", "9" * 30):
        page = officer.post(version_url(draft, "clear"), {"version": read}, follow=True)
        assert "Not cleared: a colleague changed" in page.content.decode()
    assert LineVersion.objects.get().cleared_on is None


def test_a_withdrawal_is_dated_and_says_why(officer, minister):
    version = make_version()
    path = version_url(version, "withdraw")
    early = typed("withdrawn_on", date(2006, 1, 9))
    page = officer.post(path, edited(version, **early))
    assert "It was cleared on 10 January 2006" in plain(page)
    page = officer.post(
        path, edited(version, **typed("withdrawn_on", date(2006, 2, 2)))
    )
    assert "is in the future" in plain(page)

    answers = edited(version, reason="The envoy changed it.")
    officer.post(path, answers | typed("withdrawn_on", TODAY))

    line = page_of(version.line_to_take)
    now = plain(minister.get(line))
    assert "no version is valid; version 1 was withdrawn on 1 February 2006" in now
    assert "A decision or a vote was taken: The envoy changed it." in now
    before = plain(minister.get(line, {"as_at": "2006-01-31"}))
    assert "version 1 is valid with no end" in before


def test_a_public_text_waits_for_the_line_and_rewording_takes_its_clearance(officer):
    draft = make_version(cleared_on=None, public_text="In public.")
    path = version_url(draft, "public/clear")
    assert "The internal line comes first" in plain(officer.get(path))
    officer.post(path, {"version": 1})
    draft.refresh_from_db()
    assert draft.public_cleared_on is None

    LineVersion.objects.update(cleared_on=TODAY)
    officer.post(path, {"version": 1})
    draft.refresh_from_db()
    assert (draft.public_cleared_on, draft.version) == (TODAY, 2)

    officer.post(
        version_url(draft, "public"), edited(draft, public_text="In other words.")
    )
    draft.refresh_from_db()
    assert (draft.public_text, draft.public_cleared_on) == ("In other words.", None)
    assert draft.cleared_on == TODAY


def test_a_check_says_what_it_finds_and_saves_nothing(officer):
    make_term("coalition", why="Paragraph 4 says so.")
    unfinished = {"text": "A coalition of the Coalition.", "topic": ""}
    answers = first_line(check="1", **unfinished)

    page = officer.post(f"{LIST}add/", answers)

    words = plain(page)
    assert "“coalition”, 2 times: say “partnership” instead. Paragraph 4" in words
    assert "A coalition of the Coalition." in page.content.decode()
    assert "There is a problem" not in words
    assert not LineToTake.objects.exists()
    clean = plain(officer.post(f"{LIST}add/", answers | {"text": "A partnership."}))
    assert "no word of the vocabulary list is in it" in clean
