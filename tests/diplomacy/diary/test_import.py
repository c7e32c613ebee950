"""A diary is imported: looked at first, then written as it was looked at, once."""

import pytest

from partnership.diplomacy.models import (
    CounterpartMatch,
    Diary,
    DiaryEntry,
    Meeting,
    MeetingStatus,
    MeetingStep,
)
from tests.diplomacy.diary_factories import (
    IMPORT,
    agree,
    answers,
    calendar,
    counted_by_hand,
    entry,
    imported,
    looked_at,
    make_states,
)
from tests.diplomacy.factories import make_meeting
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    make_states()
    return login(OFFICER)


def again():
    return {"diary": Diary.objects.get().pk, "principal": ""}


def counts(response):
    return {str(k): n for k, n in response.context["plan"].counts.items()}


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


def test_whom_an_entry_is_with_is_asked_once_and_remembered(officer):
    unknown = entry("u", who="Dana <dana@example.com>", SUMMARY=":Lunch")
    looked = looked_at(officer, calendar(unknown))
    assert counts(looked) == {"asked": 1}
    agree(officer, looked)
    assert not Meeting.objects.exists()

    looked = looked_at(officer, calendar(unknown), **again())
    (field,) = looked.context["form"].fields
    path = looked.redirect_chain[-1][0]
    chosen = {"do": "choose", field: make_actor("Sweden").pk}
    looked = officer.post(path, chosen, follow=True)
    assert counts(looked) == {"new": 1}
    assert not CounterpartMatch.objects.exists()
    agree(officer, looked)
    assert Meeting.objects.get().actor.name == "Sweden"

    other = entry("v", who="Dana <dana@example.com>", SUMMARY=":Dinner")
    assert counts(looked_at(officer, calendar(unknown, other), **again())) == {
        "new": 1,
        "same": 1,
    }


def test_what_was_chosen_as_no_meeting_of_ours_is_left_out_the_next_time(officer):
    dentist = entry("u", SUMMARY=":Dentist", ATTENDEE=None)
    looked = looked_at(officer, calendar(dentist, entry("v")))
    (field,) = looked.context["form"].fields
    looked = officer.post(
        looked.redirect_chain[-1][0], {"do": "choose", field: "0"}, follow=True
    )
    agree(officer, looked)

    assert Meeting.objects.count() == 1
    looked = looked_at(officer, calendar(dentist, entry("v")), **again())
    assert counts(looked) == {"left_out": 1, "same": 1}


def test_a_private_entry_is_left_out_and_its_title_is_not_shown(officer):
    looked = looked_at(
        officer, calendar(entry("u", "CLASS:PRIVATE", SUMMARY=":Clinic"))
    )

    assert counts(looked) == {"left_out": 1}
    assert "Clinic" not in text(looked)


def test_the_preview_is_paged_and_its_confirmation_covers_all(officer):
    entries = [entry(f"u{n}", SUMMARY=f":Talks {n}") for n in range(60)]
    looked = looked_at(officer, calendar(*entries))

    assert len(looked.context["preview"].rows) == 50
    assert "Import all of it: 60 new, 0 changed, 0 cancelled" in text(looked)
    path = looked.redirect_chain[-1][0]
    assert len(officer.get(f"{path}?page=2").context["preview"].rows) == 10
    assert officer.get(f"{path}?kind=nothing").status_code == 400
    agree(officer, looked)
    assert Meeting.objects.count() == 60


def test_what_a_reader_may_not_see_is_not_changed_nor_named(officer, login):
    imported(officer, calendar(entry("u", SUMMARY=":Old title")))
    Meeting.objects.update(marking=make_marking("secret"))

    looked = looked_at(
        officer, calendar(entry("u", "SEQUENCE:1", SUMMARY=":New")), **again()
    )

    assert counts(looked) == {"left_out": 1}
    assert "Old title" not in text(looked)
    Diary.objects.update(marking=make_marking("secret"))
    page = text(officer.post(IMPORT, answers(calendar(entry("u")))))
    assert "A diary of this principal is recorded." in page


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"  ", "The file is empty"),
        (b"PK\x03\x04rubbish", "The file is no calendar"),
        (calendar(entry("u"))[:-30], "The file breaks off"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nEND:VEVENT\n" * 5001, "5,000 entries"),
        (calendar(entry("u", "RRULE:FREQ=DAILY"), *(
            entry(f"u{n}", "RRULE:FREQ=DAILY") for n in range(4)
        )), "more than 2,000 meetings"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_said_at_the_file(officer, content, said):
    response = officer.post(IMPORT, answers(content, last_year=2008))

    assert said in text(response)
    assert "<title>Error: " in text(response)


def test_a_file_of_ten_megabytes_is_refused_before_it_is_read(officer):
    response = officer.post(IMPORT, answers(b"x" * 10_000_000))

    assert response.status_code == 413


def test_a_forgotten_file_is_asked_for_again(officer):
    page = text(officer.get(f"{IMPORT}nothing/", follow=True))

    assert "The file is no longer kept. Choose it again." in page


def test_a_minister_imports_nothing(login):
    client = login("Minister")

    assert client.get(IMPORT).status_code == 403
    assert client.post(f"{IMPORT}x/").status_code == 403


def test_looking_at_a_file_costs_the_same_however_many_entries(officer, count_queries):
    def preview(number):
        entries = [entry(f"u{n}", SUMMARY=f":Talks {n}") for n in range(number)]
        looked = looked_at(officer, calendar(*entries), **again())
        path = looked.redirect_chain[-1][0]
        return count_queries(lambda: officer.get(path))

    imported(officer, calendar(entry("u0")))
    one = preview(1)
    assert preview(40) == one
