"""What is posted to the forms of forums, and what must then stand there."""

from datetime import date

from partnership.diplomacy.models import (
    AgendaItem,
    ForumAction,
    ForumAnswer,
    ForumArgument,
    ForumDecision,
    ForumIssue,
    ForumMeeting,
    ForumMember,
    ForumReadiness,
    ForumStatus,
)
from tests.factories import make_marking

ROOT = "/political/forums/"


def day(name, text):
    """A date as three boxes; empty text is empty boxes."""
    year, month, of_month = text.split("-") if text else ("", "", "")
    return {f"{name}_day": of_month, f"{name}_month": month, f"{name}_year": year}


def common(**values):
    known = {"marking": make_marking().pk, "reason_code": "decided", "grade": ""}
    return known | {"reason": "The paper asks for it."} | values


# Each part: where it is added, what is posted, and what must then stand there.
PARTS = {
    "state": (
        "{forum}/state/",
        {"state": "dormant", **day("since", "2006-01-15"), "note": "Nobody came."},
        ForumStatus,
        {"state": "dormant", "since": date(2006, 1, 15)},
    ),
    "seat": (
        "{forum}/seat/",
        {
            "actor": "{turkey}",
            "role": "chair",
            **day("named_on", "2006-01-10"),
            **day("invited_on", "2006-01-11"),
            **day("joined_on", ""),
            **day("left_on", ""),
        },
        ForumMember,
        {"role": "chair", "invited_on": date(2006, 1, 11), "joined_on": None},
    ),
    "argument": (
        "{forum}/argument/",
        {"side": "against", "text": "Too slow.", **day("stated_on", "2006-01-20")},
        ForumArgument,
        {"side": "against", "text": "Too slow.", "actor": None},
    ),
    "readiness": (
        "{forum}/readiness/",
        {"text": "Not yet.", "needed_first": "Calm.", **day("stated_on", "2006-2-1")},
        ForumReadiness,
        {"text": "Not yet.", "needed_first": "Calm."},
    ),
    "meeting": (
        "{forum}/meeting/",
        {
            **day("held_on", "2006-02-20"),
            "held_precision": "month",
            "status": "planned",
            **day("arranged_on", "2006-02-01"),
        },
        ForumMeeting,
        {"held_on": date(2006, 2, 1), "held_precision": "month"},
    ),
    "item": (
        "meetings/{meeting}/agenda/",
        {"text": "Visas", "number": "2", **day("put_on", "2006-01-09")},
        AgendaItem,
        {"text": "Visas", "number": 2},
    ),
    "decision": (
        "meetings/{meeting}/decision/",
        {"text": "To meet again.", **day("decided_on", "2006-01-10")},
        ForumDecision,
        {"text": "To meet again.", "decided_on": date(2006, 1, 10)},
    ),
    "action": (
        "meetings/{meeting}/action/",
        {
            "text": "Write.",
            "owner": "{turkey}",
            **day("agreed_on", "2006-01-10"),
            **day("due_on", "2006-03-01"),
        },
        ForumAction,
        {"text": "Write.", "due_on": date(2006, 3, 1), "done_on": None},
    ),
    "issue": (
        "{forum}/issue/",
        {
            "title": "Visas",
            "line": "political",
            "put_to": "{turkey}",
            "meeting": "{meeting}",
            "wanted": "Visas for all.",
            **day("raised_on", "2006-01-10"),
        },
        ForumIssue,
        {"title": "Visas", "raised_on": date(2006, 1, 10)},
    ),
    "answer": (
        "issues/{issue}/answer/",
        {"state": "partly_met", "said": "Half.", **day("answered_on", "2006-01-20")},
        ForumAnswer,
        {"state": "partly_met", "said": "Half."},
    ),
}


def filled(values, named):
    return {
        name: value.format(**named) if isinstance(value, str) else value
        for name, value in values.items()
    }
