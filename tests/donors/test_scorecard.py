from datetime import date, timedelta

import pytest
from django.urls import reverse

from donors.models import Pledge
from donors.scorecard.scorecard import scorecard
from tests.donors.factories import (
    MADRID,
    make_conference,
    make_disbursement,
    make_pledge,
    millions,
)
from tests.donors.pages import text
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def card_of(reader, on=TODAY, **values):
    conference = make_conference(**values)
    pledges = Pledge.objects.visible_to(reader).at(on).wholes()
    pledges = pledges.filter(conference=conference)
    return scorecard(pledges.with_position(on, reader), conference)


def after(days):
    return MADRID + timedelta(days=days)


def converted(row):
    return {one.name: figure.usd for one, figure in row.converted}


def test_money_counts_by_its_own_date_30_90_and_180_days_after_the_conference(reader):
    pledge = make_pledge("Spain", 220)
    for days, amount in ((30, 1), (31, 2), (90, 4), (91, 8), (180, 16), (181, 32)):
        make_disbursement(pledge, amount, transacted_on=after(days))
    make_disbursement(pledge, 100, kind="2", transacted_on=after(10))

    card = card_of(reader)

    (spain,) = card.rows
    assert spain.pledged.usd == millions(220)
    assert (spain.committed.usd, spain.committed.percent) == (millions(100), 45)
    assert converted(spain) == {
        "30": millions(1),
        "90": millions(7),
        "180": millions(31),
        "now": millions(63),
    }
    assert converted(card.total) == converted(spain)


def test_what_came_above_a_pledge_nets_off_no_other(reader):
    over = make_pledge("Spain", 10)
    make_disbursement(over, 90, transacted_on=after(1))
    make_disbursement(over, 90, kind="2", transacted_on=after(1))
    make_pledge("Italy", 100)

    total = card_of(reader).total

    assert (total.pledged.usd, total.committed.usd) == (millions(110), millions(10))
    assert converted(total)["now"] == millions(10)
    assert total.figures["now"].percent == 9


def test_unknown_delivery_is_not_recorded_and_never_nought(reader):
    make_pledge("Spain", 220, delivery_is_tracked=False)
    late = make_pledge("Italy", 100, delivery_is_tracked=False)
    make_disbursement(late, 5, transacted_on=after(100))

    card = card_of(reader)

    spain = next(row for row in card.rows if row.donor == "Spain")
    assert set(converted(spain).values()) == {None}
    assert converted(card.total)["90"] is None
    assert converted(card.total)["180"] == millions(5)
    figure = card.total.figures["180"]
    assert (figure.known, figure.pledges, figure.percent) == (1, 2, 5)


def test_a_day_beyond_the_date_is_not_yet(reader, login):
    make_pledge("Spain", 220)
    on = after(60)

    card = card_of(reader, on)

    assert [one.has_come for one in card.milestones] == [True, False, False, True]
    page = login("Analyst").get(
        reverse("donors:conference", args=["madrid-2003"]), {"as_at": on.isoformat()}
    )
    assert text(page).count("not yet") == 4


def test_a_conference_of_a_known_month_counts_from_its_last_day(reader):
    values = {"held_on": date(2005, 3, 1), "held_precision": "month"}
    make_pledge("Spain", 1, conference=make_conference("Irbil", **values))

    card = card_of(reader, name="Irbil")

    assert card.milestones[0].day == date(2005, 4, 30)


def test_the_largest_pledge_comes_first_and_all_together_stand_apart(reader):
    for donor, amount in (("Spain", 5), ("Italy", 50), ("Japan", 7)):
        make_pledge(donor, amount)

    card = card_of(reader)

    assert [row.donor for row in card.rows] == ["Italy", "Japan", "Spain"]
    assert (card.total.donor, card.total.pledged.usd) == (None, millions(62))
