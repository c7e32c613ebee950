"""A diary is imported: looked at first, then written as it was looked at, once."""

import pytest

from partnership.diplomacy.models import (
    Diary,
    DiaryEntry,
    Meeting,
    MeetingStatus,
    MeetingStep,
)
from tests.diplomacy.diary_factories import (
    again,
    agree,
    calendar,
    counted_by_hand,
    counts,
    entry,
    imported,
    looked_at,
)
from tests.diplomacy.factories import make_meeting
from tests.diplomacy.test_pages import text
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def state():
    return list(Meeting.objects.order_by("pk").values_list("pk", "version", "held_on"))


def test_a_diary_of_200_meetings_is_imported_twice_and_leaves_200(officer):
    content = counted_by_hand()

    looked = looked_at(officer, content)
    assert counts(looked) == {"new": 200, "wrong": 10}
    assert not Meeting.objects.exists()
    assert not Diary.objects.exists()
    assert "Foreign Secretary: 200 added, 0 changed" in text(agree(officer, looked))
    first = state()
    assert len(first) == 200
    assert Meeting.objects.filter(status="cancelled").count() == 20
    assert set(Meeting.objects.values_list("time_zone", flat=True)) == {
        "",
        "Europe/London",
        "America/New_York",
        "Europe/Paris",
    }
    moved = DiaryEntry.objects.get(uid="series-b", recurrence="20060302").meeting
    assert f"{moved.held_on} {moved.starts_at:%H:%M}" == "2006-03-03 10:00"

    looked = looked_at(officer, content, **again())
    assert counts(looked) == {"same": 200, "wrong": 10}
    agree(officer, looked)
    assert state() == first


def test_a_changed_diary_moves_exactly_what_changed(officer):
    before = [entry(f"u{n}", SUMMARY=f":Talks {n}") for n in range(6)]
    imported(officer, calendar(*before))
    hour = {
        "DTSTART": ";TZID=Europe/London:20060214T110000",
        "DTEND": ";TZID=Europe/London:20060214T120000",
    }
    after = [
        *before[:2],
        entry("u2", "SEQUENCE:1", SUMMARY=":Talks 2", **hour),
        entry("u3", "SEQUENCE:1", SUMMARY=":Talks 3", STATUS=":CANCELLED"),
        entry("u4", "SEQUENCE:1", SUMMARY=":Other talks", LOCATION=":Oslo"),
        entry("u6", SUMMARY=":Talks 6"),
    ]

    looked = looked_at(officer, calendar(*after), **again())

    assert counts(looked) == {
        "changed": 2,
        "cancelled": 1,
        "new": 1,
        "same": 2,
        "gone": 1,
    }
    page = text(looked)
    assert "When: was 14 Feb 2006, 09:00 to 10:00, Europe/London; will be" in page
    assert "Occasion: was Talks 4; will be Other talks." in page
    agree(officer, looked)
    by_uid = {one.uid: one.meeting for one in DiaryEntry.objects.all()}
    versions = {uid: meeting.version for uid, meeting in sorted(by_uid.items())}
    assert versions == {"u0": 1, "u1": 1, "u2": 2, "u3": 2, "u4": 2, "u5": 1, "u6": 1}
    off = by_uid["u3"]
    assert (off.status, off.cancelled_on) == (MeetingStatus.CANCELLED, TODAY)
    assert off.cancelled_reason == "Cancelled in the diary"
    assert sorted(MeetingStep.objects.values_list("meeting__occasion", flat=True)) == [
        "Talks 2",
        "Talks 3",
    ]
    assert by_uid["u5"].status == MeetingStatus.CONFIRMED


def test_a_series_that_moves_by_an_hour_stays_the_same_meetings(officer):
    imported(officer, calendar(entry("s", "RRULE:FREQ=WEEKLY;COUNT=5")))
    later = entry(
        "s",
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "EXDATE;TZID=Europe/London:20060221T100000",
        "SEQUENCE:1",
        DTSTART=";TZID=Europe/London:20060214T100000",
        DTEND=";TZID=Europe/London:20060214T110000",
    )

    looked = looked_at(officer, calendar(later), **again())

    assert counts(looked) == {"changed": 4, "cancelled": 1}
    agree(officer, looked)
    assert Meeting.objects.count() == 5


def test_a_single_meeting_that_becomes_a_series_stays_its_first(officer):
    imported(officer, calendar(entry("s")))

    imported(officer, calendar(entry("s", "RRULE:FREQ=DAILY;COUNT=3")), **again())

    assert Meeting.objects.count() == 3
    looked = looked_at(
        officer, calendar(entry("s", "RRULE:FREQ=DAILY;COUNT=3")), **again()
    )
    assert counts(looked) == {"same": 3}


def test_an_older_word_is_said_and_not_applied(officer):
    imported(officer, calendar(entry("u", "SEQUENCE:2")))

    older = entry("u", "SEQUENCE:1", SUMMARY=":Old title")
    looked = looked_at(officer, calendar(older), **again())

    assert counts(looked) == {"older": 1}
    assert "The record has a newer version of it." in text(looked)
    agree(officer, looked)
    assert Meeting.objects.get().occasion == "Bilateral"


def test_what_somebody_mended_in_the_record_stays_mended(officer):
    imported(officer, calendar(entry("u")))
    Meeting.objects.update(occasion="Basra, and the 530")

    newer = entry("u", "SEQUENCE:1", LOCATION=":Copenhagen")
    looked = looked_at(officer, calendar(newer), **again())
    agree(officer, looked)

    meeting = Meeting.objects.get()
    assert (meeting.occasion, meeting.place) == ("Basra, and the 530", "Copenhagen")


def test_a_meeting_whose_outcome_is_recorded_is_not_moved_by_a_diary(officer):
    imported(officer, calendar(entry("u")))
    Meeting.objects.update(status=MeetingStatus.HELD)

    newer = entry("u", "SEQUENCE:1", STATUS=":CANCELLED")
    looked = looked_at(officer, calendar(newer), **again())

    assert counts(looked) == {"left_out": 1}
    assert "Its outcome is recorded, which a diary does not change." in text(looked)


def test_a_cancelling_message_cancels_and_says_nothing_of_the_rest(officer):
    imported(officer, calendar(entry("u"), entry("v")))

    looked = looked_at(
        officer, calendar(entry("u", "SEQUENCE:1"), method="CANCEL"), **again()
    )

    assert counts(looked) == {"cancelled": 1}


def test_a_meeting_that_was_recorded_by_hand_is_joined_and_not_doubled(officer):
    mine = make_meeting("Denmark")

    looked = looked_at(officer, calendar(entry("u", LOCATION=":Copenhagen")))
    assert "is joined to the diary" in text(looked)
    agree(officer, looked)

    mine.refresh_from_db()
    assert (Meeting.objects.count(), mine.place) == (1, "Copenhagen")
    assert mine.diary_entry.uid == "u"


def test_an_import_is_refused_if_the_record_changed_since_it_was_looked_at(officer):
    imported(officer, calendar(entry("u")))
    looked = looked_at(
        officer, calendar(entry("u", "SEQUENCE:1", LOCATION=":Oslo")), **again()
    )
    Meeting.objects.update(version=2, place="Rome")

    page = text(agree(officer, looked))

    assert "The record has changed since you looked at this file" in page
    assert Meeting.objects.get().place == "Rome"
