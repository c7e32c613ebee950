"""A diary that came in as a file goes out as one, and comes back as it was."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from partnership.accounts.models import AuditEntry, AuditKind
from partnership.diplomacy.models import DiaryEntry, Meeting
from tests.diplomacy.diary.test_files import file_of
from tests.diplomacy.diary_factories import (
    agree,
    calendar,
    entry,
    imported,
    looked_at,
    make_states,
)
from tests.diplomacy.factories import make_meeting
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import make_marking

pytestmark = pytest.mark.django_db

PARIS = ";TZID=Romance Standard Time:2006{}T{}0000"


@pytest.fixture
def officer(login):
    make_states()
    return login(OFFICER, "diplomacy.export_meeting", ceiling="restricted")


def entries_of(file):
    return {str(one["UID"]): one for one in Calendar.from_ical(file).walk("VEVENT")}


def record():
    meetings = Meeting.objects.order_by("pk").values()
    entries = DiaryEntry.objects.filter(uid__startswith="from-").order_by("pk")
    return list(meetings), list(entries.values())


def diary():
    day = {"DTSTART": ";VALUE=DATE:20060410"}
    return calendar(
        entry("from-plain", "SEQUENCE:3"),
        entry("from-off", STATUS=":CANCELLED"),
        entry("from-maybe", STATUS=":TENTATIVE", LOCATION=":Rome\\, Italy"),
        entry("from-day", DTEND=None, **day),
        entry("from-days", DTEND=";VALUE=DATE:20060413", SUMMARY=None, **day),
        entry(
            "from-series",
            "RRULE:FREQ=WEEKLY;COUNT=3",
            DTSTART=PARIS.format("0216", 15),
            DTEND=PARIS.format("0216", 16),
        ),
        entry(
            "from-series",
            DTSTART=PARIS.format("0303", 11),
            DTEND=None,
            RECURRENCE_ID=PARIS.format("0302", 15),
        ),
    )


def test_our_own_file_of_a_diary_changes_nothing_when_it_is_imported_again(officer):
    imported(officer, diary())
    hours = {"starts_at": datetime(2006, 1, 24, 9, tzinfo=UTC), "time_zone": "UTC"}
    make_meeting(held_on=date(2006, 1, 24), status="held", **hours)
    make_meeting("Sweden", counterpart="Carl Bildt", place="Stockholm")
    make_meeting("Sweden", counterpart="Carl Bildt")
    before = record()

    for _ in range(2):
        file = file_of(officer, "ics").encode()
        looked = looked_at(officer, file, diary=DiaryEntry.objects.first().diary_id)
        assert {str(row.kind) for row in looked.context["plan"].rows} == {"same"}
        agree(officer, looked)

    assert record() == before
    assert set(entries_of(file)) > {"from-plain", "from-off", "from-series"}


def test_a_calendar_has_each_meeting_as_it_stands_and_its_marking(officer):
    imported(officer, diary())
    make_meeting("Sweden", marking=make_marking("restricted"), counterpart="X, the Y")
    Meeting.objects.filter(diary_entry__uid="from-maybe").update(status="held")

    file = file_of(officer, "ics", "?principal=Foreign+Secretary")

    found = entries_of(file)
    status = {uid: str(one["STATUS"]) for uid, one in found.items()}
    assert status["from-off"] == "CANCELLED"
    assert (status["from-plain"], status["from-maybe"]) == ("CONFIRMED", "CONFIRMED")
    assert found["from-plain"]["SEQUENCE"] == 3
    assert found["from-plain"]["DTSTART"].params["TZID"] == "Europe/London"
    whom = "Foreign Secretary and Per Stig Møller (Denmark)"
    assert found["from-days"]["SUMMARY"] == whom
    assert found["from-days"].decoded("DTEND") == date(2006, 4, 13)
    assert found["from-plain"]["URL"].startswith("http://testserver/political/meet")
    (ours,) = (one for uid, one in found.items() if uid.startswith("meeting-"))
    assert "Marking: Restricted" in ours["DESCRIPTION"]
    assert "Marking: Restricted" not in found["from-plain"]["DESCRIPTION"]
    assert {str(one["CLASS"]) for one in found.values()} == {"CONFIDENTIAL"}
    zones = [str(one["TZID"]) for one in Calendar.from_ical(file).walk("VTIMEZONE")]
    assert sorted(zones) == ["Europe/London", "Europe/Paris"]


def test_a_calendar_holds_what_its_reader_may_see_and_asked_for(login, officer):
    make_meeting("Denmark", occasion="Seen")
    make_meeting("Denmark", occasion="Whispered", marking=make_marking("secret"))
    make_meeting("Sweden", occasion="Other", held_on=date(2006, 3, 1))

    file = file_of(officer, "ics", "?month=2006-02")

    assert file.count("BEGIN:VEVENT") == file.count("SUMMARY:Seen") == 1
    ended = AuditEntry.objects.get(kind=AuditKind.EXPORT_ENDED)
    assert (ended.details["format"], ended.details["rows"]) == ("ics", 1)
    assert ">ICS</a>" in text(officer.get("/political/meetings/"))
    assert login("Minister").get("/political/meetings/ics/").status_code == 403


def test_a_calendar_of_an_earlier_date_has_what_stood_then(officer):
    imported(officer, calendar(entry("from-plain")))
    later = {
        "DTSTART": ";TZID=Europe/London:20060301T110000",
        "DTEND": ";TZID=Europe/London:20060301T120000",
    }
    meeting = Meeting.objects.get()
    Meeting.objects.update(arranged_on=date(2006, 1, 1))
    imported(
        officer,
        calendar(entry("from-plain", "SEQUENCE:1", **later)),
        diary=meeting.diary_entry.diary_id,
    )

    (was,) = entries_of(file_of(officer, "ics", "?as_at=2006-01-31")).values()
    (now,) = entries_of(file_of(officer, "ics")).values()

    assert f"{was.decoded('DTSTART'):%d %H:%M}" == "14 09:00"
    assert "DTEND" not in was
    assert f"{now.decoded('DTEND'):%d %H:%M}" == "01 12:00"


def test_a_meeting_of_ours_is_known_by_more_than_its_number(officer):
    """Another installation has numbers of its own, and another principal meetings."""
    ours, other = make_meeting(), make_meeting(principal="Prime Minister")
    uids = entries_of(file_of(officer, "ics"))
    mine = next(uid for uid in uids if uid.startswith(f"meeting-{ours.pk}-"))
    theirs = next(uid for uid in uids if uid.startswith(f"meeting-{other.pk}-"))
    foreign = f"meeting-{ours.pk}-20060101T000000000000@partnership"
    off = {"STATUS": ":CANCELLED"}
    Meeting.objects.filter(pk=ours.pk).update(status="held")

    looked = looked_at(
        officer, calendar(entry(mine, **off), entry(theirs, **off), entry(foreign))
    )

    kinds = {row.entry.uid: str(row.kind) for row in looked.context["plan"].rows}
    assert kinds == {mine: "same", theirs: "left_out", foreign: "new"}
    agree(officer, looked)
    assert Meeting.objects.get(pk=ours.pk).status == "held"
