"""The pages of forums: findings first, rights, dates, markings, cost."""

from datetime import date

import pytest

from partnership.diplomacy.models import AnswerState, ForumState, Side, SittingStatus
from tests.diplomacy.forums_factories import (
    LONG_AGO,
    MET,
    make_action,
    make_answer,
    make_argument,
    make_decision,
    make_forum,
    make_issue,
    make_item,
    make_member,
    make_readiness,
    make_sitting,
)
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
LIST, ISSUES = "/political/forums/", "/political/forums/issues/"


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def full():
    """A forum with one of everything."""
    forum = make_forum()
    make_member(forum, joined_on=LONG_AGO)
    make_argument(forum)
    make_readiness(forum)
    meeting = make_sitting(forum, status=SittingStatus.HELD)
    make_item(meeting, raised_by=make_actor("Turkey"))
    make_decision(meeting)
    make_action(meeting, owner=make_actor("Syria"), due_on=date(2006, 1, 20))
    make_answer(make_issue(forum, meeting=meeting))
    return forum


def test_the_list_says_its_finding_first(officer):
    forum = make_forum()
    make_forum("Contact group", ForumState.CONSIDERED)
    make_forum("Quartet", ForumState.CONSIDERED)
    make_issue(forum)
    make_answer(make_issue(forum, "Visas"))

    page = text(officer.get(LIST))

    assert "1 forum is active; 2 are only considered." in page
    assert "1 of 2 issues has no answer, the oldest for 62 days." in page
    assert "After 30 days without an answer an issue is a flag." in page
    earlier = text(officer.get(f"{LIST}?as_at=2005-12-02"))
    assert "2 of 2 issues have no answer, the oldest for 1 day." in earlier


def test_empty_pages_invite_the_first_record_of_those_who_may_add(officer, login):
    empty = text(officer.get(LIST))
    assert "No forum is recorded by 1 February 2006. No issue is recorded" in empty
    assert "Add the first forum" in empty

    path = f"{LIST}{make_forum(state=ForumState.CONSIDERED).pk}/"
    page = text(officer.get(path))
    for words in ("first note", "first seat", "first meeting", "first issue"):
        assert words in page
    minister = text(login("Minister").get(path))
    assert "Record" not in minister.partition("Latest changes")[0]


def test_a_considered_forum_shows_both_sides_beside_each_other(officer):
    forum = make_forum("Contact group", ForumState.CONSIDERED)
    make_argument(forum, text="It binds the neighbours.", actor=make_actor("Jordan"))
    make_argument(forum, Side.AGAINST, text="It consumes greater effort.")
    make_argument(forum, Side.AGAINST, text="Later.", stated_on=date(2006, 3, 1))
    make_readiness(forum, needed_first="Less wariness.")
    make_member(forum)

    page = text(officer.get(f"{LIST}{forum.pk}/"))

    assert "Only considered, since 1 January 2005: it does not meet." in page
    assert "1 argument speaks for it, 1 against." in page
    sides = page[page.index("The case for") : page.index("How ready it is")]
    before, _, after = sides.partition("The case against")
    assert "It binds the neighbours." in before
    assert "View of Jordan." in before
    assert "It consumes greater effort." in after
    assert "Later." not in page.partition("Latest changes")[0]
    assert "<b>What must be true first:</b> Less wariness." in page
    assert "Members foreseen" in page


def test_a_meeting_shows_what_came_of_it_and_that_an_action_is_overdue(officer, full):
    meeting = full.meetings.get()

    page = text(officer.get(f"{LIST}meetings/{meeting.pk}/"))

    assert "Held. 1 decision and 1 action came of it." in page
    assert "Raised by Turkey." in page
    assert "by 12 days</span>" in page
    assert "Border crossings" in page
    before = officer.get(f"{LIST}meetings/{meeting.pk}/?as_at=2006-01-09")
    assert "Planned, with 1 item on the agenda." in text(before)


def test_an_action_leads_to_its_meeting_at_the_date(officer, full):
    action = full.meetings.get().actions.get()

    response = officer.get(f"{LIST}actions/{action.pk}/?as_at=2006-01-31")

    place = f"{LIST}meetings/{action.meeting_id}/?as_at=2006-01-31#action-{action.pk}"
    assert (response.status_code, response.url) == (302, place)


def test_an_issue_says_for_how_long_it_waits_and_what_was_answered(officer):
    issue = make_issue(make_forum())
    path = f"{ISSUES}{issue.pk}/"
    assert "No answer for 62 days." in text(officer.get(path))

    make_answer(issue, AnswerState.REFUSED, date(2006, 1, 10), said="Never.")
    assert "Refused after 40 days." in text(officer.get(path))
    before = text(officer.get(f"{path}?as_at=2006-01-09"))
    assert "Never." not in before.partition("Latest changes")[0]


def test_pages_bear_what_they_show_and_what_they_name(officer, full):
    restricted = make_marking("restricted")
    member = full.members.get()
    type(member.actor).objects.filter(pk=member.actor_id).update(marking=restricted)
    named = make_actor("Turkey")
    meeting, issue = full.meetings.get(), full.issues.get()

    assert "<b>Restricted</b>" in text(officer.get(LIST))
    assert "<b>Restricted</b>" in text(officer.get(f"{LIST}{full.pk}/"))
    path = f"{LIST}meetings/{meeting.pk}/"
    assert "<b>Restricted</b>" not in text(officer.get(path))
    type(named).objects.filter(pk=named.pk).update(marking=restricted)
    assert "<b>Restricted</b>" in text(officer.get(path))
    issue_path = f"{ISSUES}{issue.pk}/"
    assert "<b>Restricted</b>" not in text(officer.get(issue_path))
    issue.answers.update(marking=restricted)
    assert "<b>Restricted</b>" in text(officer.get(issue_path))


def test_what_is_above_the_ceiling_is_not_named(officer, full):
    secret = make_marking("secret")
    for name in ("Jordan", "Turkey", "Syria"):
        actor = make_actor(name)
        type(actor).objects.filter(pk=actor.pk).update(marking=secret)
    meeting = full.meetings.get()

    for path in (LIST, f"{LIST}{full.pk}/", f"{LIST}meetings/{meeting.pk}/"):
        page = text(officer.get(path))
        assert not {one for one in ("Jordan", "Turkey", "Syria") if one in page}
    full.__class__.objects.update(marking=secret)
    for path in (f"{LIST}{full.pk}/", f"{LIST}meetings/{meeting.pk}/", ISSUES):
        assert "Advisory group" not in text(officer.get(path))


def one_more(forum, number):
    make_member(forum, f"State {number}")
    make_argument(forum, Side.AGAINST, actor=make_actor(f"Critic {number}"))
    meeting = make_sitting(forum, date(2006, 1, 10 + number))
    for one in (meeting, forum.meetings.first()):
        make_item(one, raised_by=make_actor(f"Raiser {number}"))
    source = make_source(code=f"s{number}")
    owner = make_actor(f"Owner {number}")
    make_action(forum.meetings.first(), owner=owner, due_on=MET, source=source)
    make_answer(make_issue(forum, f"Issue {number}", meeting=meeting, source=source))
    make_issue(make_forum(f"Forum {number}"), f"Silent {number}")


def test_pages_cost_the_same_however_many_rows(officer, count_queries, full):
    one_more(full, 1)
    meeting, issue = full.meetings.first().pk, full.issues.first()
    paths = [LIST, f"{LIST}{full.pk}/", f"{LIST}meetings/{meeting}/", ISSUES]
    paths.append(f"{ISSUES}{issue.pk}/")
    before = [count_queries(lambda path=path: officer.get(path)) for path in paths]

    for number in (2, 3, 4):
        one_more(full, number)
        make_answer(issue, answered_on=TODAY)

    after = [count_queries(lambda path=path: officer.get(path)) for path in paths]
    assert after == before


def test_a_country_page_names_its_seats_and_the_issues_put_to_it(officer):
    forum = make_forum(marking=make_marking("restricted"))
    member = make_member(forum, "Iraq", invited_on=TODAY)
    make_issue(forum)

    page = text(officer.get(f"/countries/{member.actor.slug}/"))

    assert "Invited, not yet in" in page
    assert "1 of 1 issue put to it has no answer, the oldest for 62 days" in page
    assert "<b>Restricted</b>" in page


def test_the_days_from_which_a_bare_meeting_is_flagged_stand_on_its_forum(officer):
    forum = make_sitting(make_forum()).forum

    page = text(officer.get(forum.get_absolute_url()))

    assert "without an agenda is flagged from 7 days before its day." in page
