"""After its day a meeting asks what became of it, and its answer moves the asks."""

import re
from datetime import date

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.diplomacy.asks.actions import CannotMove
from partnership.diplomacy.models import Contact, Meeting, MeetingStatus, MeetingStep
from tests.diplomacy.asks_factories import make_ask, make_home, make_step
from tests.diplomacy.factories import make_meeting
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db

PAST = date(2006, 1, 24)


@pytest.fixture
def officer(login):
    client = login(OFFICER)
    make_home()
    return client


def said(meeting, **values):
    return {
        "took_place": "held",
        "summary": "They will keep the 530.",
        "attended": "Two ambassadors",
        "counterpart": "Per Stig Møller",
        "marking": make_marking().pk,
        "meeting_version": meeting.version,
        **values,
    }


def outcome(meeting):
    return f"/political/meetings/{meeting.pk}/outcome/"


def test_a_past_meeting_asks_for_its_outcome_on_three_pages_with_one_action(officer):
    open_one = make_meeting(held_on=PAST)
    held = make_meeting("Norway", held_on=PAST, status=MeetingStatus.HELD)
    make_meeting("Sweden")

    for meeting in (open_one, held):
        for page in (
            "/political/",
            "/political/meetings/",
            f"/political/meetings/{meeting.pk}/",
        ):
            shown = text(officer.get(page))
            assert outcome(meeting) in shown, page
            assert "Record what came of it" in shown
            assert "No outcome" in shown
        country = text(officer.get(f"/countries/{meeting.actor.slug}/"))
        assert "No outcome" in country
    asked = officer.get("/political/meetings/?outcome=none")
    assert [row.actor for row in asked.context["rows"]] == ["Norway", "Denmark"]
    officer.post(outcome(held), said(held))
    assert "No outcome" not in text(officer.get("/countries/norway/"))


def test_the_outcome_makes_a_contact_and_moves_the_asks_of_the_actor(officer):
    meeting = make_meeting(held_on=PAST)
    ask = make_ask("Denmark", "Keep the 530", ("made", date(2006, 1, 10)))
    seen = ask.steps.get().pk

    response = officer.post(
        outcome(meeting),
        said(meeting, **{f"state_{ask.pk}": "promised", f"seen_{ask.pk}": seen}),
        follow=True,
    )

    assert "The outcome is recorded." in text(response)
    contact = Contact.objects.get()
    assert (contact.kind, contact.held_on, contact.meeting) == (
        "meeting",
        PAST,
        meeting,
    )
    assert contact.by.name == "United Kingdom"
    newest = ask.steps.order_by("pk").last()
    assert (newest.state, newest.contact, newest.took_on) == ("promised", contact, PAST)
    meeting.refresh_from_db()
    assert (meeting.status, meeting.attended) == (MeetingStatus.HELD, "Two ambassadors")
    page = text(officer.get(f"/political/meetings/{meeting.pk}/"))
    assert "They will keep the 530." in page
    assert "Record what came of it" not in page
    assert "is recorded already" in text(officer.get(outcome(meeting), follow=True))


def test_a_meeting_that_did_not_take_place_says_why_and_makes_no_contact(officer):
    meeting = make_meeting(held_on=PAST)

    response = officer.post(
        outcome(meeting), said(meeting, took_place="not_held", summary="")
    )
    assert "Enter why it did not take place" in text(response)
    officer.post(
        outcome(meeting),
        said(meeting, took_place="not_held", summary="", why_not="Fog in Copenhagen"),
    )

    meeting.refresh_from_db()
    assert (meeting.status, meeting.cancelled_on) == (MeetingStatus.CANCELLED, TODAY)
    assert meeting.cancelled_reason == "Fog in Copenhagen"
    assert not Contact.objects.exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"took_place": ""}, "Choose whether it took place"),
        ({"summary": " "}, "Enter what came of it"),
        ({"summary": "a\u202eb"}, "Take away the character that nobody sees"),
        ({"attended": "x" * 501}, "Enter at most 500 characters"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(officer, typed, words):
    meeting = make_meeting(held_on=PAST)

    response = officer.post(outcome(meeting), said(meeting, **typed))

    assert words in text(response)
    meeting.refresh_from_db()
    assert (meeting.version, Contact.objects.exists()) == (1, False)


def test_an_outcome_does_not_overwrite_what_a_colleague_changed(officer):
    meeting = make_meeting(held_on=PAST)
    Meeting.objects.update(version=2, place="Rome")

    response = officer.post(outcome(meeting), said(meeting))

    assert "A colleague changed this meeting" in text(response)
    assert "Place: was empty, is now “Rome”" in text(response)
    assert "They will keep the 530." in text(response)
    assert not Contact.objects.exists()
    again = re.search(r'name="meeting_version" value="(\d+)"', text(response))[1]
    typed = said(meeting, meeting_version=again)
    assert officer.post(outcome(meeting), typed).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.place, meeting.status) == ("Rome", MeetingStatus.HELD)


def test_what_is_typed_stays_where_a_colleague_recorded_the_outcome_first(officer):
    meeting = make_meeting(held_on=PAST)
    mine = said(meeting, summary="My own words")
    officer.post(outcome(meeting), said(meeting))

    response = officer.post(outcome(meeting), mine)

    assert "is recorded already" in text(response)
    assert "My own words" in text(response)
    assert Contact.objects.count() == 1


def test_a_move_that_is_refused_at_the_last_is_said_on_the_form(officer, monkeypatch):
    def refuse(**_):
        raise CannotMove("It was corrected meanwhile", "took_on")

    monkeypatch.setattr("partnership.diplomacy.diary.outcome.record_contact", refuse)
    meeting = make_meeting(held_on=PAST)

    response = officer.post(outcome(meeting), said(meeting))

    assert "It was corrected meanwhile" in text(response)
    meeting.refresh_from_db()
    assert meeting.status == MeetingStatus.CONFIRMED


def test_the_form_bears_the_answers_that_it_tells_of(login):
    officer = login(OFFICER, ceiling="secret")
    make_home()
    meeting, secret = make_meeting(held_on=PAST), make_marking("secret")
    ask = make_ask("Denmark", "Keep the 530", ("made", date(2006, 1, 10)))
    bears = officer.get(outcome(meeting)).wsgi_request.marking.held
    assert secret.pk not in bears

    whispered = {"answer": "We shall stay", "marking": secret}
    make_step(ask, "promised", date(2006, 1, 20), **whispered)

    response = officer.get(outcome(meeting))
    assert "We shall stay" in text(response)
    assert secret.pk in response.wsgi_request.marking.held


def test_a_meeting_ahead_has_no_outcome_yet(officer):
    meeting = make_meeting()
    later = f"{outcome(meeting)}?as_at=2006-03-01"

    asked, typed = officer.get(later, follow=True), officer.post(later, said(meeting))

    for response in (asked, typed):
        assert "is still ahead: it is on 14 February 2006" in text(response)
    assert "took_place" in typed.context["form"].errors
    assert "They will keep the 530." in text(typed)
    assert not Contact.objects.exists()


def test_a_meeting_without_an_outcome_is_flagged_and_an_outcome_lifts_the_flag(officer):
    meeting = make_meeting(held_on=PAST)
    make_meeting("Sweden")
    make_meeting("Norway", held_on=date(2006, 1, 31))

    for _ in range(2):
        run_job("flag_missing_outcomes", TODAY)
    flags = Flag.objects.filter(closed_on=None).order_by("due_on")
    assert [(one.step, one.due_on) for one in flags] == [
        ("late", PAST),
        ("over", date(2006, 1, 31)),
    ]
    assert "no outcome is recorded of the meeting of 24 January 2006" in flags[0].title
    officer.post(outcome(meeting), said(meeting))
    run_job("flag_missing_outcomes", TODAY)
    assert Flag.objects.filter(closed_on=None).count() == 1


def test_the_record_of_a_date_knows_no_outcome_that_was_recorded_later(officer):
    meeting = make_meeting(held_on=PAST)
    officer.post(outcome(meeting), said(meeting))

    step = MeetingStep.objects.get()
    assert (step.was_status, step.status, step.said_on) == ("confirmed", "held", TODAY)
    before = text(officer.get(f"/political/meetings/{meeting.pk}/?as_at=2006-01-31"))
    assert "Confirmed, not recorded as held" in before
