"""A calendar file is read entry by entry: zones, series, folded lines, hostile text."""

import random
import time
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from icalendar.prop import vRecur

from partnership.diplomacy.diary.file.occurrences import Window
from partnership.diplomacy.diary.file.problems import Unreadable, WrongEntry
from partnership.diplomacy.diary.file.reading import read_diary
from partnership.diplomacy.diary.file.rule import Budget, days_of, rule_of
from tests.diplomacy.diary_factories import calendar, entry

WINDOW = Window(date(2005, 11, 1), date(2007, 6, 30))


def read(*entries, window=WINDOW):
    return read_diary(calendar(*entries), window)


def whys(*entries):
    return [one.why for one in read(*entries).problems]


def starts(*entries):
    found = read(*entries).occurrences
    return [f"{one.starts_at:%d.%m. %H:%M} {one.time_zone}" for one in found]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (";TZID=Europe/Copenhagen:20060214T090000", "14.02. 08:00 Europe/Copenhagen"),
        (";TZID=Romance Standard Time:20060714T090000", "14.07. 07:00 Europe/Paris"),
        (
            ';TZID="Eastern Standard Time":20060214T090000',
            "14.02. 14:00 America/New_York",
        ),
        (
            ";TZID=/mozilla.org/2005/Europe/Rome:20060214T090000",
            "14.02. 08:00 Europe/Rome",
        ),
        (":20060714T090000Z", "14.07. 09:00 Europe/London"),
        (":20060714T090000", "14.07. 08:00 Europe/London"),
        # The clocks go on at one on the 26th of March: two hours are one.
        (";TZID=Europe/London:20060326T013000", "26.03. 01:30 Europe/London"),
    ],
)
def test_a_time_is_an_instant_in_a_zone_with_a_name(written, meant):
    assert starts(entry("u", DTSTART=written, DTEND=None)) == [meant]


def test_a_time_without_a_zone_says_for_what_it_is_taken():
    (one,) = read(entry("u", DTSTART=":20060714T090000", DTEND=None)).occurrences

    assert one.notes == (
        "It names no time zone: its times are taken for Europe/London",
    )


def test_a_series_keeps_its_hour_when_the_clocks_change():
    series = entry("u", "RRULE:FREQ=WEEKLY;COUNT=2", DTSTART=";TZID=Europe/London:"
                   "20060321T090000", DTEND=None)  # fmt: skip

    assert starts(series) == [
        "21.03. 09:00 Europe/London",
        "28.03. 08:00 Europe/London",
    ]


def test_whole_days_and_several_days_have_no_hour():
    one, two = read(
        entry("a", DTSTART=";VALUE=DATE:20060310", DTEND=";VALUE=DATE:20060313"),
        entry("b", DTSTART=":20060410T220000", DTEND=":20060411T020000"),
    ).occurrences

    assert (one.held_on, one.ends_on, one.starts_at) == (
        date(2006, 3, 10),
        date(2006, 3, 12),
        None,
    )
    assert two.ends_on == date(2006, 4, 11)


def test_a_line_may_be_folded_within_a_letter():
    whole = calendar(entry("u", SUMMARY=":Møller"))
    folded = whole.replace(b"M\xc3\xb8ller\r\nATT", b"M\xc3\r\n \xb8ller\r\nATT")
    assert folded != whole

    assert read_diary(folded, WINDOW).occurrences[0].occasion == "Møller"
    latin = whole.decode().encode("latin-1")
    assert read_diary(latin, WINDOW).occurrences[0].occasion == "Møller"


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ({"UID": None}, "It has no UID, by which it would be known again"),
        ({"DTSTART": None}, "It does not say when it begins (DTSTART)"),
        ({"DTSTART": ":soon"}, "Its DTSTART cannot be read: “soon”"),
        ({"DTEND": ":20060214T080000Z"}, "It ends before it begins"),
        ({"DTEND": ";VALUE=DATE:20060215"}, "It begins on a day and ends at a time"),
        ({"DTSTART": ":00010101T000000Z"}, "Its start is in the year 1"),
        ({"DTSTART": ";VALUE=DATE:99991231"}, "Its start is in the year 9999"),
        ({"DTSTART": ";TZID=Middle/Earth:20060214T090000"}, "Its time zone “Middle/E"),
        ({"SUMMARY": ":a\u202eb"}, "Its title: take away the character that nobody"),
        ({"LOCATION": ":a\x07b"}, "Its place: take away the character that nobody"),
        ({"SUMMARY": ":" + "x" * 200_000}, "Its SUMMARY has 200,008 characters"),
        ({"STATUS": ":MAYBE"}, "Its status is none that an entry has: MAYBE"),
        ({"SEQUENCE": ":-1"}, "Its SEQUENCE is no number"),
        ({"RRULE": ":FREQ=SECONDLY"}, "It repeats more often than daily (secondly)"),
        ({"RRULE": ":FREQ=DAILY;BYHOUR=9"}, "It repeats by a rule that is not read"),
        ({"RRULE": ":FREQ=DAILY;COUNT=0"}, "It repeats, and not once"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_and_spoils_no_other(lines, why):
    found = read(entry("u", **lines), entry("fine"))

    assert [one.uid for one in found.occurrences] == ["fine"]
    assert [one.why.startswith(why) for one in found.problems] == [True], found.problems


def test_an_entry_inside_another_or_without_an_end_is_none():
    inner = entry("inner")
    outer = entry("outer").replace("END:VEVENT", f"{inner}\r\nEND:VEVENT")

    assert whys(outer) == ["It stands inside another entry"]
    assert whys("BEGIN:VEVENT\r\nUID:u") == ["It has no end (END:VEVENT)"]


def test_what_is_no_meeting_and_what_nobody_reads_is_passed_over():
    odd = entry("u", "X-ALT-DESC:" + "<p>" * 90_000, "X-ODD;NO", "DESCRIPTION:\u202e")
    alarm = odd.replace("END:VEVENT", "BEGIN:VALARM\nUID:x\nEND:VALARM\nEND:VEVENT")
    found = read(alarm, "BEGIN:VTODO\nSUMMARY:Task\nEND:VTODO")

    assert [one.uid for one in found.occurrences] == ["u"]
    assert (found.problems, found.other_parts) == ([], 1)


def test_the_newer_of_two_entries_with_one_uid_is_meant():
    old, new = entry("u", SUMMARY=":Old"), entry("u", "SEQUENCE:1", SUMMARY=":New")

    assert [one.occasion for one in read(new, old).occurrences] == ["New"]


def test_a_rule_that_never_gives_a_day_is_followed_no_further_than_asked():
    never = [
        entry(f"u{n}", f"RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;INTERVAL={n + 1}")
        for n in range(50)
    ]
    begun = time.process_time()

    assert len(read(*never).occurrences) == 50

    assert time.process_time() - begun < 2
    counting = entry("u", "RRULE:FREQ=DAILY;COUNT=9;BYMONTH=2;BYMONTHDAY=30", DTSTART=
                     ":19010101T000000Z", DTEND=None)  # fmt: skip
    many = [counting.replace("UID:u", f"UID:u{n}") for n in range(20)]
    assert any("run on for too many days" in why for why in whys(*many))


def test_the_days_of_a_rule_are_those_that_the_library_finds():
    """Against another implementation, rules of every kind that a calendar writes."""
    dice = random.Random(5545)
    for _ in range(120):
        text = _rule(dice)
        first = date(2005, 1, 1) + timedelta(dice.randrange(700))
        last = first + timedelta(500)
        ours = list(
            days_of(
                rule_of(dict(vRecur.from_ical(text))),
                first,
                last,
                since=first,
                budget=Budget(),
            )
        )
        until = datetime.combine(last, datetime.min.time())
        rule = rrulestr(text, dtstart=datetime.combine(first, datetime.min.time()))
        theirs = [at.date() for at in rule.between(rule._dtstart, until, inc=True)]
        # The first day counts, fit the rule or not (RFC 5545, 3.8.5.3).
        if first not in theirs:
            count = rule._count
            theirs = [first, *theirs][:count]
        assert ours == theirs, (text, first)


def _rule(dice):
    freq = dice.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={freq}"]
    if dice.random() < 0.5:
        parts.append(f"INTERVAL={dice.choice([2, 3])}")
    if dice.random() < 0.4:
        parts.append(f"COUNT={dice.randrange(1, 15)}")
    days = dice.sample(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 2)
    if freq == "WEEKLY":
        parts.append(f"BYDAY={','.join(days)}")
    elif freq == "MONTHLY":
        of_month = [
            f"BYDAY={dice.choice(['1', '2', '-1'])}{days[0]}",
            "BYMONTHDAY=-1,13",
        ]
        parts.append(dice.choice([*of_month, f"BYDAY={','.join(days)};BYSETPOS=-1"]))
    elif freq == "YEARLY":
        parts.append(f"BYMONTH=3,9;BYDAY=2{days[0]}")
    return ";".join(parts)


PIECES = [
    *(b"\x00", b"\xff\xfe", b";", b":", b"\r\n", b"\r\n ", b"99999", b'"', b"=", b"-"),
    *(b"TZID=", b"RRULE:FREQ=DAILY", b"BEGIN:VEVENT", b"END:VCALENDAR", b",", b"\\"),
    *(b"DURATION:-P9999D", b"\xe2\x80\xae", b"VALUE=PERIOD"),
]


def test_hundreds_of_broken_files_give_a_message_and_never_a_fault():
    """A file with a piece cut out, doubled, or turned into something else."""
    whole = calendar(
        entry("a", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:20060221T090000"),
        entry("a", RECURRENCE_ID=":20060228T090000", SUMMARY=":Møller"),
        entry("b", DTSTART=";VALUE=DATE:20060310", DTEND=None),
    )
    dice = random.Random(2006)
    read_whole = refused = 0
    for _ in range(400):
        broken = bytearray(whole)
        for _ in range(dice.randrange(1, 4)):
            at = dice.randrange(len(broken))
            length = dice.randrange(0, 12)
            piece = dice.choice([dice.choice(PIECES), broken[at - length : at]])
            broken[at : at + length] = piece
        try:
            found = read_diary(bytes(broken), WINDOW)
        except Unreadable:
            refused += 1
        else:
            read_whole += 1
            assert len({one.key for one in found.occurrences}) == len(found.occurrences)
            assert all(WINDOW.has(one.held_on) for one in found.occurrences)
    assert read_whole > 200
    assert refused > 5


def test_a_rule_out_of_range_is_refused():
    for text in ("FREQ=NEVER", "FREQ=DAILY;INTERVAL=0", "FREQ=MONTHLY;BYDAY=99MO"):
        with pytest.raises(WrongEntry, match="It repeats"):
            rule_of({key: [v] for key, v in (p.split("=") for p in text.split(";"))})
