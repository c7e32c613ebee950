"""The slip ledger: each statement against the one before it, and the first."""

from datetime import date

from coalition.handover.ledger import Kind, lines
from coalition.models import HandoverPlan, Responsibility
from partnership.evidence.slips import is_a_move
from partnership.evidence.spans import Span


def plan(planned, stated, precision="month"):
    return HandoverPlan(
        planned_on=planned and date(2006, *planned),
        planned_precision=precision,
        stated_on=date(2006, *stated),
    )


def handed(month, day):
    return Responsibility(since=date(2006, month, day), holder="host_nation")


def said(ledger):
    return [(one.kind, one.moved_words, one.total_words) for one in ledger]


def test_muthanna_is_handed_over_so_many_days_after_the_month_of_its_plan():
    first = plan((5, 1), (2, 1))

    assert said(lines([first])) == [(Kind.FIRST, "", "")]
    assert said(lines([first], handed(7, 13)))[1] == (
        Kind.HANDED,
        "43–73 days late",
        "43–73 days late",
    )


def test_each_move_is_from_the_date_before_and_the_total_from_the_first():
    ledger = lines(
        [
            plan((5, 1), (2, 1)),
            plan((6, 1), (3, 1)),
            plan((6, 20), (4, 1), "day"),
            plan((6, 20), (4, 2), "day"),
            plan(None, (5, 1)),
            plan((7, 1), (6, 1), "day"),
        ],
        handed(6, 30),
    )

    assert said(ledger) == [
        (Kind.FIRST, "", ""),
        (Kind.MOVED, "1–60 days later", "1–60 days later"),
        (Kind.EXACT, "", "20–50 days later"),
        (Kind.AGAIN, "", "20–50 days later"),
        (Kind.WITHDRAWN, "", ""),
        (Kind.MOVED, "11 days later", "31–61 days later"),
        (Kind.HANDED, "1 day early", "30–60 days late"),
    ]


def test_what_is_stated_after_the_handover_is_not_what_it_is_held_against():
    ledger = lines([plan((5, 1), (2, 1)), plan((9, 1), (8, 1))], handed(7, 13))

    assert [one.kind for one in ledger] == [Kind.FIRST, Kind.HANDED, Kind.MOVED]
    assert ledger[1].moved_words == "43–73 days late"


def test_a_handover_without_a_plan_is_neither_late_nor_early():
    assert said(lines([], handed(7, 13))) == [(Kind.HANDED, "", "")]
    only_withdrawn = lines([plan(None, (2, 1))], handed(7, 13))
    assert said(only_withdrawn)[1] == (Kind.HANDED, "", "")


def test_only_a_date_that_is_outside_the_one_before_is_a_move():
    may = Span(date(2006, 5, 1), date(2006, 5, 31))
    day = Span(date(2006, 5, 31), date(2006, 5, 31))
    june = Span(date(2006, 6, 1), date(2006, 6, 1))

    assert not is_a_move(None, may)
    assert not is_a_move(may, may)
    assert not is_a_move(may, day)
    assert is_a_move(day, may)
    assert is_a_move(may, june)
    assert is_a_move(may, None)
