"""Factories of forums; defaults from the paper, 1 February 2006."""

from datetime import date

from partnership.diplomacy.models import (
    AgendaItem,
    AnswerState,
    Forum,
    ForumAction,
    ForumAnswer,
    ForumArgument,
    ForumDecision,
    ForumIssue,
    ForumKind,
    ForumMeeting,
    ForumMember,
    ForumReadiness,
    ForumState,
    Line,
    Side,
)
from partnership.evidence.models import Grade
from tests.factories import TODAY, make_actor, make_marking

LONG_AGO = date(2005, 1, 1)
RAISED = date(2005, 12, 1)
MET = date(2006, 1, 10)


def marked(values: dict) -> dict:
    return {"marking": make_marking(), "grade": Grade.OFFICIAL} | values


def make_forum(
    name: str = "Advisory group", state: str | None = ForumState.ACTIVE, **values
) -> Forum:
    known = {
        "kind": ForumKind.ADVISORY_GROUP,
        "line": Line.POLITICAL,
        "proposed_on": LONG_AGO,
    }
    forum = Forum.objects.create(name=name, **marked(known | values))
    if state:
        make_state(forum, state)
    return forum


def make_state(forum: Forum, state: str, since: date = LONG_AGO, **values):
    return forum.statuses.create(state=state, since=since, **marked(values))


def make_member(forum: Forum, name: str = "Jordan", **values) -> ForumMember:
    values.setdefault("named_on", LONG_AGO)
    return forum.members.create(actor=make_actor(name), **marked(values))


def make_argument(forum: Forum, side: str = Side.FOR, **values) -> ForumArgument:
    values.setdefault("text", "It would bring the neighbours in.")
    values.setdefault("stated_on", TODAY)
    return forum.arguments.create(side=side, **marked(values))


def make_readiness(forum: Forum, **values) -> ForumReadiness:
    values.setdefault("text", "Nobody has been asked yet.")
    values.setdefault("stated_on", TODAY)
    return forum.readiness.create(**marked(values))


def make_sitting(forum: Forum, held_on: date = MET, **values) -> ForumMeeting:
    values.setdefault("arranged_on", LONG_AGO)
    return forum.meetings.create(held_on=held_on, **marked(values))


def make_item(meeting: ForumMeeting, **values) -> AgendaItem:
    known = {
        "number": 1,
        "text": "Border crossings",
        "put_on": LONG_AGO,
        "marking": make_marking(),
    }
    return meeting.agenda.create(**known | values)


def make_decision(meeting: ForumMeeting, **values) -> ForumDecision:
    values.setdefault("text", "To meet each month.")
    values.setdefault("decided_on", meeting.held_on)
    return meeting.decisions.create(**marked(values))


def make_action(meeting: ForumMeeting, **values) -> ForumAction:
    known = {"text": "Write to the ministry.", "agreed_on": MET, "person": "Secretary"}
    return meeting.actions.create(**marked(known | values))


def make_issue(forum: Forum, title: str = "Border crossings", **values) -> ForumIssue:
    known = {
        "line": Line.POLITICAL,
        "put_to": make_actor("Iraq"),
        "raised_on": RAISED,
        "wanted": "Two more crossings open.",
    }
    return forum.issues.create(title=title, **marked(known | values))


def make_answer(
    issue: ForumIssue,
    state: str = AnswerState.ACKNOWLEDGED,
    answered_on: date = date(2006, 1, 10),
    **values,
) -> ForumAnswer:
    values.setdefault("said", "They will look into it.")
    return issue.answers.create(state=state, answered_on=answered_on, **marked(values))
