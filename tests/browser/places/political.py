"""Pages of the political line: meetings, asks, influences and the region."""

from datetime import date

from partnership.diplomacy.models import Ask
from tests.diplomacy import asks_factories, influences_factories
from tests.diplomacy.factories import (
    make_meeting,
    make_point,
)
from tests.factories import make_actor


def of_politics() -> list[str]:
    meeting = make_meeting()
    point = make_point(meeting)
    return [
        "/political/",
        "/political/meetings/add/",
        f"/political/meetings/{meeting.pk}/",
        f"/political/meetings/{meeting.pk}/edit/",
        f"/political/meetings/{meeting.pk}/points/add/",
        f"/political/points/{point.pk}/edit/",
        "/political/coverage/",
        "/political/coverage/?principal=Foreign+Secretary&month=2006-02",
        *of_the_diary(),
    ]


def of_the_diary() -> list[str]:
    past = make_meeting("Sweden", date(2006, 1, 10))
    return [
        "/political/meetings/",
        "/political/meetings/import/",
        f"/political/meetings/{past.pk}/outcome/",
    ]


def of_asks() -> list[str]:
    ask = Ask.objects.get(actor__name="Denmark").pk
    denmark = make_actor("Denmark").pk
    contact = asks_factories.make_contact(summary="They will see")
    step = asks_factories.make_step(Ask.objects.get(pk=ask), contact=contact).pk
    stance = asks_factories.make_stance().pk
    asks = "/political/asks"
    return [
        f"{asks}/",
        f"{asks}/?needs=stale&as_at=2006-05-31",
        f"{asks}/?as_at=2003-01-01",
        f"{asks}/add/",
        f"{asks}/add/?actor=denmark",
        f"{asks}/{ask}/",
        f"{asks}/{ask}/edit/",
        f"{asks}/{ask}/move/",
        f"{asks}/steps/{step}/correct/",
        "/political/contacts/add/",
        "/political/contacts/add/?actor=denmark",
        f"/political/contacts/{contact.pk}/",
        f"/political/contacts/{contact.pk}/correct/",
        f"/political/actors/{denmark}/",
        f"/political/actors/{denmark}/?as_at=2003-01-01",
        f"/political/actors/{denmark}/stance/",
        f"/political/stances/{stance}/correct/",
    ]


def of_influences() -> list[str]:
    """Influences, the region, and an organisation's role."""
    one = influences_factories.assess(assessed_by="Embassy", level=1)
    link = influences_factories.make_link("Improved security", "Change in rhetoric")
    wait = influences_factories.make_waiting()
    step = influences_factories.make_step()
    influences_factories.make_step("Kuwait", direction="host", grade="press")
    task = influences_factories.make_task()
    state = influences_factories.make_task_state(task)
    presence = influences_factories.make_presence(staff=95)
    report = influences_factories.make_report()
    influence = f"/political/influences/{one.influence_id}"
    region, role = "/political/region/", "/political/un-role/"
    return [
        "/political/influences/",
        "/political/influences/?as_at=2003-01-01",
        "/political/influences/add/",
        f"{influence}/",
        f"{influence}/edit/",
        f"{influence}/assess/",
        f"{influence}/link/",
        f"{influence}/waits/",
        f"/political/influence-assessments/{one.pk}/correct/",
        f"/political/influence-links/{link.pk}/correct/",
        f"/political/waits/{wait.pk}/correct/",
        region,
        f"{region}?sort=name&evidence=all",
        f"{region}{step.actor_id}/",
        f"{region}{step.actor_id}/step/",
        f"/political/region-steps/{step.pk}/correct/",
        role,
        f"{role}?organisation=united-nations",
        f"{role}?as_at=2003-01-01",
        f"{role}tasks/add/",
        f"{role}tasks/{task.pk}/correct/",
        f"{role}tasks/{task.pk}/state/",
        f"{role}states/{state.pk}/correct/",
        f"{role}presence/add/",
        f"{role}presence/{presence.pk}/correct/",
        f"{role}reports/add/",
        f"{role}reports/{report.pk}/correct/",
    ]
