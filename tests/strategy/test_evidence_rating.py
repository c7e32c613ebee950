"""What the records say of an action: figures, thresholds, and what is unknown."""

from datetime import date

import pytest

from donors.models import CreditorGroup, DebtClaim
from partnership.actors.models import Grouping
from partnership.alerts.reader import EVERY_MARKING
from partnership.strategy.evidence_rating import (
    Evidence,
    evidence_of,
    marks_by_measure,
)
from partnership.strategy.measures import Scale
from partnership.strategy.standing.actions import standings_of
from partnership.strategy.standing.bearing import marking
from tests.coalition.factories import make_contributor, make_mandate
from tests.diplomacy.asks_factories import make_ask
from tests.diplomacy.factories import make_date as make_event_date
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.forums_factories import make_forum
from tests.donors.debt_factories import make_claim
from tests.donors.factories import (
    make_disbursement,
    make_pledge,
    make_three_donors,
)
from tests.factories import TODAY, make_actor, make_marking, make_user
from tests.strategy.factories import make_action, make_measure, make_update

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader():
    return make_user("Analyst")


def read(reader, measure, of=None, on=TODAY):
    """The one figure of a new link, and its rating."""
    action = make_action(f"{measure} of {of}")
    link = make_measure(action, measure, of=of)
    found = evidence_of([action.pk], on, reader).get(action.pk, Evidence())
    link.delete()
    (one,) = found.measured
    return one


def test_a_scale_says_where_green_and_amber_end():
    falling = Scale(180, 90, " days", falling=True)
    rising = Scale(10, 25, "%")

    assert [falling.rate(n) for n in (181, 180, 91, 90, -3)] == [
        "green",
        "amber",
        "amber",
        "red",
        "red",
    ]
    assert [rising.rate(n) for n in (9, 10, 24, 25)] == [
        "green",
        "amber",
        "amber",
        "red",
    ]
    assert falling.words == "amber at 180 days or less, red at 90 days or less"
    assert rising.words == "amber from 10%, red from 25%"


def test_the_security_line_measures_mandates_and_participation(reader):
    denmark = make_contributor("Denmark")
    assert read(reader, "coalition.mandates", denmark.actor).rating is None
    make_mandate("Denmark", expires_on=date(2006, 7, 1))

    one = read(reader, "coalition.mandates", denmark.actor)

    assert (one.figure.said, one.rating) == ("150 days", "amber")
    assert "is due by 1 July 2006." in one.figure.words
    assert read(reader, "coalition.mandates").rating == "amber"
    late = read(reader, "coalition.mandates", denmark.actor, date(2006, 7, 3))
    assert late.rating == "red"
    assert "has run out" in late.figure.words
    assert read(reader, "coalition.participation").rating is None
    assert read(reader, "coalition.retention").rating is None


def test_the_economic_line_measures_what_is_late_and_debt_relief(reader):
    gulf = Grouping.objects.create(code="gcc", name="Gulf", marking=make_marking())
    kuwait = make_actor("Kuwait")
    gulf.memberships.create(actor=kuwait, marking=make_marking(), grade="official")
    make_three_donors()
    make_pledge("Kuwait", delivery_is_tracked=False)

    spain, everybody = (
        read(reader, "donors.late", of) for of in (make_actor("Spain"), None)
    )
    assert (spain.figure.said, spain.rating) == ("33%", "red")
    assert "Of one more pledge nothing is reported." in everybody.figure.words
    silent = read(reader, "donors.late", gulf)
    assert silent.rating is None
    assert "Nobody has reported how much of one pledge" in silent.figure.words

    make_claim("Kuwait", group=CreditorGroup.NON_PARIS_CLUB_ARAB)
    assert read(reader, "donors.debt", gulf).rating is None
    make_claim("Paris Club", together=True, relief_percent=80)
    none = read(reader, "donors.debt", gulf)
    assert (none.figure.said, none.rating) == ("", None)
    assert none.figure.words == "Of one creditor with a claim no agreement is recorded."
    own = DebtClaim.objects.filter(creditor=kuwait)
    for agreed, said, rating in ((0, "0%", "red"), (80, "100%", "green")):
        own.update(relief_percent=agreed)
        one = read(reader, "donors.debt", gulf)
        assert (one.figure.said, one.rating) == (said, rating)


def test_what_is_known_only_in_part_may_be_red_and_is_never_green(reader):
    kuwait = make_actor("Kuwait")
    make_disbursement(make_pledge("Kuwait"), "220")
    assert read(reader, "donors.late", kuwait).rating == "green"
    silent = make_pledge("Kuwait", delivery_is_tracked=False)

    late = read(reader, "donors.late", kuwait)
    assert (late.figure.said, late.rating) == ("0% of what is known", None)
    assert Evidence((late,)).lacks == "Known only in part"
    silent.delete()
    make_pledge("Kuwait", None, grade="press")
    assert read(reader, "donors.late", kuwait).rating == "green"
    make_pledge("Kuwait", None)
    late = read(reader, "donors.late", kuwait)
    assert late.rating is None
    assert "Of one more pledge no amount is recorded." in late.figure.words

    make_claim("Paris Club", together=True, relief_percent=80)
    make_claim("Spain", relief_percent=80)
    make_claim("Japan")
    debt = read(reader, "donors.debt")
    assert (debt.figure.said, debt.rating) == ("100% of what is known", None)
    assert "Of one more creditor none is recorded." in debt.figure.words
    DebtClaim.objects.filter(creditor_name="Spain").update(relief_percent=10)
    assert read(reader, "donors.debt").rating == "red"

    denmark = make_contributor("Denmark").actor
    make_mandate("Denmark", expires_on=date(2007, 7, 1))
    assert read(reader, "coalition.mandates", denmark).rating == "green"
    make_mandate("Denmark", expires_on=None)
    mandates = read(reader, "coalition.mandates", denmark)
    assert (mandates.figure.said, mandates.rating) == ("515 days", None)
    assert mandates.figure.words.endswith("Of 1 of them no end is on record.")


def test_the_political_line_measures_points_asks_events_and_forums(reader):
    make_point(make_meeting("Denmark"), cleared_on=TODAY)
    make_meeting("Spain")
    points = read(reader, "diplomacy.points")
    assert (points.figure.said, points.rating) == ("50%", "red")

    ask = make_ask("Denmark", opened_on=date(2006, 1, 1))
    asks = read(reader, "diplomacy.asks", ask.actor)
    assert asks.figure.words == "No ask has been put yet. It is planned."
    stale = read(reader, "diplomacy.asks", ask.actor, date(2006, 3, 2))
    assert (stale.figure.said, stale.rating) == ("100%", "red")

    event = make_event_date(starts_on=date(2006, 3, 1)).event
    assert read(reader, "diplomacy.event", event).rating == "green"
    past = read(reader, "diplomacy.event", event, date(2006, 4, 1))
    assert past.rating is None
    assert past.figure.words == "It was set for 1 Mar 2006; no outcome is recorded."
    make_event_date(event, date(2006, 3, 31), date(2006, 2, 2))
    moved = read(reader, "diplomacy.event", event, date(2006, 2, 3))
    assert (moved.figure.said, moved.rating) == ("30 days", "amber")
    make_event_date(event, None, date(2006, 2, 5))
    off = read(reader, "diplomacy.event", event, date(2006, 2, 6))
    assert (off.figure.said, off.rating) == ("Put off", "red")

    forum = make_forum()
    assert read(reader, "diplomacy.forum", forum).figure is not None


def test_the_worst_figure_decides_and_unknown_is_not_green(reader):
    action, denmark = make_action(), make_contributor("Denmark")
    make_mandate("Denmark", expires_on=date(2007, 7, 1))
    (none,) = standings_of([action], TODAY, reader)
    assert (none.evidence.rating, none.evidence.lacks) == (None, "No record linked")

    make_measure(action, of=denmark.actor)
    make_update(action, "red")
    (green,) = standings_of([action], TODAY, reader)
    assert green.disagreement == (
        "The update says red, the records say green: Mandates: Denmark, 515 days."
    )
    make_measure(action, "diplomacy.points")
    (partly,) = standings_of([action], TODAY, reader)
    assert partly.evidence.rating is None
    assert partly.evidence.lacks == "No figure recorded for 1 of 2"
    assert not partly.disagrees
    make_meeting("Spain")
    (red,) = standings_of([action], TODAY, reader)
    assert (red.evidence.rating, red.disagrees) == ("red", False)


def test_what_a_reader_may_not_read_measures_nothing(reader):
    action = make_action()
    make_measure(action, of=make_actor("Shadow", marking=make_marking("secret")))
    make_measure(action, "donors.late")
    plain = make_user("strategy.view_action")

    seen = evidence_of([action.pk], TODAY, reader)[action.pk]

    assert [one.measure.name for one in seen.measured] == ["donors.late"]
    assert evidence_of([action.pk], TODAY, plain) == {}


def test_a_figure_of_a_grouping_bears_it_and_who_is_in_it(reader):
    codes = ("restricted", "confidential", "official")
    of_grouping, of_member, of_actor = (make_marking(code) for code in codes)
    gulf = Grouping.objects.create(code="gcc", name="Gulf", marking=of_grouping)
    kuwait = make_actor("Kuwait", marking=of_actor)
    gulf.memberships.create(actor=kuwait, marking=of_member, grade="official")
    make_measure(make_action(), "donors.late", of=gulf)
    (standing,) = standings_of([make_action()], TODAY, EVERY_MARKING)

    found = marks_by_measure([standing.evidence], TODAY, EVERY_MARKING)

    wanted = {of_grouping.pk, of_member.pk, of_actor.pk}
    assert found == {"donors.late": wanted}
    assert wanted <= set(marking([standing], TODAY, EVERY_MARKING, "firm").held)


def test_a_measure_holds_from_its_day_until_its_end(reader):
    action = make_action()
    make_measure(action, "donors.late", since=TODAY, until=date(2006, 3, 1))

    days = (date(2006, 1, 31), TODAY, date(2006, 3, 1))
    found = [bool(evidence_of([action.pk], on, reader)) for on in days]

    assert found == [False, True, False]
