"""A draft is moved, cut, put back and edited, and nothing of anybody's is lost."""

from datetime import date

import pytest

from coalition.models import Strength
from partnership.dashboard.brief import drafting
from partnership.dashboard.brief.page import DraftPage
from partnership.dashboard.models import Brief, BriefSection
from partnership.diplomacy.models import LineVersion, Meeting, MeetingStep
from partnership.evidence.refusal import Refused
from tests.dashboard.brief.factories import (
    DAY,
    ON,
    make_draft,
    make_scene,
    section_of,
)
from tests.diplomacy.factories import make_meeting
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db


def act(client, section, what, version=None, follow=True):
    section.refresh_from_db()
    address = f"/briefs/sections/{section.pk}/act/"
    sent = {"act": what, "version": version or section.version}
    answer = client.post(address, sent, follow=follow)
    return answer.content.decode()


def kinds(draft):
    sections = BriefSection.objects.filter(brief=draft, is_cut=False)
    return list(sections.order_by("place").values_list("kind", flat=True))


def test_sections_are_moved_cut_and_put_back_by_buttons(client, draft):
    before = kinds(draft)
    assert before[:3] == ["who", "want", "point"]
    point = section_of(draft, "point")

    act(client, point, "up", follow=False)
    assert kinds(draft)[:3] == ["who", "point", "want"]
    act(client, point, "up", follow=False)
    act(client, point, "up", follow=False)
    assert kinds(draft)[0] == "point"
    act(client, point, "down", follow=False)
    act(client, point, "down", follow=False)
    assert kinds(draft) == before
    assert "Cut: it stands on no sheet" in act(client, point, "cut")
    assert "point" not in kinds(draft)
    act(client, point, "put_back", follow=False)
    assert kinds(draft) == before


def test_who_read_an_older_section_is_told_and_nothing_is_written(client, draft):
    who = section_of(draft, "who")
    act(client, who, "cut", follow=False)

    page = act(client, who, "put_back", version=1)

    assert "A colleague changed this brief after you opened it" in page
    assert "who" not in kinds(draft)


def test_an_edited_section_keeps_its_words_and_offers_the_records(client, draft):
    security = section_of(draft, "security")
    address = f"/briefs/sections/{security.pk}/edit/"
    sent = {
        "version": security.version,
        "opened_version": security.version,
        "heading": "Ours",
        "text": "Personnel | 12 | by telephone",
        "marking": draft.marking_id,
    }
    page = client.post(address, sent, follow=True).content.decode()
    assert "by telephone" in page
    assert "Record has changed" not in page

    lost = client.post(address, sent | {"heading": "Theirs"})
    assert lost.status_code == 409
    assert "Theirs" in lost.content.decode()

    BriefSection.objects.filter(pk=security.pk).update(composed_text="Once it said.")
    page = client.get(draft.get_absolute_url()).content.decode()
    assert "Record has changed" in page
    assert "The record says now: No contribution" in page
    assert "Record has changed" not in act(client, security, "keep")
    security.refresh_from_db()
    assert security.text == "Personnel | 12 | by telephone"
    act(client, security, "take", follow=False)
    security.refresh_from_db()
    assert security.text == security.composed_text
    assert "No contribution by Norway" in security.text


def test_a_raised_marking_is_the_briefs_and_hides_it_from_who_is_not_cleared(
    login, draft
):
    cleared = login("Policy officer", ceiling="top-secret")
    other = login("Policy officer")
    secret = make_marking("secret-2006")
    want = section_of(draft, "want")
    sent = {
        "version": want.version,
        "heading": want.heading,
        "text": "A secret want.",
        "marking": secret.pk,
    }
    cleared.post(f"/briefs/sections/{want.pk}/edit/", sent)

    draft.refresh_from_db()
    assert draft.marking == secret
    address = draft.get_absolute_url()
    assert cleared.get(address).context["marking_banner"].code == "secret-2006"
    for beside in (draft.meeting, draft.meeting.actor):
        page = cleared.get(f"{beside.get_absolute_url()}?as_at=2006-06-10")
        assert page.context["marking_banner"].code == "secret-2006"
    for path in ("", "clear/", "pdf/", "txt/"):
        assert other.get(f"{address}{path}").status_code == 404
    assert other.get(f"/briefs/sections/{want.pk}/edit/").status_code == 404
    assert "Norway" not in other.get("/briefs/").content.decode().split("<main")[1]
    act(cleared, want, "take", follow=False)
    draft.refresh_from_db()
    assert draft.marking != secret


def test_a_draft_is_brought_to_another_date_and_keeps_what_was_written(login):
    client = login("Policy officer", ceiling="secret-2006")
    by = make_user("Policy officer", ceiling="secret-2006")
    draft = make_draft(make_scene(), by)
    BriefSection.objects.filter(brief=draft, kind="economic").update(text="Ours.")
    Strength.objects.update(personnel=7)
    raised = make_marking("secret-2006")
    BriefSection.objects.filter(brief=draft, kind="who").update(marking=raised)
    # It is moved between the two dates, past the day on which its line expires.
    LineVersion.objects.update(valid_until=date(2006, 6, 22))
    later = date(2006, 6, 25)
    MeetingStep.objects.create(
        meeting=draft.meeting,
        said_on=date(2006, 6, 11),
        was_status="confirmed",
        status="confirmed",
        was_held_on=DAY,
        held_on=later,
        marking=draft.meeting.marking,
    )
    Meeting.objects.filter(pk=draft.meeting_id).update(
        held_on=later, arranged_on=date(2006, 6, 2)
    )
    version, address = draft.version, f"{draft.get_absolute_url()}settings/"

    early = client.post(
        f"{address}?as_at=2006-06-01", {"version": version}, follow=True
    )
    assert "was not in the diary on 1 June 2006" in early.content.decode()
    draft.refresh_from_db()
    assert draft.as_at == ON
    client.post(f"{address}?as_at=2006-06-12", {"version": version})

    draft.refresh_from_db()
    assert draft.as_at.isoformat() == "2006-06-12"
    assert "before the meeting on 25 June 2006" in section_of(draft, "point").text
    assert section_of(draft, "who").marking == draft.marking == raised
    assert "Personnel | 7" in section_of(draft, "security").text
    assert section_of(draft, "economic").text == "Ours."
    with pytest.raises(Refused):
        drafting.set_pages(brief=draft, version=version, pages=2, by=by)
    page = DraftPage.of(Brief.objects.get(pk=draft.pk), by)
    assert page.behind == 0


def test_drafts_are_for_those_who_work_on_them(login, draft):
    minister, analyst = login("Minister"), login("Analyst")
    address = draft.get_absolute_url()

    for reader in (minister, analyst):
        assert reader.get(address).status_code == 403
        assert reader.get(f"{address}pdf/").status_code == 403
        assert reader.get(f"{address}clear/").status_code == 403
        assert reader.get("/briefs/").context["page"].count == 0
        answer = reader.get("/api/v1/briefs/?as_at=2006-06-10")
        assert answer.json()["rows"] == []


def test_a_kept_address_may_name_an_actor_that_has_no_brief(client, draft):
    make_meeting("Peru", held_on=DAY)

    page = client.get("/briefs/?actor=peru")

    assert page.status_code == 200
    assert "Peru" in page.content.decode()
    assert "Norway" not in page.content.decode().partition("</form>")[2]
    for wrong in ("nobody", "%00", "pe%20ru"):
        assert client.get(f"/briefs/?actor={wrong}").status_code == 400
