"""Calendar files as other programs write them, and the pages that take them."""

import random
from datetime import date, datetime, time, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from partnership.diplomacy.models import Diary
from tests.factories import TODAY, make_actor, make_marking

WHOLE = {"first": date(2005, 11, 1), "last": date(2007, 6, 30)}
IMPORT = "/political/meetings/import/"
# Whom the planted diary is with: the state, and an address of it.
STATES = {"Denmark": ("DNK", "um.dk"), "Sweden": ("SWE", "foreign.ministry.se")}


def make_states():
    return [make_actor(name, iso3=code) for name, (code, _) in STATES.items()]


def entry(uid, *lines, who="Per Stig Møller <psm@um.dk>", **values):
    """One VEVENT; a value replaces the line of its name, None takes it away."""
    name, _, address = who.rstrip(">").partition(" <")
    said = {
        "UID": f":{uid}",
        "DTSTAMP": ":20060101T000000Z",
        "DTSTART": ";TZID=Europe/London:20060214T090000",
        "DTEND": ";TZID=Europe/London:20060214T100000",
        "SUMMARY": ":Bilateral",
        "ATTENDEE": f';CN="{name}":mailto:{address}',
    }
    said |= {key.replace("_", "-"): value for key, value in values.items()}
    body = [f"{key}{value}" for key, value in said.items() if value is not None]
    return "\r\n".join(["BEGIN:VEVENT", *body, *lines, "END:VEVENT"])


def calendar(*entries, method=""):
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"]
    head += [f"METHOD:{method}"] if method else []
    return "\r\n".join([*head, *entries, "END:VCALENDAR", ""]).encode()


def answers(content, **values):
    """What the first form of an import sends."""
    days = {
        f"{name}_{part}": getattr(day, part)
        for name, day in WHOLE.items()
        for part in ("day", "month", "year")
    }
    return {
        "principal": "Foreign Secretary",
        "marking": make_marking().pk,
        "file": SimpleUploadedFile("diary.ics", content),
        **days,
        **values,
    }


def looked_at(client, content, **values):
    """The preview of a file."""
    response = client.post(IMPORT, answers(content, **values), follow=True)
    assert response.redirect_chain, response.context["form"].errors
    return response


def imported(client, content, **values):
    """A file looked at and imported; the page that comes after."""
    looked = looked_at(client, content, **values)
    return agree(client, looked)


def agree(client, looked):
    agreed = looked.context["plan"].digest
    path = looked.redirect_chain[-1][0]
    return client.post(path, {"do": "import", "agreed": agreed}, follow=True)


def again():
    """What the form sends where the one diary is chosen."""
    return {"diary": Diary.objects.get().pk, "principal": ""}


def counts(response):
    return {str(k): n for k, n in response.context["plan"].counts.items()}


def counted_by_hand(seed=2006):
    """200 meetings: 60 + 40 + 20 single, 20 cancelled, 10 whole days, 50 of series.

    And 10 entries that are in error, of which none is a meeting.
    """
    dice = random.Random(seed)
    entries = [
        *_single("london", 60, dice, ";TZID=Europe/London:{:%Y%m%dT%H%M%S}"),
        *_single("york", 40, dice, ";TZID=Eastern Standard Time:{:%Y%m%dT%H%M%S}"),
        *_single("utc", 20, dice, ":{:%Y%m%dT%H%M%SZ}"),
        *_single("off", 20, dice, ":{:%Y%m%dT%H%M%SZ}", STATUS=":CANCELLED"),
        *(
            entry(f"day-{n}", DTSTART=f";VALUE=DATE:200604{n + 10}", DTEND=None)
            for n in range(10)
        ),
        # 32 Tuesdays less two that are left out.
        entry(
            "series-a",
            "RRULE:FREQ=WEEKLY;COUNT=32;BYDAY=TU",
            "EXDATE;TZID=Europe/London:20060228T090000,20060307T090000",
        ),
        # 20 Thursdays, the last of which is the 29th of June; one of them is moved.
        entry(
            "series-b",
            "RRULE:FREQ=WEEKLY;UNTIL=20060629T235959Z",
            DTSTART=";TZID=Romance Standard Time:20060216T150000",
            DTEND=None,
        ),
        entry(
            "series-b",
            RECURRENCE_ID=";TZID=Romance Standard Time:20060302T150000",
            DTSTART=";TZID=Romance Standard Time:20060303T110000",
            DTEND=None,
        ),
        *hostile(),
    ]
    dice.shuffle(entries)
    return calendar(*entries)


def _single(name, number, dice, starts, **values):
    titles = ["<script>alert(1)</script>", "=HYPERLINK(1)", "A\\, b\\; c", "Bilateral"]
    for n in range(number):
        at = datetime.combine(TODAY, time.min) + timedelta(
            days=dice.randrange(300), hours=dice.randrange(7, 19)
        )
        state = dice.choice(list(STATES))
        yield entry(
            f"{name}-{n}",
            who=f"Minister {n} <m{n}@{STATES[state][1]}>",
            DTSTART=starts.format(at),
            DTEND=starts.format(at + timedelta(minutes=45)),
            SUMMARY=f":{dice.choice(titles)} {n}",
            **values,
        )


def hostile():
    """Ten entries of which none can be read."""
    return [
        entry("", UID=None),
        entry("no-start", DTSTART=None),
        entry("bidi", SUMMARY=":Talks\u202e with"),
        entry("control", LOCATION=":Rome\x00"),
        entry("backwards", DTEND=";TZID=Europe/London:20060213T100000"),
        entry("each-second", "RRULE:FREQ=SECONDLY"),
        entry("year-1", DTSTART=":00010101T000000Z", DTEND=None),
        entry("year-9999", DTSTART=";VALUE=DATE:99991231", DTEND=None),
        entry("long", SUMMARY=":" + "x" * 200_000),
        entry("nowhere", DTSTART=";TZID=Middle/Earth:20060214T090000", DTEND=None),
    ]


def make_said(meeting, said_on, **was):
    """A step: what was said of a meeting on a day, and what it was before."""
    values = {
        "was_status": meeting.status,
        "was_held_on": meeting.held_on,
        "was_starts_at": meeting.starts_at,
        **was,
    }
    return meeting.steps.create(
        said_on=said_on,
        status=meeting.status,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        marking=meeting.marking,
        **values,
    )
