"""Everything of a forum is recorded and corrected: bad input, colleagues, dates."""

from datetime import date

import pytest

from partnership.diplomacy.forms.forum import ForumStatusForm
from partnership.diplomacy.forms.forum_case import (
    ForumArgumentForm,
    ForumReadinessForm,
)
from partnership.diplomacy.forms.forum_issue import ForumAnswerForm, ForumIssueForm
from partnership.diplomacy.forms.forum_meeting import AgendaItemForm, ForumMeetingForm
from partnership.diplomacy.forms.forum_member import ForumMemberForm
from partnership.diplomacy.forms.forum_outcome import (
    ForumActionForm,
    ForumDecisionForm,
)
from partnership.diplomacy.models import (
    Forum,
    ForumArgument,
    ForumIssue,
    ForumMeeting,
    SittingStatus,
)
from tests.diplomacy.forums.answers import PARTS, ROOT, common, day, filled
from tests.diplomacy.forums_factories import (
    LONG_AGO,
    make_argument,
    make_forum,
    make_issue,
    make_member,
    make_sitting,
)
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_actor, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def named():
    forum = make_forum()
    meeting = make_sitting(forum, status=SittingStatus.HELD)
    return {
        "forum": forum.pk,
        "meeting": meeting.pk,
        "issue": make_issue(forum).pk,
        "turkey": make_actor("Turkey").pk,
    }


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_recorded_with_who_and_why_and_its_source(officer, named, part):
    address, values, model, stands = PARTS[part]
    path = ROOT + address.format(**named)
    source = make_source(code="letter")
    known = set(model.objects.values_list("pk", flat=True))
    assert officer.get(path).status_code == 200

    posted = common(**filled(values, named), source=source.pk)
    response = officer.post(path, posted, follow=True)

    assert "recorded" in text(response) or "agenda" in text(response)
    record = model.objects.exclude(pk__in=known).get()
    assert {name: getattr(record, name) for name in stands} == stands
    assert record.created_by.username == "user1"
    assert getattr(record, "source", source) == source
    assert getattr(record, "grade", source.grade) == source.grade


def test_a_forum_is_added_with_its_first_state(officer):
    values = {
        "name": "Contact group",
        "kind": "contact",
        "line": "political",
        "state": "considered",
        **day("proposed_on", "2006-02-01"),
    }

    response = officer.post(f"{ROOT}add/", common(**values), follow=True)

    assert "The forum is recorded." in text(response)
    forum = Forum.objects.get()
    assert response.request["PATH_INFO"] == f"{ROOT}{forum.pk}/"
    status = forum.statuses.get()
    assert (status.state, status.since) == ("considered", date(2006, 2, 1))
    again = officer.post(f"{ROOT}add/", common(**values, entry_token=""))
    assert "A forum of this name is recorded already" in text(again)


# What is typed, at which field it is said to be wrong, and how.
BAD = [
    ("state", {"state": ""}, "state", "Choose how far it has come"),
    ("state", day("since", "2006-02-30"), "since", "February 2006 has 28 days"),
    ("state", day("since", "2006-02-02"), "since", "is in the future"),
    ("state", day("since", "2004-12-31"), "since", "was not thought of before"),
    ("seat", {"actor": ""}, "actor", "Choose the actor"),
    ("seat", day("invited_on", "2006-01-09"), "invited_on", "before the day since"),
    ("seat", day("left_on", "2006-01-12"), "joined_on", "on which it had joined"),
    (
        "seat",
        day("joined_on", "2006-01-12") | day("left_on", "2006-01-11"),
        "left_on",
        "It cannot leave before the day on which it joined",
    ),
    ("argument", {"side": ""}, "side", "Choose for or against"),
    ("argument", {"text": "Too \u202eslow"}, "text", "Take away the character"),
    ("readiness", {"text": ""}, "text", "Enter how ready it is"),
    ("meeting", {"status": "held", "held_precision": "day"}, "status", "is ahead"),
    ("meeting", {"status": "cancelled"}, "cancelled_reason", "Enter why the meeting"),
    ("meeting", {"status": "cancelled"}, "cancelled_on", "Enter the day on which it"),
    ("item", {"number": "1.5"}, "number", "Enter a whole number"),
    ("item", {"number": "0"}, "number", "Enter a place from 1 to 999"),
    ("item", {"number": "99999999999"}, "number", "Enter a place from 1 to 999"),
    ("decision", day("decided_on", "2006-01-09"), "decided_on", "before the meeting"),
    ("action", {"owner": ""}, "owner", "Choose an actor, or enter a person"),
    ("action", day("due_on", "2006-01-09"), "due_on", "before the day on which it"),
    ("action", {"outcome": "Sent"}, "done_on", "Enter the day on which it was done"),
    ("issue", {"wanted": ""}, "wanted", "Enter the answer that we want"),
    ("issue", {"put_to": ""}, "put_to", "Choose to whom it was put"),
    ("issue", day("raised_on", "2006-01-09"), "raised_on", "before the meeting"),
    ("answer", {"said": ""}, "said", "Enter what was said"),
    ("answer", day("answered_on", "2005-11-30"), "answered_on", "before the issue"),
]
FORMS = {
    "state": ForumStatusForm,
    "seat": ForumMemberForm,
    "argument": ForumArgumentForm,
    "readiness": ForumReadinessForm,
    "meeting": ForumMeetingForm,
    "item": AgendaItemForm,
    "decision": ForumDecisionForm,
    "action": ForumActionForm,
    "issue": ForumIssueForm,
    "answer": ForumAnswerForm,
}
OWNERS = {"item": "meeting", "decision": "meeting", "action": "meeting"}


def test_wrong_input_is_said_at_its_field_alone(named):
    reader = make_user()
    owners = {
        "forum": Forum.objects.get(),
        "meeting": ForumMeeting.objects.get(),
        "issue": ForumIssue.objects.get(),
    }
    for part, typed, field, said in BAD:
        _, values, model, _ = PARTS[part]
        owner = OWNERS.get(part, "issue" if part == "answer" else "forum")
        form = FORMS[part](
            common(**filled(values | typed, named)),
            instance=model(**{owner: owners[owner]}),
            reader=reader,
            today=TODAY,
        )
        errors = form.errors
        assert said in " ".join(errors.get(field, [])), (part, typed, errors)
        assert not form.non_field_errors(), (part, typed, errors)


def test_what_was_typed_is_kept_beside_what_is_wrong_with_it(officer, named):
    path = f"{ROOT}{named['forum']}/argument/"
    values = PARTS["argument"][1] | {"side": ""}

    page = text(officer.post(path, common(**values, citation="Paragraph 5")))

    assert "<title>Error: " in page
    assert page.count("Choose for or against") >= 2
    assert "Too slow." in page
    assert 'value="Paragraph 5"' in page
    assert not ForumArgument.objects.exists()


def test_an_actor_sits_once_and_a_hidden_seat_is_not_given_away(officer, named):
    forum = Forum.objects.get(pk=named["forum"])
    seat = make_member(forum, "Turkey")
    address, values, *_ = PARTS["seat"]
    path, posted = ROOT + address.format(**named), common(**filled(values, named))

    assert "It has a seat in this forum already" in text(officer.post(path, posted))
    type(seat).objects.update(marking=make_marking("secret"))
    assert "you may not see it" in text(officer.post(path, posted))


def test_an_actor_or_meeting_above_the_ceiling_cannot_be_chosen(officer, named):
    secret = make_marking("secret")
    hidden = make_actor("Hidden state", marking=secret)
    meeting = make_sitting(Forum.objects.get(), place="Nowhere", marking=secret)
    address, values, *_ = PARTS["issue"]

    for chosen in ({"put_to": hidden.pk}, {"meeting": meeting.pk}):
        posted = common(**filled(values | chosen, named))
        page = text(officer.post(ROOT + address.format(**named), posted))
        assert "Select a valid choice" in page
        assert "Hidden state" not in page
        assert "Nowhere" not in page


def test_a_forum_hidden_or_not_yet_thought_of_takes_no_record(officer):
    hidden = make_forum("Hidden", marking=make_marking("secret"))
    later = make_forum("Later", proposed_on=date(2006, 3, 1), state=None)

    for forum in (hidden, later):
        for part in ("state", "seat", "argument", "readiness", "meeting", "issue"):
            assert officer.get(f"{ROOT}{forum.pk}/{part}/").status_code == 404
    argument = make_argument(hidden, stated_on=LONG_AGO)
    path = f"{ROOT}arguments/{argument.pk}/correct/"
    assert officer.get(path).status_code == 404
