"""What the page of changes tells of briefs, and to whom."""

import pytest

from partnership.dashboard.models import Brief
from partnership.evidence.changes.names import Names
from partnership.evidence.changes.visible import visible_events
from tests.dashboard.brief.factories import DAY, freeze, make_draft, make_scene
from tests.diplomacy.factories import make_meeting
from tests.factories import make_user

pytestmark = pytest.mark.django_db
OF_BRIEFS = {"period_from": "", "kind": "dashboard.brief"}


def told(client):
    page = client.get("/changes/", OF_BRIEFS)
    return [one.text for one in page.context["page"].changes]


def in_file(client):
    return b"".join(client.get("/changes/json/", OF_BRIEFS).streaming_content).decode()


def test_changes_tell_of_a_draft_only_to_those_who_work_on_briefs(login):
    officer = make_user("Policy officer", first_name="Ann", last_name="Clerk")
    draft = make_draft(make_scene(), officer)
    gone = make_draft(make_meeting("Norway", held_on=DAY), officer)
    gone.sections.all()._raw_delete("default")
    Brief.objects.filter(pk=gone.pk)._raw_delete("default")
    minister, reader = login("Minister"), make_user("Minister", username="m")

    assert told(minister) == []
    assert "Brief" not in in_file(login("Analyst"))
    names = Names(reader)
    names.load({Brief: {draft.pk, gone.pk}})
    assert [names.row(Brief, key) for key in (draft.pk, gone.pk)] == [None, None]
    assert visible_events(Brief, officer).count() == 3
    assert len(told(login("Policy officer"))) == 3

    freeze(draft, officer)

    (change,) = told(minister)
    assert "status cleared and frozen, was draft" in change
