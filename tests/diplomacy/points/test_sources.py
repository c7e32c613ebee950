"""What the political line suggests to say: open asks, and lines that hold."""

from datetime import date, timedelta

import pytest

from partnership.alerts.suggestions import (
    MOST_OF_A_SOURCE,
    Pressing,
    Suggesting,
    register_suggestions,
    suggestions,
)
from partnership.diplomacy.models import AskState
from partnership.diplomacy.points.sources import asks, lines
from tests.diplomacy.points_factories import make_ask, make_line, make_step
from tests.factories import TODAY, make_marking, make_user
from tests.suggesting import VALENTINE, occasion

pytestmark = pytest.mark.django_db


def test_an_open_ask_is_suggested_with_the_best_answer_so_far():
    ask = make_ask(wanted_by=date(2006, 3, 1))
    promised = "We mean to renew it."
    make_step(ask, AskState.PROMISED, date(2006, 1, 20), answer=promised)
    make_step(ask, AskState.MADE, date(2006, 1, 25), answer="Ask again.")

    (said,) = asks(occasion())

    assert said.text == (
        "We have asked you for this: Stay in Basra past 1 July, by 1 March 2006. You"
        " promised it on 20 January 2006: “We mean to renew it.”. How does it stand?"
    )
    assert (
        said.why == "Made on 25 January 2006, and still open; wanted by 1 March 2006."
    )
    assert (said.ask_id, said.pressing) == (ask.pk, Pressing.OPEN)
    assert asks(occasion(meets_on=date(2006, 3, 2)))[0].pressing == Pressing.LATE


def test_an_ask_that_nobody_has_put_is_said_for_the_first_time():
    make_ask()

    (said,) = asks(occasion())

    assert said.text == "Stay in Basra past 1 July."
    assert said.why == "Open since 1 January 2006, and not put to them yet."


@pytest.mark.parametrize("over", ["delivered", "refused", "lapsed"])
def test_what_is_settled_by_the_date_or_asked_of_another_is_not_suggested(over):
    make_step(make_ask(), over, TODAY)
    make_ask("Sweden")
    make_ask(opened_on=TODAY + timedelta(1))

    assert asks(occasion()) == []
    assert len(asks(occasion(on=TODAY - timedelta(1)))) == 1


def test_an_ask_bears_its_answers_and_hidden_ones_are_not_told():
    restricted, secret = make_marking("restricted"), make_marking("secret")
    ask = make_ask()
    make_step(ask, answer="Perhaps.", marking=restricted)
    make_step(ask, AskState.PROMISED, answer="Between us, yes.", marking=secret)

    (said,) = asks(occasion())

    assert "“Perhaps.”" in said.text
    assert said.marking_ids == {restricted.pk, make_marking().pk}
    (above,) = asks(occasion(ceiling="secret"))
    assert "Between us" in above.text
    assert secret.pk in above.marking_ids


def test_a_line_is_suggested_while_it_holds_on_the_day_of_the_meeting():
    make_line("Expires", valid_until=VALENTINE - timedelta(1))
    make_line("Not cleared", cleared_on=None)
    make_line("Hidden", marking=make_marking("secret"))
    make_line("Begins", valid_from=VALENTINE + timedelta(1))
    kept = make_line("Kept", valid_until=VALENTINE)

    (said,) = lines(occasion())

    assert (said.record, said.line_version_id) == ("Kept, version 1", kept.pk)
    assert said.text == "The effort is shared by a broad partnership."
    assert said.why == (
        "The line to take on this, for Opposite numbers; valid from 1 January 2006"
        " until 14 February 2006."
    )
    assert said.pressing == Pressing.IF_ASKED


def test_the_most_pressing_comes_first_and_no_source_fills_the_page():
    for number in range(MOST_OF_A_SOURCE + 1):
        make_ask(wanted=f"Ask {number}", opened_on=date(2006, 1, 1 + number))
    make_line()

    found = suggestions(occasion())

    assert [one.pressing for one in found] == [Pressing.OPEN] * 5 + [Pressing.IF_ASKED]


def test_a_source_is_asked_only_for_who_may_read_what_it_reads():
    make_ask()
    make_line()

    asked = occasion(reader=make_user("diplomacy.view_ask"))

    assert [one.key.split(":")[0] for one in suggestions(asked)] == ["ask"]


def test_two_sources_may_not_share_a_name():
    with pytest.raises(Exception, match="asks"):
        register_suggestions(Suggesting("asks", "diplomacy.view_ask", lines))


def test_each_costs_one_query_however_many(count_queries):
    asked = occasion()
    make_step(make_ask(), answer="Yes.")
    make_line()

    def ask():
        return [*asks(asked), *lines(asked)]

    one = count_queries(ask)
    for number in range(3):
        make_step(make_ask(wanted=f"Ask {number}"), answer="Yes.")
        make_line(f"Topic {number}")

    assert len(ask()) == 8
    assert count_queries(ask) == one == 2
