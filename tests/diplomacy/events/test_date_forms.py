"""Officers announce dates of events, and correct them."""

from datetime import date

import pytest

from partnership.diplomacy.models import EventDate
from tests.diplomacy.events.pages import send, text
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"starts_on": None}, "Say why it moves: the date before is 15 Mar 2006"),
        (
            {"starts_on": date(2006, 4, 1)},
            "Say why it moves: the date before is 15 Mar 2006",
        ),
        (
            {"starts_on": date(2006, 4, 2), "ends_on": date(2006, 4, 1)},
            "It ends before it starts. Enter a later day",
        ),
        ({"ends_on": date(2006, 4, 1)}, "Enter when it starts too"),
        (
            {"starts_on": date(2006, 3, 15), "announced_on": date(2006, 2, 2)},
            "2 February 2006 is in the future",
        ),
        (
            {"starts_on": date(2006, 3, 16), "announced_on": date(2005, 12, 1)},
            "It is recorded already: 15 Mar 2006",
        ),
    ],
)
def test_a_date_that_cannot_be_is_told_at_its_field(officer, event, values, said):
    filled = {"starts_precision": "day", "announced_on": TODAY} | values

    answer = send(officer, f"{event.pk}/dates/add/", **filled)

    assert answer.status_code == 200
    assert said in text(answer)
    assert EventDate.objects.count() == 1


def test_a_new_date_keeps_its_reason_and_the_one_before(officer, event):
    answer = send(
        officer,
        f"{event.pk}/dates/add/",
        starts_on=date(2006, 5, 20),
        starts_precision="day",
        announced_on=TODAY,
        move_reason="The hosts asked for time",
    )

    assert answer.status_code == 302
    assert list(event.dates.values_list("starts_on", "reason")) == [
        (date(2006, 5, 20), "The hosts asked for time"),
        (date(2006, 3, 15), ""),
    ]


def test_a_date_that_is_corrected_while_a_colleague_does_is_a_conflict(officer, event):
    dated = event.dates.get()
    path = f"dates/{dated.pk}/edit/"
    values = {
        "starts_on": date(2006, 3, 16),
        "starts_precision": "day",
        "announced_on": date(2005, 12, 1),
        "version": 1,
        "opened_version": 1,
        "reason_code": "mistake",
        "grade": "unverified",
    }
    first = send(officer, path, **values, move_reason="One day on")
    assert first.status_code == 302
    dated.refresh_from_db()
    assert (dated.starts_on, dated.reason) == (date(2006, 3, 16), "One day on")

    second = send(officer, path, **values, move_reason="Another reason")

    assert second.status_code == 409
    assert "Another reason" in text(second)
    dated.refresh_from_db()
    assert dated.reason == "One day on"
