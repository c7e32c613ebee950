"""What holds of a forum, a seat, an issue, a meeting and an action at a date."""

from datetime import date

import pytest

from partnership.diplomacy.forums import listing
from partnership.diplomacy.forums.issue_rows import issues_at, rows_of
from partnership.diplomacy.forums.of_actor import ForumsOfActor
from partnership.diplomacy.models import (
    AnswerState,
    Forum,
    ForumIssue,
    ForumMember,
    ForumState,
    Side,
    SittingStatus,
)
from tests.diplomacy.forums_factories import (
    LONG_AGO,
    RAISED,
    make_answer,
    make_argument,
    make_forum,
    make_issue,
    make_member,
    make_sitting,
    make_state,
)
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db
LATER = date(2006, 3, 1)


@pytest.fixture
def reader():
    return make_user()


def row(reader, on=TODAY):
    (one,) = rows_of(issues_at(on, reader), on)
    return one


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2005, 5, 31), ForumState.CONSIDERED),
        (date(2005, 6, 1), ForumState.FORMING),
        (date(2006, 1, 1), ForumState.ACTIVE),
    ],
)
def test_a_forum_is_in_its_newest_state_up_to_the_date(reader, on, state):
    forum = make_forum(state=ForumState.CONSIDERED)
    make_state(forum, ForumState.ACTIVE, date(2006, 1, 1))
    make_state(forum, ForumState.FORMING, date(2005, 6, 1))

    found = Forum.objects.with_state(on, reader).get()

    assert found.state == state


def test_a_forum_is_not_there_before_it_was_thought_of(reader):
    make_forum(proposed_on=TODAY)

    assert not Forum.objects.known(date(2006, 1, 31)).exists()
    assert Forum.objects.known(TODAY).exists()


def test_what_is_only_considered_is_never_counted_as_active(reader):
    make_forum("Contact group", ForumState.CONSIDERED)
    make_forum("Advisory group", ForumState.ACTIVE)
    make_forum("Quartet", ForumState.DORMANT)
    make_forum("Nameless", None)

    page = listing.build(TODAY, reader)

    assert page.active == 1
    assert [one.name for one in page.considered] == ["Contact group"]
    names = [one.name for one in page.meeting]
    assert names == ["Advisory group", "Quartet", "Nameless"]


def test_the_list_counts_by_hand(reader):
    forum = make_forum()
    make_member(forum, "Jordan", joined_on=LONG_AGO)
    make_member(forum, "Turkey", invited_on=LONG_AGO)
    make_member(forum, "Syria")
    make_sitting(forum, status=SittingStatus.HELD)
    make_sitting(forum, status=SittingStatus.HELD, held_on=LATER)
    make_issue(forum)
    make_answer(make_issue(forum, "Visas"))
    make_argument(forum)
    make_argument(forum, Side.AGAINST)
    make_argument(forum, Side.AGAINST, stated_on=LATER)

    found = listing.forums_at(TODAY, reader).get()

    assert (found.seated, found.foreseen, found.held) == (1, 2, 1)
    assert (found.raised, found.unanswered) == (2, 1)
    assert (found.speak_for, found.speak_against) == (1, 1)


@pytest.mark.parametrize(
    ("days", "seat"),
    [
        ({}, "foreseen"),
        ({"invited_on": TODAY}, "invited"),
        ({"invited_on": TODAY, "joined_on": TODAY}, "seated"),
        ({"joined_on": LATER}, "foreseen"),
        ({"joined_on": LONG_AGO, "left_on": TODAY}, "left"),
        ({"joined_on": LONG_AGO, "left_on": LATER}, "seated"),
    ],
)
def test_a_seat_is_what_its_days_say(reader, days, seat):
    make_member(make_forum(), **days)

    member = ForumMember.objects.named_by(TODAY, reader).get()

    assert member.seat == seat
    seated = ForumMember.objects.seated(TODAY)
    assert seated.exists() == (seat == "seated")


@pytest.mark.parametrize(
    ("state", "words", "age"),
    [
        (None, "No answer for 62 days", 62),
        (AnswerState.NONE, "No answer for 62 days", 62),
        (AnswerState.ACKNOWLEDGED, "Acknowledged, open for 62 days", 62),
        (AnswerState.PARTLY_MET, "Partly met, open for 62 days", 62),
        (AnswerState.MET, "Met after 40 days", 40),
        (AnswerState.REFUSED, "Refused after 40 days", 40),
    ],
)
def test_an_issue_ages_until_it_is_met_or_refused(reader, state, words, age):
    issue = make_issue(make_forum())
    if state:
        make_answer(issue, state)

    one = row(reader)

    assert (one.words, one.age) == (words, age)


def test_the_newest_answer_is_the_state_and_silence_counts_from_the_last_real_one(
    reader,
):
    issue = make_issue(make_forum())
    make_answer(issue, AnswerState.NONE, date(2006, 1, 25))
    make_answer(issue, AnswerState.ACKNOWLEDGED, date(2006, 1, 10))

    assert row(reader).words == "No answer for 22 days"
    assert row(reader, date(2006, 1, 20)).words == "Acknowledged, open for 50 days"
    assert row(reader, date(2006, 1, 9)).words == "No answer for 39 days"


def test_an_issue_that_is_refused_and_taken_up_again_is_open_again(reader):
    issue = make_issue(make_forum())
    make_answer(issue, AnswerState.REFUSED, date(2006, 1, 10))
    make_answer(issue, AnswerState.PARTLY_MET, date(2006, 1, 20))

    assert row(reader).words == "Partly met, open for 62 days"
    assert ForumIssue.objects.at(TODAY, reader).open().exists()
    earlier = ForumIssue.objects.at(date(2006, 1, 15), reader)
    assert earlier.settled().exists()


def test_issues_are_counted_as_by_hand(reader):
    forum = make_forum()
    make_issue(forum, "One", raised_on=date(2005, 12, 31))
    make_issue(forum, "Two", raised_on=RAISED)
    make_answer(make_issue(forum, "Three", raised_on=LONG_AGO), AnswerState.MET)
    make_answer(make_issue(forum, "Four"), AnswerState.PARTLY_MET)
    make_issue(forum, "Not yet", raised_on=LATER)

    counts = ForumIssue.objects.at(TODAY, reader).counted()

    assert counts == {
        "raised": 4,
        "open": 3,
        "unanswered": 2,
        "waiting_since": RAISED,
    }


def test_an_answer_forum_or_government_above_the_ceiling_is_not_there(reader):
    secret = make_marking("secret")
    make_answer(make_issue(make_forum()), AnswerState.MET, marking=secret)
    make_issue(make_forum("Hidden", marking=secret), "In a hidden forum")
    hidden = make_actor("Hidden state", marking=secret)
    make_issue(make_forum("Third"), "To a hidden state", put_to=hidden)

    assert row(reader).words == "No answer for 62 days"


def test_a_country_s_seats_and_issues_are_told_in_two_queries(
    reader, django_assert_num_queries
):
    forum = make_forum()
    member = make_member(forum, "Iraq", joined_on=LONG_AGO)
    make_issue(forum)
    make_answer(make_issue(forum, "Visas"))
    _ = reader.visible_marking_ids

    with django_assert_num_queries(2):
        mine = ForumsOfActor.at(member.actor, TODAY, reader)
        assert [one.seat_words for one in mine.seats] == ["Sits in it"]
    assert mine.issue_words == (
        "1 of 2 issues put to it has no answer, the oldest for 62 days"
    )
