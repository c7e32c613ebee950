"""Records of forums are edited: for a reason, beside a colleague."""

from datetime import date

import pytest

from partnership.diplomacy.models import (
    SittingStatus,
)
from tests.diplomacy.forums.answers import ROOT, day
from tests.diplomacy.forums_factories import (
    make_action,
    make_forum,
    make_issue,
    make_item,
    make_member,
    make_sitting,
)
from tests.diplomacy.test_pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


# How each record is made, where it is edited, and one answer that changes.
EDITED = {
    "forum": (lambda f, m, i: f, "{pk}/edit/", {"seat": "Baghdad"}),
    "seat": (
        lambda f, m, i: make_member(f),
        "seats/{pk}/edit/",
        {"note": "By letter."},
    ),
    "meeting": (lambda f, m, i: m, "meetings/{pk}/edit/", {"place": "Amman"}),
    "action": (
        lambda f, m, i: make_action(m),
        "actions/{pk}/edit/",
        {"outcome": "Sent.", **day("done_on", "2006-01-30")},
    ),
}


@pytest.mark.parametrize("part", EDITED)
def test_a_record_is_edited_for_a_reason_and_a_second_edit_shows_both(officer, part):
    forum = make_forum()
    meeting = make_sitting(forum, status=SittingStatus.HELD)
    make, address, change = EDITED[part]
    record = make(forum, meeting, make_issue(forum))
    path = ROOT + address.format(pk=record.pk)
    values = answers(officer.get(path)) | change
    assert "Choose the reason" in text(officer.post(path, values | {"reason_code": ""}))

    saved = values | {"reason_code": "decided", "reason": "Told.", "grade": ""}
    assert officer.post(path, saved).status_code == 302
    record.refresh_from_db()
    name = next(iter(change))
    assert (getattr(record, name), record.version) == (change[name], 2)

    mine = saved | {name: f"{change[name]} Mine"}
    second = officer.post(path, mine)
    assert second.status_code == 409
    assert f"{change[name]} Mine" in text(second)
    record.refresh_from_db()
    assert getattr(record, name) == change[name]


def answers(response):
    """What a browser would send back of a form that nobody touched."""
    form = response.context["form"]
    sent = {"marking": form.initial.get("marking") or form.instance.marking_id}
    for bound in form:
        value = bound.value()
        if isinstance(value, date):
            sent |= day(bound.name, value.isoformat())
        elif value is not None:
            sent.setdefault(bound.name, value)
    return sent


def test_an_item_that_is_taken_off_the_agenda_stands_there_before(officer):
    meeting = make_sitting(make_forum(), date(2006, 2, 20))
    item = make_item(meeting)
    path = f"{ROOT}agenda/{item.pk}/edit/"
    off = {**day("taken_off_on", "2006-02-01"), "reason_code": "decided"}

    officer.post(path, answers(officer.get(path)) | off)

    page = f"{ROOT}meetings/{meeting.pk}/"
    assert "Planned, without an agenda." in text(officer.get(page))
    before = text(officer.get(f"{page}?as_at=2006-01-31"))
    assert "Planned, with 1 item on the agenda." in before
