"""Where an ask stands at a date, as far as a reader may see."""

from datetime import date

import pytest

from partnership.diplomacy.asks.listing import count
from partnership.diplomacy.asks.standing import asks_at, open_asks_of, stand
from partnership.diplomacy.models import Ask
from partnership.diplomacy.models.ask_queries import STALE_DAYS
from partnership.evidence.precision import DatePrecision
from tests.diplomacy.asks_factories import make_ask, make_home, make_step
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader():
    make_home()
    return make_user("Minister")


def standing(ask, on, reader):
    return stand(asks_at(on, reader).filter(pk=ask.pk), on, reader)[0]


def test_the_newest_step_by_the_date_says_the_state(reader):
    ask = make_ask()
    make_step(ask, "promised", date(2006, 1, 20))
    make_step(ask, "made", date(2006, 1, 10))  # entered late

    def state(on):
        return asks_at(on, reader).get(pk=ask.pk).state

    assert state(date(2006, 1, 9)) == "planned"
    assert state(date(2006, 1, 10)) == "made"
    assert state(date(2006, 1, 20)) == "promised"
    assert not asks_at(date(2005, 12, 31), reader).exists()


def test_of_one_day_the_step_recorded_last_stands(reader):
    ask = make_ask("Denmark", "Stay", ("made", TODAY), ("promised", TODAY))

    assert asks_at(TODAY, reader).get(pk=ask.pk).state == "promised"


def test_the_best_answer_stays_when_they_go_back_on_it(reader):
    ask = make_ask("Denmark", "Stay", ("made", date(2006, 1, 2)))
    make_step(ask, "promised", date(2006, 1, 5), answer="We shall renew")
    make_step(ask, "refused", date(2006, 1, 9), answer="Not this year")

    one = standing(ask, TODAY, reader)
    assert one.state == "refused"
    assert one.best_words == "Promised on 5 January 2006"
    assert one.ask.best_answer == "We shall renew"

    before = standing(ask, date(2006, 1, 4), reader)
    assert not before.has_answer


def test_a_word_without_a_promise_is_better_than_a_refusal(reader):
    ask = make_ask("Denmark", "Stay", ("made", date(2006, 1, 2)))
    make_step(ask, "refused", date(2006, 1, 5), answer="No")
    make_step(ask, "made", date(2006, 1, 9), answer="We shall look at it again")

    assert standing(ask, TODAY, reader).ask.best_answer == "We shall look at it again"


def test_a_known_month_is_past_when_its_last_day_is(reader):
    ask = make_ask(wanted_by=date(2006, 1, 1), wanted_by_precision=DatePrecision.MONTH)

    def late(on):
        return Ask.objects.at(on, reader).overdue(on).filter(pk=ask.pk).exists()

    assert not late(date(2006, 1, 31))
    assert late(date(2006, 2, 1))


def test_only_an_open_ask_is_overdue_or_stale(reader):
    early = date(2005, 1, 1)
    for state in ("promised", "delivered", "refused", "lapsed"):
        moves = [("made", early)] if state != "lapsed" else []
        make_ask(
            "Denmark", state, *moves, (state, early), opened_on=early, wanted_by=early
        )

    late = Ask.objects.at(TODAY, reader).overdue(TODAY)
    stale = Ask.objects.at(TODAY, reader).stale(TODAY)
    assert [ask.wanted for ask in late] == ["promised"]
    assert [ask.wanted for ask in stale] == ["promised"]
    assert count(TODAY, reader).finding == (
        "1 of 4 asks is open past the day we wanted them by."
    )


def test_an_ask_is_stale_from_its_day_on(reader):
    ask = make_ask("Denmark", "Stay", ("made", date(2006, 1, 2)))
    on = date.fromordinal(date(2006, 1, 2).toordinal() + STALE_DAYS)
    before = date.fromordinal(on.toordinal() - 1)

    assert standing(ask, on, reader).is_stale
    assert Ask.objects.at(on, reader).stale(on).count() == 1
    assert not standing(ask, before, reader).is_stale
    assert not Ask.objects.at(before, reader).stale(before).exists()


def test_a_hidden_step_or_actor_or_lead_is_not_there(reader):
    secret = make_marking("secret")
    ask = make_ask("Denmark", "Stay", ("made", date(2006, 1, 2)))
    make_step(ask, "promised", date(2006, 1, 5), marking=secret)
    make_ask("Hidden land", "Stay too")
    actor = make_actor("Hidden land")
    type(actor).objects.filter(pk=actor.pk).update(marking=secret)
    led = make_ask("Denmark", "Lead", lead=make_actor("Hidden ally", marking=secret))

    assert standing(ask, TODAY, reader).state == "made"
    assert {one.wanted for one in asks_at(TODAY, reader)} == {"Stay", "Lead"}
    assert standing(led, TODAY, reader).lead == ""


def test_the_open_asks_come_by_their_day_and_are_suggested_by_the_newest(reader):
    make_ask("Denmark", "No day")
    make_ask("Denmark", "Later", wanted_by=date(2006, 9, 1))
    soon = make_ask("Denmark", "Soon", wanted_by=date(2006, 3, 1))
    make_ask("Denmark", "Gone", ("made", TODAY), ("delivered", TODAY))
    make_step(soon, "made", date(2006, 1, 20))
    make_step(soon, "promised", date(2006, 1, 25), answer="Yes")

    asks = open_asks_of(make_actor("Denmark"), TODAY, reader)
    assert [ask.wanted for ask in asks] == ["Soon", "Later", "No day"]
