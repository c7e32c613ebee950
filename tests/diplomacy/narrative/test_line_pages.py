"""The pages of lines to take: drafted, cleared, compared, withdrawn, said in public."""

import csv
import io
from datetime import date

import pytest

from partnership.diplomacy.models import LineToTake, LineVersion
from partnership.evidence.models import Grade
from tests.diplomacy.narrative.pages import edited, plain, typed
from tests.diplomacy.narrative_factories import make_line, make_term, make_version
from tests.factories import TODAY, make_marking, make_source

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
    ("answers", "message"),
    [
        ({"topic": " "}, "Enter the topic"),
        ({"text": ""}, "Enter the line to take"),
        ({"text": "x" * 5001}, "Enter at most 5000 characters"),
        ({"text": "Say\u202e this"}, "Take away the character that nobody sees"),
        ({"audience": ""}, "Enter audience"),
        ({"line": "cultural"}, "cultural is not one of"),
        (typed("valid_from", TODAY) | {"valid_from_day": "31"}, "February 2006 has 28"),
        (typed("valid_until", date(2006, 1, 1)), "Enter the day it begins or a day"),
        ({"grade": "official"}, "Name the source that makes it official"),
        ({"topic": "taken ALREADY"}, "It has a line to take already"),
    ],
)
def test_a_wrong_answer_is_said_at_its_question_and_nothing_is_lost(
    officer, answers, message
):
    make_line("Taken already")

    page = officer.post(f"{LIST}add/", first_line(citation="Para 5.", **answers))

    assert message in plain(page)
    assert "Para 5." in page.content.decode()
    assert not LineVersion.objects.exists()
    assert LineToTake.objects.count() == 1


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
    answers = edited(draft, **words)
    LineVersion.objects.update(version=2, cleared_on=TODAY)

    # As the form was sent, before the page of a cleared version was opened anew.
    page = officer.post(version_url(draft, "edit"), answers)

    draft.refresh_from_db()
    assert page.status_code in (200, 409)
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


def test_a_word_of_the_list_in_a_public_text_asks_for_a_tick(officer):
    make_term("coalition")
    version = make_version(public_text="The coalition stays.")
    path = version_url(version, "public/clear")

    assert "“coalition”: say “partnership” instead." in plain(officer.get(path))
    refused = plain(officer.post(path, {"version": 1}))
    assert "Tick that the words of the list are meant, or reword the text" in refused
    version.refresh_from_db()
    assert version.public_cleared_on is None

    officer.post(path, {"version": 1, "words_are_meant": "on"})
    version.refresh_from_db()
    assert version.public_cleared_on == TODAY


def test_a_check_says_what_it_finds_and_saves_nothing(officer):
    make_term("coalition", why="Paragraph 4 says so.")
    answers = first_line(text="A coalition of the Coalition.", check="1")

    page = officer.post(f"{LIST}add/", answers)

    words = plain(page)
    assert "“coalition”, 2 times: say “partnership” instead. Paragraph 4" in words
    assert "A coalition of the Coalition." in page.content.decode()
    assert not LineToTake.objects.exists()
    clean = plain(officer.post(f"{LIST}add/", answers | {"text": "A partnership."}))
    assert "no word of the vocabulary list is in it" in clean


def test_two_versions_are_compared_word_by_word(minister):
    line = make_line()
    make_version(line, 1, text="Stay in the <b>coalition</b>.", audience="EU")
    make_version(line, 2, text="Stay in the <b>partnership</b>.", audience="UN")

    page = minister.get(f"{page_of(line)}compare/", {"before": 1, "after": 2})

    html = page.content.decode()
    assert (
        '<del><span class="visually-hidden">[removed: </span>coalition'
        '<span class="visually-hidden">]</span></del>'
    ) in html
    assert "[added: </span>partnership<" in html
    assert "&lt;" in html
    assert "<b>coalition" not in html
    assert "Audience EU UN" in plain(page)


@pytest.mark.parametrize("asked", ["", "before=1&after=3", "before=x&after=1"])
def test_a_comparison_with_what_is_not_there_is_said(minister, asked):
    line = make_line()
    make_version(line, 1)
    make_version(line, 2)
    make_version(line, 3, marking=make_marking("secret"))

    page = minister.get(f"{page_of(line)}compare/?{asked}")

    assert page.status_code == 400
    assert "There is a problem" in plain(page)


def rows(response):
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_the_public_page_and_file_hold_only_what_is_cleared_for_the_public(login):
    analyst = login("Analyst")
    make_version("Secretive topic", public_text="For all.", public_cleared_on=TODAY)
    make_version("Waiting", public_text="Not yet cleared.")
    make_version(
        "Later", public_text="Cleared later.", public_cleared_on=date(2006, 2, 2)
    )
    make_version(
        "Over",
        valid_until=date(2006, 1, 31),
        public_text="No longer said.",
        public_cleared_on=date(2006, 1, 20),
    )

    page = analyst.get(f"{LIST}public/")
    file = rows(analyst.get(f"{LIST}public/csv/"))

    html = page.content.decode()
    assert "For all." in html
    for words in ("Secretive", "Not yet", "Cleared later", "No longer", "Government"):
        assert words not in html
        assert not any(words in cell for row in file for cell in row)
    assert file[1] == ["For all.", "2006-01-10", ""]


def test_the_file_of_valid_lines_has_what_is_valid_and_was_asked_for(login):
    analyst = login("Analyst")
    make_version("Draft", cleared_on=None)
    make_version("Gulf", audience="Gulf states", public_text="Not cleared.")
    make_version("Partners")

    file = rows(analyst.get(f"{LIST}file/csv/", {"audience": "Gulf states"}))

    assert file[1][:5] == [
        "Gulf",
        "Political",
        "1",
        "Gulf states",
        "The Government needs wider support.",
    ]
    assert "Not cleared." not in str(file)
    assert not any("Partners" in row or "Draft" in row for row in file)
    assert analyst.get(f"{LIST}file/csv/", {"line": "none"}).status_code == 400


def test_the_list_is_narrowed_and_a_wrong_filter_is_said(minister):
    make_version("Ending", valid_until=date(2006, 2, 20))
    make_version("Waiting", cleared_on=None, audience="Gulf states")
    make_version("Hidden words", text="Find me.", marking=make_marking("secret"))
    make_version(make_line("Hidden words"), 2, cleared_on=None)

    assert "Expires in 19 days" in plain(minister.get(LIST))
    for query, shown in (
        ({"state": "draft"}, {"Waiting", "Hidden words"}),
        ({"state": "expiring"}, {"Ending"}),
        ({"audience": "Gulf states"}, {"Waiting"}),
        ({"q": "find me"}, set()),
        ({"q": "end"}, {"Ending"}),
    ):
        html = minister.get(LIST, query).content.decode()
        topics = {t for t in ("Ending", "Waiting", "Hidden words") if f">{t}<" in html}
        assert topics == shown, query
    assert minister.get(LIST, {"state": "gone", "line": "x"}).status_code == 400


def test_an_empty_list_invites_its_first_line(officer, minister):
    assert "Add the first line to take" in plain(officer.get(LIST))
    assert "No line to take is recorded" in plain(minister.get(LIST))


def test_a_page_bears_what_it_shows_and_names(login):
    reader = login("Minister", ceiling="secret")
    make_term("wider", marking=make_marking("confidential"))
    version = make_version(text="A wider partnership.")
    banner = reader.get(page_of(version.line_to_take)).context["marking_banner"]
    assert banner.name.lower() == "confidential"

    make_version(version.line_to_take, 2, marking=make_marking("secret"))
    banner = reader.get(page_of(version.line_to_take)).context["marking_banner"]
    assert banner.name.lower() == "secret"
    assert reader.get(LIST).context["marking_banner"].name.lower() == "secret"


def test_the_list_costs_the_same_however_many_lines(minister, count_queries):
    make_version("A", valid_until=TODAY)
    one = count_queries(lambda: minister.get(LIST))

    for topic in "BCDE":
        make_version(topic, cleared_on=None)
        make_version(topic, 2)

    assert count_queries(lambda: minister.get(LIST)) == one


def test_the_page_of_a_line_costs_the_same_however_many_versions(
    minister, count_queries
):
    make_term("wider")
    line = make_line()
    make_version(line, 1, source=make_source())
    make_version(line, 2)
    one = count_queries(lambda: minister.get(page_of(line)))

    for number in range(3, 9):
        make_version(line, number, source=make_source(f"source-{number}"))

    assert count_queries(lambda: minister.get(page_of(line))) == one
