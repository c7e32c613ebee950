"""The slip ledger of an event, counted by hand."""

from datetime import date, timedelta

import pytest

from partnership.diplomacy.events.ledger import ledger_of
from partnership.diplomacy.models import EventDate
from tests.diplomacy.factories import make_date, make_event


def dates(*announced):
    """Each: day of the announcement, start (or None), precision."""
    return [
        EventDate(
            announced_on=date(*on),
            starts_on=start and date(*start),
            starts_precision=precision,
        )
        for on, start, precision in announced
    ]


FIRST = ((2005, 12, 1), (2006, 2, 7), "day")
PUT_OFF = ((2006, 1, 26), None, "day")
MARCH = ((2006, 2, 20), (2006, 3, 1), "month")
JUNE = ((2006, 5, 11), (2006, 6, 20), "day")
SEPTEMBER = ((2006, 6, 21), (2006, 9, 9), "day")


def said(*announced):
    return [
        (line.says, line.slip.moved_words, line.slip.total_words)
        for line in ledger_of(dates(*announced)).lines
    ]


def test_each_move_is_told_from_the_date_before_and_from_the_first():
    assert said(FIRST, PUT_OFF, MARCH, JUNE, SEPTEMBER) == [
        ("First date", "", ""),
        ("Put off", "", ""),
        ("Moved", "22–52 days later", "22–52 days later"),
        ("Moved", "81–111 days later", "133 days later"),
        ("Moved", "81 days later", "214 days later"),
    ]


@pytest.mark.parametrize(
    ("announced", "moves", "words"),
    [
        ([FIRST], 0, ""),
        ([FIRST, PUT_OFF], 1, "Moved or put off once"),
        (
            [FIRST, PUT_OFF, JUNE],
            2,
            "Moved or put off twice, 133 days later in all",
        ),
        (
            [FIRST, PUT_OFF, MARCH, JUNE, SEPTEMBER],
            4,
            "Moved or put off 4 times, 214 days later in all",
        ),
        # What is put off already is not put off again.
        ([FIRST, PUT_OFF, ((2006, 2, 1), None, "day")], 1, "Moved or put off once"),
        # A month that becomes a day of it has not moved.
        ([MARCH, ((2006, 2, 25), (2006, 3, 9), "day")], 0, ""),
        # An event that never had a date has none to lose.
        ([PUT_OFF, JUNE], 0, ""),
    ],
)
def test_moves_are_counted_and_a_more_exact_date_is_none(announced, moves, words):
    ledger = ledger_of(dates(*announced))

    assert (ledger.moves, ledger.words) == (moves, words)


def test_the_date_before_is_the_last_that_was_another():
    def before(*announced):
        found = ledger_of(dates(*announced)).date_before
        return found and found.starts_on

    assert before(FIRST) is None
    assert before(FIRST, PUT_OFF) == date(2006, 2, 7)
    assert before(FIRST, PUT_OFF, JUNE) == date(2006, 2, 7)
    again = ((2006, 5, 12), (2006, 6, 20), "day")
    assert before(FIRST, JUNE, again) == date(2006, 2, 7)


@pytest.mark.django_db
def test_moves_beyond_the_dates_that_stand_there_are_counted(login):
    event, officer = make_event(), login("Policy officer")
    for number in range(60):
        # Put off at the sixth, and said so again at the seventh.
        starts = date(2007, 1, 1) + timedelta(number) if number not in (5, 6) else None
        make_date(event, starts, date(2005, 1, 1) + timedelta(number))

    listed, page = (
        " ".join(officer.get(f"/political/events/{path}").content.decode().split())
        for path in ("", f"{event.pk}/")
    )

    assert "Moved or put off 58 times, 59 days later in all" in listed
    assert "Moved or put off 58 times, 59 days later in all" in page
    assert "50 of 60 announcements stand here: the first and the newest." in page
    assert page.count("<td>1 day later</td>") == 49


def test_the_newest_date_stands_though_it_is_the_first_after_those_left_out():
    shown = dates(FIRST, PUT_OFF, SEPTEMBER)
    for one in shown:
        one.stated = 60

    assert ledger_of(shown).newest is shown[-1]
