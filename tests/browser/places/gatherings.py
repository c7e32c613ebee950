"""Pages of the political line: forums and events."""

from datetime import date

from donors.models import (
    Conference,
)
from partnership.diplomacy.models import Forum, ForumArgument, ForumMember
from tests.diplomacy import forums_factories as forums
from tests.diplomacy.events_factories import (
    make_attendance,
    make_finding,
    make_objective,
    make_step,
)
from tests.diplomacy.factories import (
    make_date,
    make_event,
    make_meeting,
)
from tests.factories import make_actor


def of_forums() -> list[str]:
    """The example's forums, and one that has met, with one of everything."""
    considered = Forum.objects.get(name="Regional Contact Group").pk
    seat = ForumMember.objects.first().pk
    forum = forums.make_forum("Group that met")
    meeting = forums.make_sitting(forum, status="held")
    item = forums.make_item(meeting, raised_by=make_actor("Turkey"))
    decision = forums.make_decision(meeting)
    action = forums.make_action(meeting, due_on=date(2006, 1, 20))
    issue = forums.make_issue(forum, meeting=meeting)
    answer = forums.make_answer(forums.make_issue(forum, "Visas"))
    note = forums.make_readiness(forum)
    root = "/political/forums"
    return [
        f"{root}/",
        f"{root}/?as_at=2003-01-01",
        f"{root}/add/",
        f"{root}/{considered}/",
        f"{root}/{forum.pk}/",
        f"{root}/{forum.pk}/edit/",
        f"{root}/{forum.pk}/state/",
        f"{root}/{forum.pk}/seat/",
        f"{root}/{forum.pk}/argument/",
        f"{root}/{forum.pk}/readiness/",
        f"{root}/{forum.pk}/meeting/",
        f"{root}/{forum.pk}/issue/",
        f"{root}/states/{forum.statuses.get().pk}/correct/",
        f"{root}/seats/{seat}/edit/",
        f"{root}/arguments/{ForumArgument.objects.first().pk}/correct/",
        f"{root}/readiness/{note.pk}/correct/",
        f"{root}/meetings/{meeting.pk}/",
        f"{root}/meetings/{meeting.pk}/edit/",
        f"{root}/meetings/{meeting.pk}/agenda/",
        f"{root}/meetings/{meeting.pk}/decision/",
        f"{root}/meetings/{meeting.pk}/action/",
        f"{root}/agenda/{item.pk}/edit/",
        f"{root}/decisions/{decision.pk}/correct/",
        f"{root}/actions/{action.pk}/edit/",
        f"{root}/issues/",
        f"{root}/issues/?state=settled",
        f"{root}/issues/{issue.pk}/",
        f"{root}/issues/{issue.pk}/edit/",
        f"{root}/issues/{issue.pk}/answer/",
        f"{root}/answers/{answer.pk}/correct/",
    ]


def of_events() -> list[str]:
    event = make_event("Conference of National Accord")
    make_date(event, date(2006, 2, 7), announced_on=date(2005, 12, 1))
    make_date(event, None, announced_on=date(2006, 1, 26), reason="After the vote")
    objective = make_objective(event)
    finding = make_finding(objective)
    step = make_step(event)
    guest = make_attendance(event)
    make_meeting("Norway", event=event)
    dated = event.dates.first()
    plain = make_event("Donors meet", conference_key=Conference.objects.first().pk)
    make_date(plain, date(2006, 3, 1), starts_precision="month")
    make_step(plain, 40)
    own, events = f"/political/events/{event.pk}", "/political/events"
    return [
        f"{events}/",
        f"{events}/?line=security&q=nothing",
        f"{events}/add/",
        f"{own}/",
        f"{events}/{plain.pk}/",
        f"{own}/edit/",
        f"{own}/outcome/",
        f"{own}/dates/add/",
        f"{events}/dates/{dated.pk}/edit/",
        f"{own}/objectives/add/",
        f"{events}/objectives/{objective.pk}/edit/",
        f"{events}/objectives/{objective.pk}/found/",
        f"{events}/findings/{finding.pk}/edit/",
        f"{own}/plan/add/",
        f"{events}/plan/{step.pk}/edit/",
        f"{own}/attendance/add/",
        f"{events}/attendance/{guest.pk}/edit/",
    ]
