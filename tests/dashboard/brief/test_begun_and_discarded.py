"""A brief is begun once, and a draft that nobody wants is discarded."""

from functools import partial

import pytest
from django.db import OperationalError, connection
from django.db.transaction import atomic

from partnership.accounts.models import User
from partnership.dashboard.brief import drafting
from partnership.dashboard.models import Brief, BriefSection
from partnership.evidence.models import Marking
from partnership.evidence.refusal import Refused
from tests.coalition.caveats import join_desk, make_desk
from tests.dashboard.brief.factories import DAY, ON, make_briefs, to_brief
from tests.diplomacy.factories import make_meeting

pytestmark = pytest.mark.django_db


def test_who_begins_a_brief_waits_for_a_colleague_who_does(draft):
    meeting, by = to_brief(draft.meeting, draft.created_by), draft.created_by
    begin = partial(drafting.begin_once, meeting=meeting, on=ON, by=by)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            name = f"brief.{meeting.pk}"
            cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [name])
        with atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '20ms'")
            with pytest.raises(OperationalError, match="lock timeout"), atomic():
                begin()
    finally:
        other.close()
    assert begin() == (draft, False)


def test_a_brief_is_begun_once_from_the_page_of_its_meeting(client):
    meeting = make_meeting("Norway", held_on=DAY)
    page = client.get(f"{meeting.get_absolute_url()}?as_at=2006-06-10")
    begin = f"/briefs/for/{meeting.pk}/"
    assert begin in page.content.decode()

    first = client.post(f"{begin}?as_at=2006-06-10")
    second = client.post(f"{begin}?as_at=2006-06-10", follow=True)

    brief = Brief.objects.get()
    assert first.url == f"{brief.get_absolute_url()}?as_at=2006-06-10"
    assert "A draft for this meeting is under way" in second.content.decode()
    country = client.get("/countries/norway/?as_at=2006-06-10").content.decode()
    assert brief.get_absolute_url() in country
    assert Marking.objects.filter(pk=brief.marking_id).exists()


def test_a_draft_that_nobody_wants_is_discarded_with_a_reason(client, draft):
    place = f"/briefs/{draft.pk}/discard/"
    why = {"version": draft.version, "reason_code": "mistake", "reason": ""}
    asked = client.post(place, why | {"reason_code": ""}).content.decode()
    assert "Choose the reason for the change" in asked
    stale = client.post(place, why | {"version": draft.version + 1})
    assert "A colleague changed this brief" in stale.content.decode()
    assert BriefSection.objects.filter(brief=draft).exists()

    answer = client.post(place, why, follow=True)

    assert "removed. Its history stays." in answer.content.decode()
    assert not Brief.objects.exists()
    assert not BriefSection.objects.exists()
    with pytest.raises(Refused, match="has discarded this draft"):
        drafting.lock(draft.pk)


def test_the_question_whether_to_discard_bears_all_that_the_draft_bears(login, draft):
    desk = make_desk()
    insider = login("Policy officer", username="insider")
    join_desk(User.objects.get(username="insider"))
    Brief.objects.filter(pk=draft.pk).update(further_marking_ids=[desk.pk])

    asked = insider.get(f"/briefs/{draft.pk}/discard/")

    assert desk.pk in asked.wsgi_request.marking.held


def test_a_frozen_brief_is_not_discarded(client):
    frozen = Brief.objects.get(pk=make_briefs()[2])

    assert client.get(f"/briefs/{frozen.pk}/discard/").status_code == 404
    with pytest.raises(Refused, match="This brief is frozen"):
        drafting.discard_brief(frozen, frozen.version, by=None, reason=None)
